import type { ApplicationId, SubmissionId } from '../../shared/brand.ts';
import { endStates } from '../../shared/domain/submission.ts';
import type { Clock } from '../clock.ts';
import type { VaultPort } from '../vault/vault-port.ts';
import type { WriteQueue } from '../vault/write-queue.ts';
import type { ApplicationStore } from './application-store.ts';

interface Parts {
  readonly store: Pick<ApplicationStore, 'listStored' | 'find'>;
  readonly vault: Pick<VaultPort, 'listSubmissions' | 'listHandOvers'>;
  readonly queue: WriteQueue;
  /** Something of it is not finished, as far as this run has decided; the disk may not know yet. */
  readonly isOpen: (applicationId: ApplicationId) => boolean;
  readonly clock: Clock;
  /** How long what was accepted is kept after its last change. */
  readonly keepAcceptedMs: number;
  /** How long what was handed over is kept once its bundle was written: a stick can be lost on its way. */
  readonly keepHandedOverMs: number;
}

/**
 * Destroys what nobody needs any more: applications whose providers have all answered, with their pictures, once the
 * retention time is over; those that were cancelled, at once. Their rows and their ledger stay. What was handed over stays
 * until its bundle has been written for some time. Answers how many went.
 */
export async function sweep({
  store,
  vault,
  queue,
  isOpen,
  clock,
  keepAcceptedMs,
  keepHandedOverMs,
}: Parts): Promise<number> {
  const stored = await store.listStored();
  if (!stored.ok) return 0;
  let gone = 0;
  for (const { applicationId, changedAt } of stored.value) {
    const isOld = changedAt + keepAcceptedMs <= clock.now();
    if (!store.find(applicationId) && (await isOver(applicationId, isOld))) gone += 1;
  }
  return gone;

  async function isOver(applicationId: ApplicationId, isOld: boolean): Promise<boolean> {
    const listed = await vault.listSubmissions({ applicationId });
    if (!listed.ok || listed.value.unreadable.length > 0) return false;
    const { submissions } = listed.value;
    // A draft is its visit's to end; what is not finished has somebody behind it.
    if (submissions.length === 0 || !submissions.every(({ state }) => endStates.includes(state)))
      return false;
    if (!isOld && submissions.some(({ state }) => state !== 'cancelled')) return false;
    const handedOver = submissions.filter(({ state }) => state === 'handed-over');
    if (handedOver.length > 0 && (await areNeeded(handedOver.map(({ submissionId }) => submissionId))))
      return false;
    // It may have come in hand while it was looked at, or a bundle has brought more of it.
    if (store.find(applicationId) || isOpen(applicationId)) return false;
    queue.add(
      ...submissions.map(({ submissionId }) => ({ write: 'shred-submission', submissionId }) as const),
      { write: 'remove-application', applicationId },
    );
    return true;
  }

  /** Asked after it was seen that they are handed over: a hand-over that is recorded meanwhile is found. */
  async function areNeeded(submissionIds: readonly SubmissionId[]): Promise<boolean> {
    const found = await vault.listHandOvers();
    if (!found.ok || found.value.unreadable.length > 0) return true;
    return found.value.handOvers
      .filter(({ closedAt }) => closedAt === undefined || closedAt + keepHandedOverMs > clock.now())
      .some((one) => submissionIds.some((submissionId) => one.submissionIds.includes(submissionId)));
  }
}
