import { capture } from './en/capture.ts';
import { checkDocument } from './en/check-document.ts';
import { credentials } from './en/credentials.ts';
import { desk } from './en/desk.ts';
import { done } from './en/done.ts';
import { failures } from './en/failures.ts';
import { failuresAtWork } from './en/failures-at-work.ts';
import { fields } from './en/fields.ts';
import { firstStart } from './en/first-start.ts';
import { frame } from './en/frame.ts';
import { home } from './en/home.ts';
import { journey } from './en/journey.ts';
import { lookUp } from './en/look-up.ts';
import { newPin } from './en/new-pin.ts';
import { outbox } from './en/outbox.ts';
import { pictures } from './en/pictures.ts';
import { policyHolder } from './en/policy-holder.ts';
import { provider } from './en/provider.ts';
import { send } from './en/send.ts';
import { staff } from './en/staff.ts';
import { staffAtWork } from './en/staff-at-work.ts';
import { team } from './en/team.ts';
import { tools } from './en/tools.ts';
import { training } from './en/training.ts';
import { transfer } from './en/transfer.ts';

/**
 * The words of every screen in the default language: what happened and one action; no codes first, no blame, no jargon.
 * Other languages have the same shape (`Catalogue`); a sentence that counts has its plural forms side by side.
 */
export const en = {
  capture,
  checkDocument,
  credentials,
  desk,
  done,
  failures: { ...failures, ...failuresAtWork },
  fields,
  firstStart,
  frame,
  home,
  journey,
  lookUp,
  newPin,
  outbox,
  pictures,
  policyHolder,
  provider,
  send,
  staff: { ...staff, ...staffAtWork },
  team,
  tools,
  training,
  transfer,
} as const;
