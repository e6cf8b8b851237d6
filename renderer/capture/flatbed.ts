import type { CaptureCore } from './capture-core.ts';
import type { Scanners } from './scanners.ts';

interface Surroundings {
  readonly core: CaptureCore;
  readonly scanners: Scanners;
  readonly make: (scan: Blob) => Promise<void>;
}

/** The flatbed of a session: which one is used, and the scan. */
export interface Flatbed {
  readonly find: () => Promise<void>;
  readonly choose: (scannerId: string) => void;
  readonly scan: () => Promise<void>;
  /** Gives up the scan under way, where there is one. */
  readonly giveUp: () => void;
}

/** Keeps the scanner that was chosen, through whatever happens to it. */
export function createFlatbed({ core, scanners, make }: Surroundings): Flatbed {
  const { get, set, isEnded } = core;
  let current = 0;

  const find = async () => {
    set({ scanner: { ...get().scanner, state: 'listing', failure: null } });
    const listed = await scanners.list();
    if (!listed.ok) {
      set({ scanner: { state: 'failed', scanners: [], chosen: null, failure: listed.error } });
      return;
    }
    const before = get().scanner.chosen;
    const known = listed.value.find(({ scannerId }) => scannerId === before) ?? listed.value[0];
    const chosen = known?.scannerId ?? null;
    set({ scanner: { state: 'ready', scanners: listed.value, chosen, failure: null } });
  };

  const scan = async () => {
    const { scanner, work, side } = get();
    if (!scanner.chosen || scanner.state === 'scanning' || work) return;
    current += 1;
    const mine = current;
    set({ scanner: { ...scanner, state: 'scanning', failure: null }, trouble: null });
    const scanned = await scanners.scan(scanner.chosen);
    if (isEnded()) return;
    const now = get().scanner;
    if (scanned.ok) {
      set({ scanner: { ...now, state: 'ready' } });
      // Somebody went another way meanwhile, or to the other side, of which this scan is not.
      const isWanted = mine === current && get().side === side && get().way === 'flatbed';
      if (isWanted && get().stage === 'capture') await make(scanned.value);
      return;
    }
    const isGivenUp = scanned.error.code === 'scanner-failed' && scanned.error.cause === 'cancelled';
    set({
      scanner: isGivenUp ? { ...now, state: 'ready' } : { ...now, state: 'failed', failure: scanned.error },
    });
  };

  return {
    find,
    scan,
    choose: (chosen) => set({ scanner: { ...get().scanner, chosen } }),
    giveUp: () => {
      current += 1;
      if (get().scanner.state === 'scanning') scanners.cancel();
    },
  };
}
