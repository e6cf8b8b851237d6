import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Kiosk } from '../bridge/kiosk.ts';
import { type AppState, createAppStore } from './app-store.ts';
import { type ConnectionState, createConnectionStore } from './connection-store.ts';
import { createLookUpStore, type LookUpState } from './look-up-store.ts';
import { createOutboxStore, type OutboxState } from './outbox-store.ts';
import { createPreflightStore, type PreflightState } from './preflight-store.ts';
import { createSessionStore, type SessionState } from './session-store.ts';
import { createTrainingStore, type TrainingState } from './training-store.ts';
import type { VisitState } from './visit-state.ts';
import { createVisitStore } from './visit-store.ts';

/** The renderer's whole state, one store per matter. */
export interface Stores {
  readonly app: StoreApi<AppState>;
  readonly session: StoreApi<SessionState>;
  readonly connection: StoreApi<ConnectionState>;
  readonly outbox: StoreApi<OutboxState>;
  readonly preflight: StoreApi<PreflightState>;
  readonly training: StoreApi<TrainingState>;
  readonly visit: StoreApi<VisitState>;
  readonly lookUp: StoreApi<LookUpState>;
}

/** Builds the stores on a kiosk, and ties the ones that follow the session together. */
export function createStores(kiosk: Kiosk): Stores {
  const stores: Stores = {
    app: createAppStore(kiosk),
    session: createSessionStore(kiosk),
    connection: createConnectionStore(kiosk),
    outbox: createOutboxStore(kiosk),
    preflight: createPreflightStore(kiosk),
    training: createTrainingStore(kiosk),
    visit: createVisitStore(kiosk),
    lookUp: createLookUpStore(kiosk),
  };
  stores.session.subscribe(({ session }, before) => {
    if (session?.state === before.session?.state) return;
    if (session?.state !== 'signed-in') stores.training.getState().clear();
    if (session?.state === 'signed-out') stores.visit.getState().forget();
    if (session?.state === 'signed-in') void stores.visit.getState().load();
  });
  // Main tells of every submission that moves: while one sends, that is how far it has come.
  kiosk.events.on('outbox.changed', () => void stores.visit.getState().followSending());
  stores.visit.subscribe(({ application }, before) => {
    if (application?.applicationId !== before.application?.applicationId) stores.lookUp.getState().clear();
    if (before.application && !application) stores.training.getState().clear();
  });
  return stores;
}

const StoresContext = createContext<Stores | undefined>(undefined);

/** Hands the stores to the tree below. */
export const StoresProvider = StoresContext.Provider;

/** The stores of this tree. Throws outside a `StoresProvider`, which is a bug. */
export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (!stores) throw new Error('useStores needs a StoresProvider above it');
  return stores;
}

export const useApp = <T>(select: (state: AppState) => T): T => useStore(useStores().app, select);
export const useSession = <T>(select: (state: SessionState) => T): T => useStore(useStores().session, select);
export const useConnection = <T>(select: (state: ConnectionState) => T): T =>
  useStore(useStores().connection, select);
export const useOutbox = <T>(select: (state: OutboxState) => T): T => useStore(useStores().outbox, select);
export const usePreflight = <T>(select: (state: PreflightState) => T): T =>
  useStore(useStores().preflight, select);
export const useTraining = <T>(select: (state: TrainingState) => T): T =>
  useStore(useStores().training, select);
export const useVisit = <T>(select: (state: VisitState) => T): T => useStore(useStores().visit, select);
export const useLookUp = <T>(select: (state: LookUpState) => T): T => useStore(useStores().lookUp, select);
