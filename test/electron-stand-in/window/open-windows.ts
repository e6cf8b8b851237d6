/** The windows that are open now, and the Chromiums that have not ended yet. `app.quit` closes the one and waits for the other. */
export interface ClosableWindow {
  /** Asks first (`close` event); false when a listener has prevented it. */
  tryClose(): boolean;
  destroy(): void;
}

export interface OpenWindows {
  add(window: ClosableWindow): void;
  remove(window: ClosableWindow): void;
  all(): ClosableWindow[];
  /** Something to wait for before the process may end. */
  track(ending: Promise<unknown>): void;
  /** Resolves when every Chromium has ended. */
  settled(): Promise<void>;
  /** Runs each time the last open window has closed. */
  onLastClosed(listener: () => void): void;
}

export function createOpenWindows(): OpenWindows {
  const windows = new Set<ClosableWindow>();
  const endings = new Set<Promise<unknown>>();
  const listeners: (() => void)[] = [];
  return {
    add: (window) => {
      windows.add(window);
    },
    remove(window) {
      if (windows.delete(window) && windows.size === 0) for (const listener of listeners) listener();
    },
    all: () => [...windows],
    track(ending) {
      endings.add(ending);
      ending.finally(() => endings.delete(ending)).catch(() => undefined);
    },
    async settled() {
      await Promise.allSettled(endings);
    },
    onLastClosed: (listener) => {
      listeners.push(listener);
    },
  };
}
