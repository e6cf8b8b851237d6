/** What the window's code keeps about one webContents and the product must not see. */
import type * as E from 'electron';
import type { OwnSchemes } from '../api/own-schemes.ts';
import { Session, type SessionCore } from '../api/session.ts';
import type { ChromiumPage } from './chromium-page.ts';
import { createFrameTree, type FrameTree } from './frame-tree.ts';

export interface WebContentsCore {
  id: number;
  session: Session;
  sessionCore: SessionCore;
  schemes: OwnSchemes;
  frames: FrameTree;
  /** Resolves when Chromium is up; rejects when it did not start. */
  page: Promise<ChromiumPage>;
  title: string;
  isDestroyed: boolean;
  isCrashed: boolean;
  isFocused: boolean;
  rendererPid: number;
  /** The address main itself is loading: the one move that nobody is asked about. */
  expectedAddress: string | undefined;
  /** Chromium's name for the newest document that has finished loading. */
  loadedLoader: string | undefined;
  /** Undefined: Chromium's own. */
  webRtcPolicy: string | undefined;
  /** Its Chromium has been started: what is said on a command line can't be changed any more. */
  hasStarted: boolean;
  openHandler: ((details: E.HandlerDetails) => E.WindowOpenHandlerResponse) | undefined;
  /** Where its printers are; undefined: it has none. */
  printersFolder: string | undefined;
}

export function createWebContentsCore(
  id: number,
  session: Session,
  schemes: OwnSchemes,
  page: Promise<ChromiumPage>,
  printersFolder?: string,
): WebContentsCore {
  return {
    id,
    session,
    schemes,
    sessionCore: Session.coreOf(session),
    frames: createFrameTree((channel, args) => {
      sendToPage(page, channel, args);
    }),
    page,
    title: '',
    isDestroyed: false,
    isCrashed: false,
    isFocused: false,
    rendererPid: 0,
    expectedAddress: undefined,
    loadedLoader: undefined,
    webRtcPolicy: undefined,
    hasStarted: false,
    openHandler: undefined,
    printersFolder,
  };
}

/** Throws at once on what cannot be cloned; is lost when there is no page to hear it. */
export function sendToPage(page: Promise<ChromiumPage>, channel: string, args: unknown[]): void {
  const copy = structuredClone(args);
  void page.then(
    ({ tell }) => tell({ op: 'event', channel, args: copy }),
    () => undefined,
  );
}
