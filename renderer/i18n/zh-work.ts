import type { WordsToWork } from './word-keys.ts';
import { auditAtWork } from './zh/audit-at-work.ts';
import { capture } from './zh/capture.ts';
import { checkDocument } from './zh/check-document.ts';
import { credentials } from './zh/credentials.ts';
import { customer } from './zh/customer.ts';
import { dashboard } from './zh/dashboard.ts';
import { desk } from './zh/desk.ts';
import { done } from './zh/done.ts';
import { failuresAtWork } from './zh/failures-at-work.ts';
import { fields } from './zh/fields.ts';
import { firstStart } from './zh/first-start.ts';
import { help } from './zh/help.ts';
import { home } from './zh/home.ts';
import { journey } from './zh/journey.ts';
import { keyboard } from './zh/keyboard.ts';
import { lookUp } from './zh/look-up.ts';
import { newPin } from './zh/new-pin.ts';
import { osAdvice } from './zh/os-advice.ts';
import { outbox } from './zh/outbox.ts';
import { pictures } from './zh/pictures.ts';
import { policyHolder } from './zh/policy-holder.ts';
import { practiceTasks } from './zh/practice-tasks.ts';
import { receipt } from './zh/receipt.ts';
import { send } from './zh/send.ts';
import { staffAtWork } from './zh/staff-at-work.ts';
import { support } from './zh/support.ts';
import { team } from './zh/team.ts';
import { tools } from './zh/tools.ts';
import { training } from './zh/training.ts';
import { transfer } from './zh/transfer.ts';
import { updates } from './zh/updates-at-work.ts';
import { withCustomer } from './zh/with-customer-at-work.ts';

/** The Simplified Chinese words of everything behind the sign-in. */
export const chineseToWork = {
  audit: auditAtWork,
  capture,
  checkDocument,
  credentials,
  customer,
  dashboard,
  desk,
  done,
  failures: failuresAtWork,
  fields,
  firstStart,
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
  receipt,
  send,
  staff: staffAtWork,
  support,
  team,
  tools,
  training,
  transfer,
  updates,
  withCustomer,
} as const satisfies WordsToWork;
