import { z } from 'zod';
import { ApplicationId } from '../brand.ts';
import { CallsToday, MemberView, SoughtBy } from '../domain/member.ts';
import { command, query } from './define.ts';
import { sendingFailures, visitFailures } from './sending-failures.ts';

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
    failures: [...visitFailures, 'journey-closed', 'details-incomplete', ...sendingFailures],
    perMinute: 30,
  }),
  /** How many calls of today are used; asks nobody outside. */
  'members.read-quota': query({
    input: z.strictObject({}),
    output: CallsToday,
    failures: ['journey-closed'],
  }),
};
