import type { PracticeFault } from '../../shared/contract/training-contract.ts';

/** What one provider's twin is told to do wrong. */
export interface FaultSetting {
  readonly fault: PracticeFault;
  /** Absent: every operation. */
  readonly operation?: string | undefined;
  /** How many calls it spoils; 1 when absent. */
  readonly times?: number | undefined;
  /** For `too-many-requests`: what `Retry-After` says, null for an answer without one; 3 when absent. */
  readonly retryAfterSeconds?: number | null | undefined;
}

/** The faults in force at one twin. A new one replaces an older one for the same operation; `none` takes it away. */
export interface FaultDial {
  readonly set: (setting: FaultSetting) => void;
  /** The fault for a call that has just come in, used up by one. `ignored` are faults that make no sense for it. */
  readonly take: (operation: string, ignored: readonly PracticeFault[]) => FaultSetting | undefined;
}

/** Builds a dial with no fault in force. */
export function createFaultDial(): FaultDial {
  const inForce = new Map<string | undefined, { readonly setting: FaultSetting; left: number }>();

  return {
    set: (setting) => {
      // Turning everything back to normal means everything.
      if (setting.fault === 'none' && setting.operation === undefined) inForce.clear();
      inForce.delete(setting.operation);
      if (setting.fault === 'none') return;
      inForce.set(setting.operation, { setting, left: setting.times ?? 1 });
    },
    take: (operation, ignored) => {
      for (const key of [operation, undefined]) {
        const entry = inForce.get(key);
        if (!entry || ignored.includes(entry.setting.fault)) continue;
        entry.left -= 1;
        if (entry.left <= 0) inForce.delete(key);
        return entry.setting;
      }
      return undefined;
    },
  };
}
