import { capture } from './en/capture.ts';
import { checkDocument } from './en/check-document.ts';
import { credentials } from './en/credentials.ts';
import { desk } from './en/desk.ts';
import { done } from './en/done.ts';
import { failuresAtWork } from './en/failures-at-work.ts';
import { fields } from './en/fields.ts';
import { firstStart } from './en/first-start.ts';
import { home } from './en/home.ts';
import { journey } from './en/journey.ts';
import { lookUp } from './en/look-up.ts';
import { newPin } from './en/new-pin.ts';
import { outbox } from './en/outbox.ts';
import { pictures } from './en/pictures.ts';
import { policyHolder } from './en/policy-holder.ts';
import { send } from './en/send.ts';
import { staffAtWork } from './en/staff-at-work.ts';
import { team } from './en/team.ts';
import { tools } from './en/tools.ts';
import { training } from './en/training.ts';
import { transfer } from './en/transfer.ts';

/** The part of the default language that is needed once somebody has signed in; put together with the part for the sign-in, it is the whole. */
export const englishToWork = {
  capture,
  checkDocument,
  credentials,
  desk,
  done,
  failures: failuresAtWork,
  fields,
  firstStart,
  home,
  journey,
  lookUp,
  newPin,
  outbox,
  pictures,
  policyHolder,
  send,
  staff: staffAtWork,
  team,
  tools,
  training,
  transfer,
} as const;
