import { auditAtWork } from './en/audit-at-work.ts';
import { capture } from './en/capture.ts';
import { checkDocument } from './en/check-document.ts';
import { credentials } from './en/credentials.ts';
import { customer } from './en/customer.ts';
import { dashboard } from './en/dashboard.ts';
import { desk } from './en/desk.ts';
import { done } from './en/done.ts';
import { failures } from './en/failures.ts';
import { failuresAtWork } from './en/failures-at-work.ts';
import { fields } from './en/fields.ts';
import { firstStart } from './en/first-start.ts';
import { frame } from './en/frame.ts';
import { help } from './en/help.ts';
import { home } from './en/home.ts';
import { journey } from './en/journey.ts';
import { keyboard } from './en/keyboard.ts';
import { lookUp } from './en/look-up.ts';
import { newPin } from './en/new-pin.ts';
import { osAdvice } from './en/os-advice.ts';
import { outbox } from './en/outbox.ts';
import { pictures } from './en/pictures.ts';
import { policyHolder } from './en/policy-holder.ts';
import { practiceTasks } from './en/practice-tasks.ts';
import { provider } from './en/provider.ts';
import { receipt } from './en/receipt.ts';
import { send } from './en/send.ts';
import { staff } from './en/staff.ts';
import { staffAtWork } from './en/staff-at-work.ts';
import { support } from './en/support.ts';
import { team } from './en/team.ts';
import { tools } from './en/tools.ts';
import { training } from './en/training.ts';
import { transfer } from './en/transfer.ts';
import { updates } from './en/updates-at-work.ts';
import { withCustomer } from './en/with-customer-at-work.ts';

/**
 * The words of every screen in the default language: what happened and one action; no codes first, no blame, no jargon.
 * Other languages have the same shape (`Catalogue`); a sentence that counts has its plural forms side by side.
 */
export const en = {
  audit: auditAtWork,
  capture,
  checkDocument,
  credentials,
  customer,
  dashboard,
  desk,
  done,
  failures: { ...failures, ...failuresAtWork },
  fields,
  firstStart,
  frame,
  help,
  home,
  journey,
  keyboard,
  lookUp,
  newPin,
  osAdvice,
  outbox,
  pictures,
  policyHolder,
  practiceTasks,
  provider,
  receipt,
  send,
  staff: { ...staff, ...staffAtWork },
  support,
  team,
  tools,
  training,
  transfer,
  updates,
  withCustomer,
} as const;
