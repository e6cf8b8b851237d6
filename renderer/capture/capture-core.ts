import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PictureSide } from '../../shared/domain/picture.ts';
import type { CaptureParts } from './capture-parts.ts';
import { type CaptureState, nothingTaken, otherSideOf } from './capture-state.ts';

/** What all parts of a session share: its state, and what of the document is there. */
export interface CaptureCore {
  readonly store: StoreApi<CaptureState>;
  readonly get: () => CaptureState;
  /** Changes what the screen shows; nothing once the step has ended. */
  readonly set: (change: Partial<CaptureState>) => void;
  readonly isEnded: () => boolean;
  readonly end: () => void;
  /** The first side that is needed and not there. */
  readonly missing: () => PictureSide | undefined;
  /** What the side that is there already looks like, so that it is not taken twice. */
  readonly otherFingerprint: (side: PictureSide) => string | undefined;
}

/** Begins with the first side that is missing. */
export function createCaptureCore({
  needed,
  isKept,
  fingerprintOf,
}: Pick<CaptureParts, 'needed' | 'isKept' | 'fingerprintOf'>): CaptureCore {
  const missing = () => needed().find((side) => !isKept(side));
  const store = createStore<CaptureState>(() => ({
    ...nothingTaken,
    side: missing() ?? needed()[0] ?? 'front',
    stage: missing() ? 'capture' : 'result',
  }));
  const get = store.getState;
  let hasEnded = false;
  return {
    store,
    get,
    set: (change) => {
      if (!hasEnded) store.setState(change);
    },
    isEnded: () => hasEnded,
    end: () => {
      hasEnded = true;
    },
    missing,
    otherFingerprint: (side) => {
      const taken = get().taken[otherSideOf(side)];
      return taken?.standing === 'kept'
        ? taken.prepared.quality.fingerprint
        : fingerprintOf(otherSideOf(side));
    },
  };
}
