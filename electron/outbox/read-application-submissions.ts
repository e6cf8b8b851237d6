import type { ApplicationId } from '../../shared/brand.ts';
import { CapturedBody } from '../../shared/domain/captured-body.ts';
import { endStates, type Submission } from '../../shared/domain/submission.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { VaultPort } from '../vault/vault-port.ts';
import type { WriteQueue } from '../vault/write-queue.ts';
import { toNoted } from './vault-submission-sink.ts';

interface Parts {
  readonly vault: Pick<VaultPort, 'listSubmissions' | 'readCaptured'>;
  readonly queue: Pick<WriteQueue, 'settled'>;
}

/**
 * All submissions of an application, those that may still be sent or corrected with their identities. One that can't be read refuses all
 * of them: whoever went on without its identity could create the customer twice.
 */
export async function readApplicationSubmissions(
  { vault, queue }: Parts,
  applicationId: ApplicationId,
): Promise<Result<readonly Submission[], Failure<'record-unreadable' | 'storage-unavailable'>>> {
  const kept = await queue.settled();
  const listed = await vault.listSubmissions({ applicationId });
  if (!kept.ok || !listed.ok) return err(fail('storage-unavailable'));
  if (listed.value.unreadable.length > 0) return err(fail('record-unreadable'));
  const all: Submission[] = [];
  for (const { submission } of listed.value.submissions.map(toNoted)) {
    if (submission.state === 'quarantined') return err(fail('record-unreadable'));
    // A correction of what was accepted goes to its provider under the same identity.
    if (endStates.includes(submission.state) && submission.state !== 'accepted') {
      all.push(submission);
      continue;
    }
    const body = await vault.readCaptured(submission.submissionId, CapturedBody);
    if (!body.ok || !body.value) return err(fail('record-unreadable'));
    const { identity } = body.value;
    all.push(identity ? { ...submission, identity } : submission);
  }
  return ok(all);
}
