import { auditAtWork } from './es/audit-at-work.ts';
import { capture } from './es/capture.ts';
import { checkDocument } from './es/check-document.ts';
import { credentials } from './es/credentials.ts';
import { customer } from './es/customer.ts';
import { dashboard } from './es/dashboard.ts';
import { desk } from './es/desk.ts';
import { done } from './es/done.ts';
import { failuresAtWork } from './es/failures-at-work.ts';
import { fields } from './es/fields.ts';
import { firstStart } from './es/first-start.ts';
import { help } from './es/help.ts';
import { home } from './es/home.ts';
import { journey } from './es/journey.ts';
import { keyboard } from './es/keyboard.ts';
import { lookUp } from './es/look-up.ts';
import { newPin } from './es/new-pin.ts';
import { osAdvice } from './es/os-advice.ts';
import { outbox } from './es/outbox.ts';
import { pictures } from './es/pictures.ts';
import { policyHolder } from './es/policy-holder.ts';
import { practiceTasks } from './es/practice-tasks.ts';
import { receipt } from './es/receipt.ts';
import { send } from './es/send.ts';
import { staffAtWork } from './es/staff-at-work.ts';
import { support } from './es/support.ts';
import { team } from './es/team.ts';
import { tools } from './es/tools.ts';
import { training } from './es/training.ts';
import { transfer } from './es/transfer.ts';
import { updates } from './es/updates-at-work.ts';
import { withCustomer } from './es/with-customer-at-work.ts';
import type { WordsToWork } from './word-keys.ts';

/** The Spanish words of everything behind the sign-in. */
export const spanishToWork = {
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
