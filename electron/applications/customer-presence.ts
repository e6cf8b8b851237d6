import type { visitFailures } from '../../shared/contract/sending-failures.ts';
import type { Session } from '../../shared/domain/staff.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import type { Journey } from '../../shared/journeys/journey.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { CustomerPresence } from '../providers/provider.ts';
import type { ApplicationRecord, ApplicationStore } from './application-store.ts';

/** Why a step of a visit can't be made: there is no such visit, or something is missing before it. */
export type VisitFailure = Failure<(typeof visitFailures)[number]>;

/**
 * Makes the proof that a call may be sent with the customer present, or says what is missing. The only place that makes
 * one: it asks for a member of staff who is signed in, the customer's consent, their confirmation where the journey has a
 * review, and a visit still open.
 * Asked again before each call, it also holds only while the terminal is not locked: what is under way then ends, and
 * nothing more is sent before an unattended counter.
 */
export function presenceFor(
  record: ApplicationRecord,
  journey: Pick<Journey, 'steps'>,
  store: ApplicationStore,
  session: () => Session,
): Result<CustomerPresence, Exclude<VisitFailure, Failure<'application-unknown'>>> {
  if (session().state !== 'signed-in') return err(fail('wrong-state'));
  if (!record.consent) return err(fail('consent-missing'));
  if (journey.steps.includes('review') && record.confirmedAt === undefined) return err(fail('not-confirmed'));
  const visitIsOpen = (): boolean =>
    store.find(record.applicationId) !== undefined && session().state === 'signed-in';
  return ok({ visitIsOpen } as CustomerPresence);
}
