import type { BrowserWindow } from 'electron';

/** Whether the process is on its way out. Only main's shutdown sets it; nothing on the page side can. */
export interface ExitFlag {
  readonly set: () => void;
  readonly isSet: () => boolean;
}

/** A flag that is not set. */
export function createExitFlag(): ExitFlag {
  let exiting = false;
  return {
    set: () => {
      exiting = true;
    },
    isSet: () => exiting,
  };
}

/** The window stays until main lets it go, and no `beforeunload` of the page holds it back then. */
export function guardClose(window: BrowserWindow, mayClose: () => boolean): void {
  window.on('close', (event) => {
    if (!mayClose()) event.preventDefault();
  });
  // Preventing this event means: ignore what the page's `beforeunload` wants.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
}
