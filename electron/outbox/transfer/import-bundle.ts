/**
 * Takes a bundle into this terminal. It is read twice: the first time to its end and without keeping anything, so that one that is cut off,
 * changed, or not for this terminal changes nothing here; the second time one customer after the other, each in one transaction. What is
 * known here, from the same bundle or another, stays as it is: importing twice adds nothing.
 */
import type { SubmissionId } from '../../../shared/brand.ts';
import type { Mode } from '../../../shared/domain/provider.ts';
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { AgeIdentity } from '../../../shared/settings/age-keys.ts';
import type { Clock } from '../../clock.ts';
import type { SecretFailure } from '../../keychain/secret-store.ts';
import { sortStorageError } from '../../vault/database/storage-failure.ts';
import type { VaultFailure } from '../../vault/vault-port.ts';
import { BundleDamagedError } from './bundle-damaged-error.ts';
import type { BundleFolder } from './bundle-folder.ts';
import type { BundleHeader } from './bundle-format.ts';
import { type BundleFailure, type OpenBundle, openBundle, type ReadApplication } from './read-bundle.ts';
import { isSameTerminal } from './terminal-name.ts';
import type { Arrival, OutboxToImport } from './transfer-ports.ts';

export interface ImportParts {
  readonly outbox: OutboxToImport;
  readonly folder: Pick<BundleFolder, 'read'>;
  /** Out of the keychain, each time. */
  readonly readIdentity: () => Promise<Result<AgeIdentity, SecretFailure>>;
  /** This terminal's name. */
  readonly terminal: string;
  readonly mode: Mode;
  readonly clock: Clock;
}

/** What a bundle brought. */
export interface Imported {
  readonly bundleId: string;
  /** As the bundle says; nothing proves it. */
  readonly fromTerminal: string;
  readonly added: readonly SubmissionId[];
  readonly known: readonly SubmissionId[];
}

export type ImportFailure =
  | BundleFailure
  | VaultFailure
  | Failure<'transfer-closed' | 'bundle-not-for-us' | 'storage-full' | 'storage-unavailable'>
  | Exclude<SecretFailure, Failure<'secret-absent'>>;

/** Imports a bundle by its name in the folder. After a failure of the vault a part may be kept; importing again adds the rest. */
export async function importBundle(
  parts: ImportParts,
  name: string,
): Promise<Result<Imported, ImportFailure>> {
  const { outbox, folder, clock } = parts;
  const identity = await parts.readIdentity();
  if (!identity.ok)
    return err(identity.error.code === 'secret-absent' ? fail('transfer-closed') : identity.error);
  const open = () => openForUs(parts, folder.read(name), identity.value);

  return await guarded(async (): Promise<Result<Imported, ImportFailure>> => {
    const first = await open();
    if (!first.ok) return first;
    const arrivals = { submissions: 0, sizeBytes: 0 };
    for await (const application of first.value.applications) {
      const sorted = await sortKnown(outbox, application);
      if (!sorted.ok) return sorted;
      if (sorted.value.fresh.length === 0) continue;
      arrivals.submissions += sorted.value.fresh.length;
      arrivals.sizeBytes += application.pictures.reduce((sum, { bytes }) => sum + bytes.length, 0);
    }
    if (arrivals.submissions > 0 && !outbox.hasRoomFor(arrivals)) return err(fail('storage-full'));

    const again = await open();
    if (!again.ok) return again;
    const { header, applications } = again.value;
    const added: SubmissionId[] = [];
    const known: SubmissionId[] = [];
    for await (const application of applications) {
      const sorted = await sortKnown(outbox, application);
      if (!sorted.ok) return sorted;
      known.push(...sorted.value.known);
      if (sorted.value.fresh.length === 0) continue;
      const arrival = arrivalOf(application, sorted.value.fresh, header, clock);
      const stored = await outbox.store(arrival);
      if (!stored.ok) return stored;
      added.push(...arrival.submissions.map(({ facts }) => facts.submissionId));
    }
    const { bundleId, fromTerminal } = header;
    return ok({ bundleId, fromTerminal, added, known });
  });
}

/** Opens a bundle that names this terminal, in this mode. */
async function openForUs(
  { outbox, terminal, mode }: ImportParts,
  source: AsyncIterable<Uint8Array>,
  identity: AgeIdentity,
): Promise<Result<OpenBundle, BundleFailure | Failure<'bundle-not-for-us'>>> {
  const opened = await openBundle(source, identity, outbox.applicationBody);
  if (!opened.ok) return opened;
  const { header, close } = opened.value;
  if (header.mode === mode && isSameTerminal(header.toTerminal, terminal)) return opened;
  await close();
  return err(fail('bundle-not-for-us'));
}

type Submissions = ReadApplication['submissions'];

async function sortKnown(
  outbox: OutboxToImport,
  { submissions }: ReadApplication,
): Promise<Result<{ readonly fresh: Submissions; readonly known: readonly SubmissionId[] }, VaultFailure>> {
  const fresh: Submissions[number][] = [];
  const known: SubmissionId[] = [];
  for (const submission of submissions) {
    const { submissionId } = submission.facts;
    const isKnown = await outbox.knows(submissionId);
    if (!isKnown.ok) return isKnown;
    if (isKnown.value) known.push(submissionId);
    else fresh.push(submission);
  }
  return ok({ fresh, known });
}

function arrivalOf(
  { applicationId, body, pictures }: ReadApplication,
  fresh: Submissions,
  { fromTerminal }: BundleHeader,
  clock: Clock,
): Arrival {
  return {
    applicationId,
    at: clock.now(),
    body,
    pictures,
    submissions: fresh.map(({ facts, captured }) => ({
      facts,
      captured: { ...captured, cameFrom: [...(captured.cameFrom ?? []), fromTerminal] },
      state: facts.presence === 'customer' ? 'needs-customer' : 'waiting',
    })),
  };
}

async function guarded<Value, Failed>(
  work: () => Promise<Result<Value, Failed>>,
): Promise<Result<Value, Failed | Failure<'bundle-damaged' | 'storage-unavailable'>>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BundleDamagedError) return err(fail('bundle-damaged'));
    // The stick was pulled out, or the file is not there any more.
    if (sortStorageError(error)) return err(fail('storage-unavailable'));
    throw error;
  }
}
