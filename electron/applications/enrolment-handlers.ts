import type { Handlers } from '../ipc/handlers.ts';
import type { Applications } from './applications.ts';
import type { Enrolments } from './enrolments.ts';

type Names = 'enrolments.send' | 'enrolments.skip';

/** What the window may do towards the providers that need no code. */
export function createEnrolmentHandlers(
  enrolments: Enrolments,
  applications: Applications,
): Pick<Handlers, Names> {
  return {
    'enrolments.send': async ({ applicationId }) => {
      const sent = await enrolments.send(applicationId);
      return sent.ok ? applications.read(applicationId) : sent;
    },
    'enrolments.skip': ({ applicationId, provider }) => {
      const skipped = enrolments.skip(applicationId, provider);
      return skipped.ok ? applications.read(applicationId) : skipped;
    },
  };
}
