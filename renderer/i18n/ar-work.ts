import { auditAtWork } from './ar/audit-at-work.ts';
import { capture } from './ar/capture.ts';
import { checkDocument } from './ar/check-document.ts';
import { credentials } from './ar/credentials.ts';
import { customer } from './ar/customer.ts';
import { dashboard } from './ar/dashboard.ts';
import { desk } from './ar/desk.ts';
import { done } from './ar/done.ts';
import { failuresAtWork } from './ar/failures-at-work.ts';
import { fields } from './ar/fields.ts';
import { firstStart } from './ar/first-start.ts';
import { help } from './ar/help.ts';
import { home } from './ar/home.ts';
import { journey } from './ar/journey.ts';
import { keyboard } from './ar/keyboard.ts';
import { lookUp } from './ar/look-up.ts';
import { newPin } from './ar/new-pin.ts';
import { osAdvice } from './ar/os-advice.ts';
import { outbox } from './ar/outbox.ts';
import { pictures } from './ar/pictures.ts';
import { policyHolder } from './ar/policy-holder.ts';
import { practiceTasks } from './ar/practice-tasks.ts';
import { receipt } from './ar/receipt.ts';
import { send } from './ar/send.ts';
import { staffAtWork } from './ar/staff-at-work.ts';
import { support } from './ar/support.ts';
import { team } from './ar/team.ts';
import { tools } from './ar/tools.ts';
import { training } from './ar/training.ts';
import { transfer } from './ar/transfer.ts';
import { updates } from './ar/updates-at-work.ts';
import { withCustomer } from './ar/with-customer-at-work.ts';
import type { WordsToWork } from './word-keys.ts';

/** The Arabic words of everything behind the sign-in. */
export const arabicToWork = {
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
