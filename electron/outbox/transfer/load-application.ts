/** Reads one customer out of the vault, as it goes into a bundle. */
import { z } from 'zod';
import type { ApplicationId, SubmissionId } from '../../../shared/brand.ts';
import type { CapturedBody } from '../../../shared/domain/captured-body.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { PictureId, VaultFailure } from '../../vault/vault-port.ts';
import { BundledApplication, UnsentSubmission } from './bundle-format.ts';
import { frameBytes, largestFrame } from './frames.ts';
import type { OutboxToExport } from './transfer-ports.ts';

/** One customer, ready to be written. */
export interface LoadedApplication {
  /** The JSON of a `BundledApplication`. */
  readonly json: Buffer;
  readonly pictures: readonly Uint8Array[];
  readonly submissions: readonly { readonly submissionId: SubmissionId; readonly captured: CapturedBody }[];
  /** What the frames take. */
  readonly sizeBytes: number;
}

/** Takes what goes along out of what is known of a submission here. */
const TakenFacts = z.object(UnsentSubmission.shape);

type Reads = Pick<OutboxToExport, 'readApplication' | 'readCaptured' | 'readPicture'>;

/**
 * One customer with those of the submissions whose captured body can be read; undefined where nothing of them can go, because the
 * application, a picture or every body is unreadable, gone, or larger than a bundle takes.
 */
export async function loadApplication(
  outbox: Reads,
  applicationId: ApplicationId,
  wanted: readonly UnsentSubmission[],
): Promise<Result<LoadedApplication | undefined, VaultFailure>> {
  const application = await readable(outbox.readApplication(applicationId));
  if (!application.ok) return application;
  if (!application.value) return ok(undefined);
  const { body, pictureIds: own } = application.value;

  const submissions: { readonly facts: UnsentSubmission; readonly captured: CapturedBody }[] = [];
  for (const facts of wanted) {
    const captured = await readable(outbox.readCaptured(facts.submissionId));
    if (!captured.ok) return captured;
    const taken = TakenFacts.safeParse(facts);
    if (captured.value && taken.success) submissions.push({ facts: taken.data, captured: captured.value });
  }
  if (submissions.length === 0) return ok(undefined);

  // A submission is sent with the pictures that it was captured with; the application may have others by now.
  const captured = submissions.flatMap((one) => picturesOf(one.captured));
  const pictureIds = [...new Set([...own, ...captured])];
  const pictures: Uint8Array[] = [];
  for (const pictureId of pictureIds) {
    const picture = await readable(outbox.readPicture(pictureId));
    if (!picture.ok) return picture;
    if (!picture.value || picture.value.length > largestFrame.picture) return ok(undefined);
    pictures.push(picture.value);
  }

  // What the other terminal would refuse must not leave this one.
  const checked = BundledApplication.safeParse({ applicationId, body, pictureIds, submissions });
  if (!checked.success) return ok(undefined);
  const json = Buffer.from(JSON.stringify(checked.data));
  if (json.length > largestFrame.application) return ok(undefined);
  return ok({
    json,
    pictures,
    submissions: submissions.map((one) => ({
      submissionId: one.facts.submissionId,
      captured: one.captured,
    })),
    sizeBytes: [json, ...pictures].reduce((sum, { length }) => sum + frameBytes(length), 0),
  });
}

const picturesOf = ({ facts }: CapturedBody): PictureId[] =>
  Object.values(facts?.pictures ?? {}).flatMap((picture) => (picture ? [picture.pictureId] : []));

/** One record that can't be read concerns its customer; a disk that can't be read concerns all. */
async function readable<Value>(
  read: Promise<Result<Value | undefined, VaultFailure>>,
): Promise<Result<Value | undefined, VaultFailure>> {
  const found = await read;
  if (found.ok) return found;
  return found.error.code === 'record-unreadable' ? ok(undefined) : err(fail(found.error.code));
}
