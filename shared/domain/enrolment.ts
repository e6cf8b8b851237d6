import { z } from 'zod';
import { Failure } from '../failure.ts';
import { ApplicantField } from './applicant.ts';
import { ProviderId } from './provider.ts';

const ofProvider = { provider: ProviderId };
/** It has the customer all the same, with the details from before a correction. */
const hasOlder = z.literal(true).optional();

/** How far one provider has come in a visit, for operations that need nobody's code. In the order in which they are sent. */
export const EnrolmentState = z.discriminatedUnion('state', [
  /**
   * Nothing is there yet; `failure` says why the last attempt did not reach the provider. *Saved*: it is captured, and goes
   * out by itself once the visit has ended and the line is there.
   */
  z.strictObject({
    ...ofProvider,
    state: z.literal('not-sent'),
    failure: Failure.optional(),
    saved: z.literal(true).optional(),
    hasOlder,
  }),
  z.strictObject({
    ...ofProvider,
    state: z.literal('accepted'),
    /** What the provider, or the member's card, calls the customer: for the receipt. */
    reference: z.string().max(64).optional(),
    /** The details were changed after this provider had taken them, and it doesn't have the new ones. */
    changedSince: z.boolean(),
  }),
  /** The provider said no. The fields that it objects to, where it names any, are to be corrected. */
  z.strictObject({
    ...ofProvider,
    state: z.literal('refused'),
    failure: Failure,
    fields: z.array(ApplicantField),
    hasOlder,
  }),
  /** Sent, no answer: to be checked before anything else. `failure` says why checking did not help either. */
  z.strictObject({ ...ofProvider, state: z.literal('unclear'), failure: Failure.optional(), hasOlder }),
  /** Staff went on without it. */
  z.strictObject({ ...ofProvider, state: z.literal('skipped') }),
]);
export type EnrolmentState = z.infer<typeof EnrolmentState>;

/** Nothing more is to be done about it in this visit. */
export function isSettled({ state }: Pick<EnrolmentState, 'state'>): boolean {
  return state === 'accepted' || state === 'skipped';
}
