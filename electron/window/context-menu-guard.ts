import type { BrowserWindow, WebContents } from 'electron';

/** No context menu of the page: it offers reload, save and inspect. */
export function guardContextMenu(contents: WebContents): void {
  contents.on('context-menu', (event) => event.preventDefault());
}

/** Nor the window's own menu: it offers close and move. */
export function guardSystemMenu(window: BrowserWindow): void {
  window.on('system-context-menu', (event) => event.preventDefault());
}
