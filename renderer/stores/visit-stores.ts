import type { StoreApi } from 'zustand/vanilla';
import type { Kiosk } from '../bridge/kiosk.ts';
import type { OpenCaptureTools } from '../capture/capture-tools.ts';
import type { ConnectionState } from './connection-store.ts';
import { createDeskStore, type DeskState } from './desk-store.ts';
import { createHelpStore, type HelpState } from './help-store.ts';
import { createLeavingStore, type LeavingState } from './leaving-store.ts';
import { createLookUpStore, type LookUpState } from './look-up-store.ts';
import { createOutboxItemStore, type OutboxItemState } from './outbox-item-store.ts';
import { createOutboxListStore, type OutboxListState } from './outbox-list-store.ts';
import { createTasksStore, type TasksState } from './tasks-store.ts';
import type { TrainingState } from './training-store.ts';
import type { VisitState } from './visit-state.ts';
import { createVisitStore } from './visit-store.ts';

/** The stores of the work. Apart from the others, since nobody needs them before somebody has signed in. */
export interface VisitStores {
  readonly visit: StoreApi<VisitState>;
  readonly leaving: StoreApi<LeavingState>;
  readonly lookUp: StoreApi<LookUpState>;
  readonly desk: StoreApi<DeskState>;
  readonly outboxList: StoreApi<OutboxListState>;
  readonly outboxItem: StoreApi<OutboxItemState>;
  readonly help: StoreApi<HelpState>;
  readonly tasks: StoreApi<TasksState>;
  /** Opens what pictures are taken with, once for the page. */
  readonly openCaptureTools: OpenCaptureTools;
}

/**
 * Builds the visit's stores, and ties to the visit what ends with it: the look-up, and the codes of the practice inbox. The
 * desk follows the line and the outbox, and is closed once somebody is being served.
 */
export function createVisitStores(
  kiosk: Kiosk,
  training: StoreApi<TrainingState>,
  connection: StoreApi<ConnectionState>,
): VisitStores {
  const leaving = createLeavingStore(kiosk);
  const visit = createVisitStore(kiosk, leaving.getState());
  const lookUp = createLookUpStore(kiosk);
  const desk = createDeskStore(kiosk);
  // Main tells of every submission that moves: while one sends, that is how far it has come.
  kiosk.events.on('outbox.changed', ({ counts }) => {
    void visit.getState().followSending();
    desk.getState().noteCounts(counts);
  });
  const noteLine = (line: ConnectionState) => desk.getState().noteLine(line.connection?.state);
  noteLine(connection.getState());
  connection.subscribe(noteLine);
  visit.subscribe(({ application }, before) => {
    if (application?.applicationId !== before.application?.applicationId) lookUp.getState().clear();
    if (before.application && !application) training.getState().clear();
    if (application) desk.getState().close();
  });
  const outboxList = createOutboxListStore(kiosk);
  const outboxItem = createOutboxItemStore(kiosk, () => void visit.getState().load());
  const closeOutbox = () => {
    outboxItem.getState().close();
    outboxList.getState().close();
  };
  // One of them at a time in the middle of the screen; a visit that begins is what somebody wants to see.
  outboxList.subscribe(({ isOpen }, before) => {
    if (isOpen && !before.isOpen) desk.getState().close();
  });
  desk.subscribe(({ isOpen }, before) => {
    if (isOpen && !before.isOpen) closeOutbox();
  });
  visit.subscribe(({ application }, before) => {
    if (application && !before.application) closeOutbox();
  });
  let tools: ReturnType<OpenCaptureTools> | undefined;
  const openCaptureTools = () => {
    tools ??= import('../capture/browser-tools.ts').then(({ openBrowserTools }) => openBrowserTools(window));
    return tools;
  };
  const help = createHelpStore();
  // They stand in the same place beside the work.
  help.subscribe(({ isBeside }, before) => {
    if (isBeside && !before.isBeside) training.getState().close();
  });
  training.subscribe(({ open }, before) => {
    if (open && !before.open) help.getState().close();
  });
  const tasks = createTasksStore(kiosk, () => {
    if (training.getState().line !== null) void training.getState().readLine();
  });
  return { visit, leaving, lookUp, desk, outboxList, outboxItem, help, tasks, openCaptureTools };
}
