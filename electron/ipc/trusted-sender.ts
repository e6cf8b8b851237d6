import type { WebFrameMain } from 'electron';
import type { KnownWindows } from './known-windows.ts';

/** The part of Electron's invoke event that says who is calling. */
export interface CallEvent {
  readonly sender: { readonly id: number };
  readonly senderFrame: WebFrameMain | null;
}

/** Whether a call comes from our own page. Must be asked synchronously, as the event arrives. */
export type IsTrustedSender = (event: CallEvent) => boolean;

/**
 * Trusts exactly the main frame of a window that main made, while it shows our origin. All else is refused: a sub-frame, another
 * window, another origin, a frame that has navigated away (Electron then gives null, or a detached frame: a message sent while a
 * page unloads could otherwise be taken for the next page's).
 */
export function createTrustedSender(windows: KnownWindows, origin: string): IsTrustedSender {
  const isOurPage = (event: CallEvent) => {
    // A getter that can answer null from one read to the next: read once.
    const frame = event.senderFrame;
    if (frame === null || frame.detached) return false;
    const window = windows.findByContentsId(event.sender.id);
    // `origin` as the browser process computed it; a URL would have to be parsed, and prefixes lie.
    return window !== undefined && frame === window.webContents.mainFrame && frame.origin === origin;
  };
  return (event) => {
    try {
      return isOurPage(event);
    } catch {
      // Electron throws when a frame is touched after it was disposed.
      return false;
    }
  };
}
