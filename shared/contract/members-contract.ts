import { z } from 'zod';
import { ApplicationId } from '../brand.ts';
import { CallsToday, MemberView, SoughtBy } from '../domain/member.ts';
import { command, query } from './define.ts';

/** Finding a member, with the customer present and their consent. Reads only. */
export const membersContract = {
  /**
   * Looks in the provider's records. Nobody found is a success without members; a phone number may find several. A
   * command, since it uses up one of the day's calls.
   */
  'members.find': command({
    input: z.strictObject({ applicationId: ApplicationId, by: SoughtBy, text: z.string().max(100) }),
    output: z.strictObject({
      members: z.array(MemberView),
      quota: CallsToday,
      /** The answer was signed, and wrongly. */
      signatureWarning: z.boolean(),
    }),
    failures: [
      'application-unknown',
      'consent-missing',
      'not-confirmed',
      'wrong-state',
      'journey-closed',
      'details-incomplete',
      'offline',
      'captive-portal',
      'provider-down',
      'provider-busy',
      'provider-garbled',
      'credentials-refused',
      'provider-refused',
      'answer-lost',
      'not-trusted',
      'clock-wrong',
      'secret-absent',
      'keychain-locked',
      'keychain-unavailable',
      'keychain-denied',
    ],
    perMinute: 30,
  }),
  /** How many calls of today are used; asks nobody outside. */
  'members.read-quota': query({
    input: z.strictObject({}),
    output: CallsToday,
    failures: ['journey-closed'],
  }),
};
