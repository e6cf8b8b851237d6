import type { ApplicationId } from '../../shared/brand.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { Applications } from './applications.ts';
import type { Registration } from './registration.ts';

type Names =
  | 'registration.read'
  | 'registration.send'
  | 'registration.confirm-code'
  | 'registration.resend-code'
  | 'registration.correct-contact'
  | 'registration.settle-unclear'
  | 'registration.renew-link'
  | 'registration.check-finished';

/** What the window may ask of a registration: each answers the application as it stands afterwards. */
export function createRegistrationHandlers(
  registration: Registration,
  applications: Applications,
): Pick<Handlers, Names> {
  async function thenRead<Failed>(applicationId: ApplicationId, done: Promise<Result<void, Failed>>) {
    const result = await done;
    return result.ok ? applications.read(applicationId) : err(result.error);
  }
  return {
    'registration.read': ({ applicationId }) => applications.read(applicationId),
    'registration.send': ({ applicationId }) => thenRead(applicationId, registration.send(applicationId)),
    'registration.confirm-code': ({ applicationId, code }) =>
      thenRead(applicationId, registration.confirmCode(applicationId, code)),
    'registration.resend-code': ({ applicationId }) =>
      thenRead(applicationId, registration.resendCode(applicationId)),
    'registration.correct-contact': ({ applicationId, method, contact }) =>
      thenRead(applicationId, registration.correctContact(applicationId, method, contact)),
    'registration.settle-unclear': ({ applicationId, codeArrived }) =>
      thenRead(applicationId, registration.settleUnclear(applicationId, codeArrived)),
    'registration.renew-link': ({ applicationId }) =>
      thenRead(applicationId, registration.renewLink(applicationId)),
    'registration.check-finished': async ({ applicationId }) => {
      const done = await registration.checkFinished(applicationId);
      if (!done.ok) return done;
      const read = applications.read(applicationId);
      return read.ok ? ok({ finished: done.value.finished, application: read.value }) : read;
    },
  };
}
