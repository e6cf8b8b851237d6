import { z } from 'zod';
import { StaffId } from '../../shared/brand.ts';
import type { Clock } from '../clock.ts';
import type { KeptRecord, VaultPort, VaultWrite } from '../vault/vault-port.ts';
import type { WriteQueue } from '../vault/write-queue.ts';
import { noTries, type PinTries } from './pin-tries.ts';
import type { PinTriesKeeper } from './pin-tries-keeper.ts';

const StoredTries = z.strictObject({ wrong: z.number().int().nonnegative() });

/** Beside the person's own record: that one waits in the queue, which a full disk can hold up. */
const prefix = 'tries ';

/** Whether a small record of the vault's staff holds tries, and no person. */
export const isTriesRecord = (id: string): boolean => id.startsWith(prefix);

/** So many are taken to be wrong where the count itself was changed: more than the free ones, so that the wait begins. */
const doubted = 10;

interface Parts {
  readonly vault: Pick<VaultPort, 'write'>;
  readonly queue: Pick<WriteQueue, 'add'>;
  /** As they were found when the vault was opened. */
  readonly records: readonly KeptRecord[];
  readonly unreadable: readonly string[];
  readonly clock: Clock;
  readonly onBug: (error: unknown) => void;
}

/**
 * Keeps tries in the vault, past the write queue: a try must count before its PIN is compared, whatever else waits for the
 * disk. What a full disk refuses waits in the queue as well, until there is room. No clock lasts over a restart, so a wait
 * that was not over begins anew with the program: starting it again is no way around it.
 */
export function createVaultTries({ vault, queue, records, unreadable, clock, onBug }: Parts): PinTriesKeeper {
  const lastWrongAt = clock.monotonic();
  const tries = new Map<StaffId, PinTries>();
  /** Of whom a count waits, or waited: each later one goes behind it, so that the newest is the last to be kept. */
  const queued = new Set<StaffId>();
  const begin = (id: string, wrong: number) => {
    const staffId = StaffId.safeParse(id.slice(prefix.length));
    if (staffId.success) tries.set(staffId.data, { wrong, lastWrongAt });
  };
  for (const { id, body } of records.filter((record) => isTriesRecord(record.id))) {
    const stored = StoredTries.safeParse(body);
    begin(id, stored.success ? stored.data.wrong : doubted);
  }
  for (const id of unreadable.filter(isTriesRecord)) begin(id, doubted);

  return {
    read: (staffId) => tries.get(staffId) ?? noTries,
    write: async (staffId, now) => {
      tries.set(staffId, now);
      const record: z.infer<typeof StoredTries> = { wrong: now.wrong };
      const change: VaultWrite = { write: 'staff', staffId: `${prefix}${staffId}`, record };
      try {
        const kept = await vault.write([change]);
        if (!kept.ok) onBug(new Error(`tries are not kept: ${kept.error.code}`));
        if (!kept.ok && kept.error.code.startsWith('storage-')) queued.add(staffId);
        if (queued.has(staffId)) queue.add(change);
      } catch (error) {
        onBug(error);
      }
    },
  };
}
