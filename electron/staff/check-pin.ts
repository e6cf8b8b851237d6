import type { StaffId } from '../../shared/brand.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import { isPinRight } from './pin-hash.ts';
import { afterWrongPin, noTries, remainingDelayMs, triesLeft } from './pin-tries.ts';
import type { PinTriesKeeper } from './pin-tries-keeper.ts';
import type { StaffDirectory, StaffMember } from './staff-directory.ts';

export type PinFailure = Failure<'pin-wrong' | 'pin-delayed'>;

/** Compares a typed PIN with somebody's own, and counts what was wrong. */
export type CheckPin = (staffId: StaffId, pin: string) => Promise<Result<StaffMember, PinFailure>>;

interface Parts {
  readonly directory: StaffDirectory;
  readonly tries: PinTriesKeeper;
  readonly audit: AuditLog;
  readonly clock: Clock;
}

/**
 * Builds the one way in which a PIN is checked. Wrong ones are counted for the person whose PIN was tried, whoever typed
 * it: five of them delay also the right one, for at most the longest wait.
 * Answers the person as they are when the check ends: who was disabled, or given another PIN, meanwhile is refused.
 */
export function createCheckPin({ directory, tries, audit, clock }: Parts): CheckPin {
  return async (staffId, pin) => {
    const member = directory.find(staffId);
    if (!member?.enabled) return err(fail('pin-wrong', { triesLeft: 0 }));
    const before = tries.read(staffId);
    const waitMs = remainingDelayMs(before, clock.monotonic());
    if (waitMs > 0) return err(fail('pin-delayed', { waitMs }));
    // Counted, also on the disk, before it is compared: so that tries fired in parallel count, and one that is cut off by pulling the plug.
    const after = afterWrongPin(before, clock.monotonic());
    await tries.write(staffId, after);
    if (await isPinRight(pin, member.pin)) {
      void tries.write(staffId, noTries);
      const now = directory.find(staffId);
      return now?.enabled && now.pin === member.pin ? ok(now) : err(fail('pin-wrong', { triesLeft: 0 }));
    }
    audit.write('staff.pin-refused', { staffId, triesLeft: triesLeft(after) });
    const delayMs = remainingDelayMs(after, clock.monotonic());
    return err(
      delayMs > 0
        ? fail('pin-delayed', { waitMs: delayMs })
        : fail('pin-wrong', { triesLeft: triesLeft(after) }),
    );
  };
}
