import type { MethodName } from '../../shared/contract/contract.ts';
import type { Mode } from '../../shared/domain/provider.ts';
import type { Session } from '../../shared/domain/staff.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import type { SecretStore } from '../keychain/secret-store.ts';
import type { Random } from '../random.ts';
import { createCheckPin } from '../staff/check-pin.ts';
import { readDayReport } from '../staff/day-report.ts';
import { createFirstStartMark } from '../staff/first-start-mark.ts';
import { watchIdle } from '../staff/idle-watch.ts';
import { type OpenedStaff, openStaff } from '../staff/open-staff.ts';
import { createPassingTries } from '../staff/pin-tries-keeper.ts';
import { createStaffChanges } from '../staff/staff-changes.ts';
import { createStaffDirectory } from '../staff/staff-directory.ts';
import { createStaffHandlers } from '../staff/staff-handlers.ts';
import { createStaffSession, type OpenQuestions } from '../staff/staff-session.ts';
import { createStaffWorkHandlers } from '../staff/staff-work-handlers.ts';
import { createTrainingStaff } from '../staff/training-staff.ts';
import { systemTimers, type Timer } from '../timers.ts';
import type { VaultPort } from '../vault/vault-port.ts';
import type { WriteQueue } from '../vault/write-queue.ts';

interface Place {
  readonly mode: Mode;
  /** Something stops all work already: then nobody signs in, and nobody is created. */
  readonly isBlocked: boolean;
  /** The keychain, where there is one: it remembers that a live terminal has begun. */
  readonly secrets: SecretStore | undefined;
  readonly vault: VaultPort;
  readonly queue: WriteQueue;
  readonly clock: Clock;
  readonly random: Random;
  readonly onBug: (error: unknown) => void;
}

/** Who may work here, and why nobody may, where that is known. */
export interface Staff extends OpenedStaff {
  /** A live terminal that has never had anybody. */
  readonly isFirstStart: boolean;
  readonly failure: Failure | undefined;
  /** Remembers, outside the vault, that there is a first supervisor. Never rejects. */
  readonly markBegun: () => Promise<void>;
}

const nobody = (failure?: Failure): Staff => ({
  ...{ directory: createStaffDirectory([]), tries: createPassingTries() },
  ...{ isFirstStart: false, failure, markBegun: async () => {} },
});

/** Reads who is staff: from the vault, or the invented ones of practice. */
export async function readStaff({ mode, isBlocked, secrets, random, ...place }: Place): Promise<Staff> {
  if (isBlocked) return nobody();
  if (mode === 'training') {
    const directory = createStaffDirectory(await createTrainingStaff(random));
    return { ...nobody(), directory };
  }
  if (!secrets) return nobody(fail('keychain-unavailable'));
  const mark = createFirstStartMark(secrets, place.onBug);
  const opened = await openStaff({ ...place, mark });
  if (!opened.ok) return nobody(opened.error);
  const isFirstStart = opened.value.directory.list().length === 0;
  return { ...opened.value, isFirstStart, failure: undefined, markBegun: mark.set };
}

interface Parts extends Omit<Place, 'mode' | 'isBlocked' | 'secrets'> {
  readonly staff: Staff;
  readonly audit: AuditLog;
  readonly lockAfterMs: number;
  /** The machine's own when absent. */
  readonly every?: Timer;
  readonly onChange: (session: Session) => void;
  /** Wipes the open visit. */
  readonly endOpenVisit: () => Promise<void>;
  readonly openQuestions: () => OpenQuestions;
}

/** Builds who is at the terminal: sessions, the lock that main keeps by itself, and a supervisor's hand on the staff. */
export function composeStaff(parts: Parts) {
  const { staff, vault, queue, audit, clock, random, onBug } = parts;
  const { directory, tries } = staff;
  const checkPin = createCheckPin({ directory, tries, audit, clock });
  const session = createStaffSession({ directory, checkPin, audit, random, onChange: parts.onChange });
  const changes = createStaffChanges({ directory, tries, mayBegin: staff.isFirstStart, audit, random });
  const { lockAfterMs, every = systemTimers.every } = parts;
  const watch = watchIdle({ session, lockAfterMs, clock, every, onBug });
  const shared = { session, directory, changes, beforeSignOut: parts.endOpenVisit };
  /** Only over a supervisor who is on the disk: the mark without one would be a terminal that nobody can ever begin. */
  const afterFirst = async () => {
    const kept = await queue.settled();
    if (kept.ok) await staff.markBegun();
  };
  return {
    session,
    /** The one way in which a PIN is checked, also where nobody is signed in. */
    checkPin,
    handlers: {
      ...createStaffHandlers({ ...shared, openQuestions: parts.openQuestions, afterFirst }),
      ...createStaffWorkHandlers({
        ...shared,
        readReport: (from) => readDayReport({ vault, queue, clock }, from),
      }),
    },
    noteActivity: (method: MethodName) =>
      method === 'staff.note-activity' ? watch.noteWord() : watch.note(),
    /** The machine sleeps or its own screen is locked. Never throws. */
    lockUnattended: () => {
      try {
        session.lock({ unattended: true });
      } catch (error) {
        onBug(error);
      }
    },
    stop: watch.stop,
  };
}
