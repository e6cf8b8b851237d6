import { auditAtWork } from './ms/audit-at-work.ts';
import { capture } from './ms/capture.ts';
import { checkDocument } from './ms/check-document.ts';
import { credentials } from './ms/credentials.ts';
import { customer } from './ms/customer.ts';
import { dashboard } from './ms/dashboard.ts';
import { desk } from './ms/desk.ts';
import { done } from './ms/done.ts';
import { failuresAtWork } from './ms/failures-at-work.ts';
import { fields } from './ms/fields.ts';
import { firstStart } from './ms/first-start.ts';
import { help } from './ms/help.ts';
import { home } from './ms/home.ts';
import { journey } from './ms/journey.ts';
import { keyboard } from './ms/keyboard.ts';
import { lookUp } from './ms/look-up.ts';
import { newPin } from './ms/new-pin.ts';
import { osAdvice } from './ms/os-advice.ts';
import { outbox } from './ms/outbox.ts';
import { pictures } from './ms/pictures.ts';
import { policyHolder } from './ms/policy-holder.ts';
import { practiceTasks } from './ms/practice-tasks.ts';
import { receipt } from './ms/receipt.ts';
import { send } from './ms/send.ts';
import { staffAtWork } from './ms/staff-at-work.ts';
import { support } from './ms/support.ts';
import { team } from './ms/team.ts';
import { tools } from './ms/tools.ts';
import { training } from './ms/training.ts';
import { transfer } from './ms/transfer.ts';
import { updates } from './ms/updates-at-work.ts';
import { withCustomer } from './ms/with-customer-at-work.ts';
import type { WordsToWork } from './word-keys.ts';

/** The Malay words of everything behind the sign-in. */
export const malayToWork = {
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
