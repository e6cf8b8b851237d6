import type { StaffId } from '../../shared/brand.ts';
import { noTries, type PinTries } from './pin-tries.ts';

/** Wrong PINs by person. Each change is remembered at once; the promise says that it outlives the program. */
export interface PinTriesKeeper {
  readonly read: (staffId: StaffId) => PinTries;
  /** Never rejects: where nothing can be kept, the count holds as long as the program runs. */
  readonly write: (staffId: StaffId, tries: PinTries) => Promise<void>;
}

/** Remembers tries until the program ends: for practice, where PINs stand on the screen. */
export function createPassingTries(): PinTriesKeeper {
  const tries = new Map<StaffId, PinTries>();
  return {
    read: (staffId) => tries.get(staffId) ?? noTries,
    write: async (staffId, now) => void tries.set(staffId, now),
  };
}
