import { CapturedBody, type PictureFacts } from '../../shared/domain/captured-body.ts';
import type { PictureSide } from '../../shared/domain/picture.ts';
import type { FailureCode } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { DrainItem } from '../outbox/drain/drain-item.ts';
import type { AttemptEnd } from '../outbox/drain/settle-attempt.ts';
import type { Enrolment, EnrolmentFacts } from '../providers/enrolment.ts';
import type { CheckedPicture } from '../providers/wallet-customer-provider.ts';
import type { VaultPort } from '../vault/vault-port.ts';

/** What an attempt sends. */
export interface Sendable {
  readonly facts: EnrolmentFacts;
  readonly identity: NonNullable<CapturedBody['identity']>;
}

/**
 * Reads what was sealed at capture, with the pictures that this provider is sent and no others. What can't be opened is a
 * person's to look at; a disk that does not answer is nobody's fault, and comes back.
 */
export async function readSendable(
  vault: Pick<VaultPort, 'readCaptured' | 'readPicture'>,
  { neededPictures }: Pick<Enrolment, 'neededPictures'>,
  { submissionId }: Pick<DrainItem, 'submissionId'>,
): Promise<Result<Sendable, AttemptEnd>> {
  const read = await vault.readCaptured(submissionId, CapturedBody);
  if (!read.ok) return err(endOf(read.error.code));
  const { identity, facts } = read.value ?? {};
  if (!identity || !facts) return err({ end: 'unreadable' });
  const { applicant, memberUid } = facts;
  const pictures: Partial<Record<PictureSide, CheckedPicture>> = {};
  const needed = neededPictures(applicant.documentKind).flatMap((side) => {
    const picture = facts.pictures[side];
    // The provider's own check says what it means that one is missing.
    return picture ? [{ side, picture }] : [];
  });
  const found = await Promise.all(needed.map(({ picture }) => vault.readPicture(picture.pictureId)));
  for (const [index, { side, picture }] of needed.entries()) {
    const bytes = found[index];
    if (!bytes?.ok) return err(endOf(bytes?.error.code ?? 'storage-unavailable'));
    if (!bytes.value) return err({ end: 'unreadable' });
    pictures[side] = toChecked(picture, bytes.value);
  }
  return ok({ identity, facts: { applicant, memberUid, pictures } });
}

function endOf(code: FailureCode): AttemptEnd {
  return code === 'record-unreadable'
    ? { end: 'unreadable' }
    : { end: 'not-sent', failure: { code: 'storage-unavailable' } };
}

/** It was checked before it was sealed, and its seal has just been. */
function toChecked({ pictureId: _ours, ...facts }: PictureFacts, bytes: Uint8Array): CheckedPicture {
  async function* open(): AsyncIterable<Uint8Array> {
    yield bytes;
  }
  return { ...facts, open } as CheckedPicture;
}
