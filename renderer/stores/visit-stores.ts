import type { StoreApi } from 'zustand/vanilla';
import type { Kiosk } from '../bridge/kiosk.ts';
import { createLookUpStore, type LookUpState } from './look-up-store.ts';
import type { TrainingState } from './training-store.ts';
import type { VisitState } from './visit-state.ts';
import { createVisitStore } from './visit-store.ts';

/** The stores of the visit. Apart from the others, since nobody needs them before somebody has signed in. */
export interface VisitStores {
  readonly visit: StoreApi<VisitState>;
  readonly lookUp: StoreApi<LookUpState>;
}

/** Builds the visit's stores, and ties to the visit what ends with it: the look-up, and the codes of the practice inbox. */
export function createVisitStores(kiosk: Kiosk, training: StoreApi<TrainingState>): VisitStores {
  const visit = createVisitStore(kiosk);
  const lookUp = createLookUpStore(kiosk);
  // Main tells of every submission that moves: while one sends, that is how far it has come.
  kiosk.events.on('outbox.changed', () => void visit.getState().followSending());
  visit.subscribe(({ application }, before) => {
    if (application?.applicationId !== before.application?.applicationId) lookUp.getState().clear();
    if (before.application && !application) training.getState().clear();
  });
  return { visit, lookUp };
}
