import fs from 'node:fs';
import path from 'node:path';
import type { Mode } from '../../shared/domain/provider.ts';
import { fail } from '../../shared/failure.ts';
import { err } from '../../shared/result.ts';
import type { Clock } from '../clock.ts';
import type { OpenedKeychain } from '../keychain/open-secret-store.ts';
import type { MemberNumberCounter } from '../providers/member-provider.ts';
import type { Random } from '../random.ts';
import { carryOverCount } from '../settings/carry-over-count.ts';
import { createClosedVault } from '../vault/closed-vault.ts';
import { readyVault, type VaultOpenFailure } from '../vault/open-vault.ts';
import type { VaultPort } from '../vault/vault-port.ts';
import { createWriteQueue, type WriteQueue } from '../vault/write-queue.ts';

interface Parts {
  /** A keychain that is still being opened is waited for here, while the vault's thread starts. */
  readonly keychain: OpenedKeychain | undefined | Promise<OpenedKeychain | undefined>;
  readonly mode: Mode;
  /** The mode's own folder. */
  readonly profileDir: string;
  readonly workerPath: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly onBug: (where: string, error: unknown) => void;
}

/** Where everything is kept. */
export interface Storage {
  readonly vault: VaultPort;
  readonly queue: WriteQueue;
  /** Why the vault stays shut; then nothing can be kept, and so nothing is done. */
  readonly failure: VaultOpenFailure | undefined;
  /** The vault outlives this run: it is open, and its key is in a keychain. */
  readonly isLasting: boolean;
  /** There was a vault, and it was not there: deleted with its customers, or its making was broken off. It is empty now. */
  readonly vaultIsGone: boolean;
  readonly memberNumbers: MemberNumberCounter;
  /** Resolves when everything that was taken is on the disk and the database is closed. */
  readonly close: () => Promise<void>;
}

const memberNumbers = 'member-numbers';

/** Opens the vault of this mode. Where it can't be, everything answers *storage-unavailable*. */
export async function openStorage(parts: Parts): Promise<Storage> {
  const { profileDir, random, workerPath, onBug } = parts;
  const folder = path.join(profileDir, 'vault');
  const ready = readyVault({ folder, workerPath, onBug: (error) => onBug('vault', error) });
  const keychain = await parts.keychain;
  const isPassing = keychain?.store.adapter === 'memory';
  // Practice without a keychain: the key of the last run is gone, and with it whatever was practised.
  if (isPassing && parts.mode === 'training') fs.rmSync(folder, { recursive: true, force: true });
  const opened = keychain ? await ready.open(keychain.store, random) : err(fail('storage-unavailable'));
  if (!keychain) await ready.dismiss();
  const vault = opened.ok ? opened.value.vault : createClosedVault();
  const queue = createWriteQueue({ vault, onBug: (error) => onBug('vault', error) });
  const counterFile = path.join(profileDir, 'member-numbers.json');
  const isCarriedOver = opened.ok && (await carryOverCount(counterFile, memberNumbers, vault));
  if (opened.ok && !isCarriedOver)
    onBug('vault', new Error('the earlier count of members is not carried over'));
  return {
    vault,
    queue,
    isLasting: opened.ok && !isPassing,
    failure: opened.ok ? undefined : opened.error,
    vaultIsGone: opened.ok && opened.value.vaultIsGone,
    memberNumbers: {
      next: async () => {
        if (!isCarriedOver)
          throw new Error('no member number can be given: the earlier count is not carried over');
        const next = await vault.nextCount(memberNumbers);
        if (!next.ok) throw new Error(`no member number can be given: ${next.error.code}`);
        return next.value;
      },
    },
    close: async () => {
      const kept = await queue.settled();
      if (!kept.ok) onBug('vault', new Error(`not everything is kept: ${kept.error.code}`));
      await vault.close();
    },
  };
}
