import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Kiosk } from '../bridge/kiosk.ts';
import { type AppState, createAppStore } from './app-store.ts';
import { type ConnectionState, createConnectionStore } from './connection-store.ts';
import type { DeskState } from './desk-store.ts';
import type { HelpState } from './help-store.ts';
import type { LeavingState } from './leaving-store.ts';
import type { LookUpState } from './look-up-store.ts';
import type { OutboxItemState } from './outbox-item-store.ts';
import type { OutboxListState } from './outbox-list-store.ts';
import { createOutboxStore, type OutboxState } from './outbox-store.ts';
import { createPreflightStore, type PreflightState } from './preflight-store.ts';
import { createSessionStore, type SessionState } from './session-store.ts';
import type { TasksState } from './tasks-store.ts';
import { createTrainingStore, type TrainingState } from './training-store.ts';
import type { VisitState } from './visit-state.ts';
import type { VisitStores } from './visit-stores.ts';

/** The renderer's whole state, one store per matter. */
export interface Stores extends VisitStores {
  readonly app: StoreApi<AppState>;
  readonly session: StoreApi<SessionState>;
  readonly connection: StoreApi<ConnectionState>;
  readonly outbox: StoreApi<OutboxState>;
  readonly preflight: StoreApi<PreflightState>;
  readonly training: StoreApi<TrainingState>;
  /** Fetches and builds the visit's stores, once. To read one of them before it has resolved is a bug, and throws. */
  readonly openVisitStores: () => Promise<void>;
}

/** Builds the stores on a kiosk, and ties the ones that follow the session together. */
export function createStores(kiosk: Kiosk): Stores {
  const session = createSessionStore(kiosk);
  const training = createTrainingStore(kiosk);
  const connection = createConnectionStore(kiosk);
  let opened: VisitStores | undefined;
  let opening: Promise<void> | undefined;
  const openVisitStores = () => {
    opening ??= import('./visit-stores.ts').then(({ createVisitStores }) => {
      opened = createVisitStores(kiosk, training, connection);
    });
    return opening;
  };
  const visitStores = (): VisitStores => {
    if (!opened) throw new Error('the stores of the visit are not open yet');
    return opened;
  };
  /** Reads the visit of whoever is signed in; nobody may be any more when the stores have come. */
  const loadVisit = () => {
    if (session.getState().session?.state === 'signed-in') void visitStores().visit.getState().load();
  };
  session.subscribe(({ session: now }, { session: before }) => {
    if (now?.state === before?.state) return;
    if (now?.state !== 'signed-in') {
      training.getState().clear();
      opened?.desk.getState().forget();
      opened?.help.getState().close();
      // Nobody's name stays in memory behind the lock; the place in the outbox is kept for whoever unlocks.
      opened?.outboxList.getState().forgetPeople();
      opened?.outboxItem.getState().forgetPeople();
    }
    if (now?.state === 'signed-out') {
      opened?.visit.getState().forget();
      opened?.desk.getState().close();
      opened?.outboxList.getState().close();
      opened?.outboxItem.getState().close();
    }
    if (now?.state !== 'signed-in') return;
    if (opened) loadVisit();
    else void openVisitStores().then(loadVisit);
  });
  return {
    app: createAppStore(kiosk),
    session,
    connection,
    outbox: createOutboxStore(kiosk),
    preflight: createPreflightStore(kiosk),
    training,
    get visit() {
      return visitStores().visit;
    },
    get leaving() {
      return visitStores().leaving;
    },
    get lookUp() {
      return visitStores().lookUp;
    },
    get outboxList() {
      return visitStores().outboxList;
    },
    get outboxItem() {
      return visitStores().outboxItem;
    },
    get desk() {
      return visitStores().desk;
    },
    get help() {
      return visitStores().help;
    },
    get tasks() {
      return visitStores().tasks;
    },
    get openCaptureTools() {
      return visitStores().openCaptureTools;
    },
    openVisitStores,
  };
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
export const useLeaving = <T>(select: (state: LeavingState) => T): T => useStore(useStores().leaving, select);
export const useDesk = <T>(select: (state: DeskState) => T): T => useStore(useStores().desk, select);
export const useOutboxList = <T>(select: (state: OutboxListState) => T): T =>
  useStore(useStores().outboxList, select);
export const useOutboxItem = <T>(select: (state: OutboxItemState) => T): T =>
  useStore(useStores().outboxItem, select);
export const useHelp = <T>(select: (state: HelpState) => T): T => useStore(useStores().help, select);
export const useTasks = <T>(select: (state: TasksState) => T): T => useStore(useStores().tasks, select);
export const useLookUp = <T>(select: (state: LookUpState) => T): T => useStore(useStores().lookUp, select);
