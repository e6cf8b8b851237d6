import type { z } from 'zod';
import { fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { SecretStore } from '../keychain/secret-store.ts';
import type { Random } from '../random.ts';
import { type MasterKeyFailure, obtainMasterKey } from './master-key.ts';
import type { VaultPort } from './vault-port.ts';
import type { VaultFailure } from './worker/transactions.ts';
import type { Opened, VaultHostFailure } from './worker/vault-host.ts';
import { openVaultLine, type VaultLine } from './worker/vault-line.ts';

/** Why the vault stays shut. Nothing of it was changed. */
export type VaultOpenFailure = VaultHostFailure | MasterKeyFailure;

/** An open vault, and what is worth telling somebody about how it came to be. */
export interface OpenedVault {
  readonly vault: VaultPort;
  readonly how: Opened['how'];
  /** The keychain knew a key and there was no vault for it: customers may have been deleted with its folder. */
  readonly vaultIsGone: boolean;
}

/** Where a vault is, and what runs it. */
export interface VaultPlace {
  /** A folder for nothing else, below the profile. */
  readonly folder: string;
  readonly workerPath: string;
  readonly onBug: (error: Error) => void;
}

/** A vault's thread, which was started and has touched nothing. */
export interface ReadyVault {
  /**
   * Opens the vault, or makes it where there is none. It is looked at before the keychain is asked for its key, and opened only with the key
   * that it was made with. Once.
   */
  readonly open: (store: SecretStore, random: Random) => Promise<Result<OpenedVault, VaultOpenFailure>>;
  /** Ends the thread in the place of opening. */
  readonly dismiss: () => Promise<void>;
}

/** Starts the vault's thread, which takes as long as asking a keychain: both can be waited for at once. */
export function readyVault(place: VaultPlace): ReadyVault {
  const line = openVaultLine(place);
  return { open: (store, random) => openOver(line, store, random), dismiss: line.close };
}

/** Opens the vault of a profile, as `ReadyVault` says, where the keychain is open already. */
export function openVault({
  store,
  random,
  ...place
}: VaultPlace & {
  readonly store: SecretStore;
  readonly random: Random;
}): Promise<Result<OpenedVault, VaultOpenFailure>> {
  return readyVault(place).open(store, random);
}

async function openOver(
  line: VaultLine,
  store: SecretStore,
  random: Random,
): Promise<Result<OpenedVault, VaultOpenFailure>> {
  const opened = await unlock(line, store, random);
  if (opened.ok) return ok({ vault: createPort(line), ...opened.value });
  await line.close();
  return opened;
}

async function unlock(
  line: VaultLine,
  store: SecretStore,
  random: Random,
): Promise<Result<Omit<OpenedVault, 'vault'>, VaultOpenFailure>> {
  const found = await line.call('inspect');
  if (!found.ok) return found;
  const masterKey = await obtainMasterKey(store, found.value, random);
  if (!masterKey.ok) return masterKey;
  const { key, vaultIsGone } = masterKey.value;
  // A copy of its own: with a small Buffer, the memory that it shares with others would cross too.
  const opening = line.call('open', Uint8Array.from(key));
  key.fill(0);
  const opened = await opening;
  return opened.ok ? ok({ how: opened.value.how, vaultIsGone }) : opened;
}

/** The port over a line that is open. */
export function createPort(line: VaultLine): VaultPort {
  return {
    write: (writes) => line.call('write', writes),
    putApplication: (put) => line.call('putApplication', put),
    readApplication: async (applicationId, schema) =>
      parseBody(await line.call('readApplication', applicationId), schema),
    listApplications: () => line.call('listApplications'),
    removeApplication: (applicationId) => line.call('removeApplication', applicationId),
    readPicture: (pictureId) => line.call('readPicture', pictureId),
    shredPictures: (applicationId) => line.call('shredPictures', applicationId),
    capture: (capture) => line.call('capture', capture),
    moveSubmission: (move) => line.call('moveSubmission', move),
    findSubmission: (submissionId) => line.call('findSubmission', submissionId),
    listSubmissions: (filter) => line.call('listSubmissions', filter),
    readCaptured: async (submissionId, schema) =>
      parseBody(await line.call('readCaptured', submissionId), schema),
    quarantine: (input) => line.call('quarantine', input),
    shredSubmission: (submissionId) => line.call('shredSubmission', submissionId),
    historyOf: (submissionId) => line.call('historyOf', submissionId),
    checkLaw: () => line.call('checkLaw'),
    listCircuits: () => line.call('listCircuits'),
    listStaff: () => line.call('listStaff'),
    listHandOvers: () => line.call('listHandOvers'),
    readAudit: (range) => line.call('readAudit', range),
    lastAudit: () => line.call('lastAudit'),
    keyFor: (name) => line.call('keyFor', name),
    nextCount: (name) => line.call('nextCount', name),
    measureRoom: () => line.call('measureRoom'),
    close: line.close,
  };
}

/** Its seal is right and it is not what the caller expects: a draft of a journey that is no more, or a bug. Either way, a person's. */
function parseBody<Body>(
  text: Result<string | undefined, VaultFailure>,
  schema: z.ZodType<Body>,
): Result<Body | undefined, VaultFailure> {
  if (!text.ok) return text;
  if (text.value === undefined) return ok(undefined);
  const parsed = schema.safeParse(JSON.parse(text.value));
  return parsed.success ? ok(parsed.data) : err(fail('record-unreadable'));
}
