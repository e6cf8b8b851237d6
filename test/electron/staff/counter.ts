/** The staff of a live terminal over a real vault, put together as the program does, as often as it is started. */
import { createAuditLog } from '../../../electron/audit/audit-log.ts';
import { composeStaff, readStaff } from '../../../electron/compose/staff.ts';
import { createMemorySecretStore } from '../../../electron/keychain/memory-secret-store.ts';
import type { SecretStore } from '../../../electron/keychain/secret-store.ts';
import { createWriteQueue } from '../../../electron/vault/write-queue.ts';
import type { StaffId } from '../../../shared/brand.ts';
import type { Session } from '../../../shared/domain/staff.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createFakeRandom } from '../../support/fake-random.ts';
import { createMemoryAuditSink } from '../../support/memory-audit-sink.ts';
import type { VaultDisk } from '../../support/vault-disk.ts';

export const nobody = { staff: undefined, mode: 'live' } as const;

/** Who calls a handler. */
export const by = (staffId: StaffId, role: 'staff' | 'supervisor' = 'supervisor') =>
  ({ staff: { staffId, displayName: 'whoever', role }, mode: 'live' }) as const;

const keychains = new WeakMap<VaultDisk, SecretStore>();

/** The keychain of the machine that a disk is in: it outlives the program, and whatever is deleted on the disk. */
export function keychainOf(disk: VaultDisk): SecretStore {
  const keychain = keychains.get(disk) ?? createMemorySecretStore('training');
  keychains.set(disk, keychain);
  return keychain;
}

/** Starts the program on a disk. Its clocks begin anew, as a machine's do. `endVisit` is what ending a visit waits for. */
export async function startCounter(
  disk: VaultDisk,
  { isBlocked = false, secrets = keychainOf(disk), endVisit = async () => {} } = {},
) {
  const bugs: unknown[] = [];
  const onBug = (error: unknown) => void bugs.push(error);
  const clock = createFakeClock();
  const random = createFakeRandom();
  const sink = createMemoryAuditSink();
  const audit = createAuditLog({ sink, clock });
  const vault = disk.open();
  const queue = createWriteQueue({ vault, onBug });
  const place = { vault, queue, clock, random, onBug };
  const staff = await readStaff({ ...place, mode: 'live', secrets, isBlocked });
  const changes: Session[] = [];
  const open = { unknown: 0, quarantined: 0 };
  const ended: string[] = [];
  const looks: (() => void)[] = [];
  const counter = composeStaff({
    ...{ ...place, staff, audit },
    lockAfterMs: 120_000,
    every: (_ms, look) => {
      looks.push(look);
      return () => looks.splice(0);
    },
    onChange: (session) => changes.push(session),
    endOpenVisit: async () => {
      await endVisit();
      ended.push('visit');
    },
    openQuestions: () => open,
  });
  return {
    ...{ disk, clock, sink, vault, queue, staff, counter, bugs, changes, open, ended, looks },
    call: counter.handlers,
    session: counter.session,
    events: () => sink.entries.map(({ event }) => event),
    /** Looks whether nobody is there, as main does every few seconds. */
    look: () => looks.forEach((one) => void one()),
    /** The power goes; the disk keeps what it has. */
    crash: () => disk.crash(),
  };
}
