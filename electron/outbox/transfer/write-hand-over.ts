import type { SubmissionId } from '../../../shared/brand.ts';
import type { Mode } from '../../../shared/domain/provider.ts';
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { AgeRecipient } from '../../../shared/settings/age-keys.ts';
import type { Clock } from '../../clock.ts';
import type { VaultFailure } from '../../vault/vault-port.ts';
import { encryptTo } from './age-stream.ts';
import type { BundleFolder } from './bundle-folder.ts';
import {
  type BundleEnd,
  type BundleHeader,
  bundleName,
  bundleVersion,
  type UnsentSubmission,
} from './bundle-format.ts';
import { encodeFrame, type FrameKind } from './frames.ts';
import { loadApplication } from './load-application.ts';
import type { HandOver, OutboxToExport } from './transfer-ports.ts';

/** What writing a bundle needs. */
export interface WriteParts {
  readonly outbox: OutboxToExport;
  readonly folder: BundleFolder;
  /** This terminal's name. */
  readonly terminal: string;
  readonly mode: Mode;
  readonly clock: Clock;
}

/** A bundle that lies in its folder. */
export interface WrittenBundle {
  readonly bundleId: string;
  readonly name: string;
  readonly toTerminal: string;
  readonly submissionIds: readonly SubmissionId[];
  /** Handed over, and not readable any more when the bundle was written. Their hand-over stays open. */
  readonly missing: readonly SubmissionId[];
}

/** Why a bundle is not there; whatever it is, its items are handed over and can be written again. */
export type WriteFailure = VaultFailure | Failure<'bundle-not-written'>;

/** Carries a failure of the vault out of the stream that it ends. */
class ReadingStoppedError extends Error {
  readonly failure: VaultFailure;
  constructor(failure: VaultFailure) {
    super('the vault could not be read');
    this.failure = failure;
  }
}

/**
 * Writes the bundle of a hand-over that is recorded, and closes it. Everything comes out of the vault each time, so that it may be done
 * again after any crash: with the same id, the same items, and for the same terminal, to which a second copy adds nothing.
 */
export function writeHandOver(
  parts: WriteParts,
  handOver: HandOver,
): Promise<Result<WrittenBundle, WriteFailure>> {
  const { outbox, folder } = parts;
  return folder.alone(async () => {
    // The start of the program and an export may both have found it open. Once it is closed, its items' bodies may be gone: written
    // then, the bundle would be replaced by an empty one.
    const open = await outbox.listOpenHandOvers();
    if (!open.ok) return open;
    if (open.value.some(({ id }) => id === handOver.id)) return await writeAndClose(parts, handOver);
    const { id: bundleId, toTerminal, submissionIds } = handOver;
    return ok({ bundleId, name: bundleName(bundleId), toTerminal, submissionIds, missing: [] });
  });
}

async function writeAndClose(
  parts: WriteParts,
  handOver: HandOver,
): Promise<Result<WrittenBundle, WriteFailure>> {
  const { outbox, folder, clock } = parts;
  const { id: bundleId, toTerminal, submissionIds } = handOver;
  const facts = await outbox.readHandedOver(submissionIds);
  if (!facts.ok) return facts;

  const written = new Set<SubmissionId>();
  const name = bundleName(bundleId);
  const plain = plaintext(parts, handOver, facts.value, written);
  try {
    const stored = await folder.write(name, encryptTo(handOver.recipient as AgeRecipient, plain));
    if (!stored.ok) return err(fail('bundle-not-written'));
  } catch (error) {
    if (error instanceof ReadingStoppedError) return err(error.failure);
    throw error;
  }
  const missing = submissionIds.filter((submissionId) => !written.has(submissionId));
  // One that is in no bundle is not closed over: a person must know of it.
  if (missing.length === 0) {
    const closed = await outbox.closeHandOver({ id: bundleId, at: clock.now() });
    if (!closed.ok) return closed;
  }
  return ok({ bundleId, name, toTerminal, submissionIds: [...written], missing });
}

/** The frames of a bundle, one customer at a time. Adds what it has written to `written`. */
async function* plaintext(
  { outbox, terminal, mode }: WriteParts,
  { id, at, toTerminal }: HandOver,
  facts: readonly UnsentSubmission[],
  written: Set<SubmissionId>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield* jsonFrame('header', {
    bundle: 'vestibule-outbox',
    version: bundleVersion,
    bundleId: id,
    mode,
    fromTerminal: terminal,
    toTerminal,
    createdAt: at,
  } satisfies BundleHeader);
  let applications = 0;
  const byApplication = Map.groupBy(facts, ({ applicationId }) => applicationId);
  for (const [applicationId, submissions] of byApplication) {
    const loaded = await loadApplication(outbox, applicationId, submissions);
    if (!loaded.ok) throw new ReadingStoppedError(loaded.error);
    if (!loaded.value) continue;
    yield* encodeFrame('application', loaded.value.json);
    for (const picture of loaded.value.pictures) yield* encodeFrame('picture', picture);
    for (const { submissionId } of loaded.value.submissions) written.add(submissionId);
    applications += 1;
  }
  yield* jsonFrame('end', { applications, submissions: written.size } satisfies BundleEnd);
}

const jsonFrame = (kind: FrameKind, value: unknown) => encodeFrame(kind, Buffer.from(JSON.stringify(value)));
