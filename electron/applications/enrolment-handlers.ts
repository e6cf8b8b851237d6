import type { Handlers } from '../ipc/handlers.ts';
import type { Applications } from './applications.ts';
import type { Enrolments } from './enrolments.ts';
import type { Pictures } from './pictures.ts';

type Names = 'enrolments.send' | 'enrolments.skip' | 'pictures.add' | 'pictures.remove';

/** What the window may do towards the providers that need no code. */
export function createEnrolmentHandlers(
  enrolments: Enrolments,
  pictures: Pictures,
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
    'pictures.add': async ({ applicationId, side, bytes }) => {
      const added = await pictures.add(applicationId, side, bytes);
      return added.ok ? applications.read(applicationId) : added;
    },
    'pictures.remove': ({ applicationId, side }) => {
      const removed = pictures.remove(applicationId, side);
      return removed.ok ? applications.read(applicationId) : removed;
    },
  };
}
