/** Senders that are not our page. */
import { createFrame } from '../../support/electron-double.ts';
import { asFrame, type Boundary, createSubFrame, type SenderEvent } from './boundary.ts';

/** Five senders that are not our page. Each is wrong in one way only, so that each check is needed. */
export const badSenders: Record<string, (boundary: Boundary) => SenderEvent> = {
  'no frame: it has navigated away': ({ ownPage }) => ({ ...ownPage(), senderFrame: null }),
  'a sub-frame that shows our own document': ({ window, ownPage }) => ({
    ...ownPage(),
    senderFrame: asFrame(createSubFrame(window.webContents.mainFrame)),
  }),
  'our document in a window that main does not know': ({ stranger }) => ({
    sender: { id: stranger.webContents.id },
    senderFrame: asFrame(stranger.webContents.mainFrame),
  }),
  'our window’s main frame, showing another origin': ({ window, ownPage }) => {
    window.webContents.mainFrame = createFrame('app://kiosk.example/index.html');
    return ownPage();
  },
  'our window’s main frame, detached': ({ window, ownPage }) => {
    window.webContents.mainFrame.detached = true;
    return ownPage();
  },
};
