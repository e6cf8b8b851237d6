import type { BrowserWindow } from 'electron';

/** The windows that main itself made and loaded with its own page: the only ones that may call and be told. */
export interface KnownWindows {
  /** Takes a window in until it is closed. */
  readonly add: (window: BrowserWindow) => void;
  /** The window whose contents have this id, if it is known and alive. */
  readonly findByContentsId: (contentsId: number) => BrowserWindow | undefined;
  /** All that are alive. */
  readonly all: () => readonly BrowserWindow[];
}

/** An empty register of windows. */
export function createKnownWindows(): KnownWindows {
  const byContentsId = new Map<number, BrowserWindow>();
  const all = () => [...byContentsId.values()].filter((window) => !window.isDestroyed());
  return {
    add(window) {
      // Read now: a destroyed window no longer tells the id of its contents.
      const contentsId = window.webContents.id;
      byContentsId.set(contentsId, window);
      window.once('closed', () => byContentsId.delete(contentsId));
    },
    findByContentsId(contentsId) {
      const window = byContentsId.get(contentsId);
      return window && !window.isDestroyed() ? window : undefined;
    },
    all,
  };
}
