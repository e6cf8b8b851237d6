/**
 * The line between the page's own world and the preload's: synchronous events on `window` under secret names, whose detail
 * Chromium clones from one world to the other, which is what contextBridge does. Sent to the page as source.
 */
export interface WorldLink {
  tell(message: unknown): void;
  hear(listener: (message: never) => void): void;
}

export function createWorldLink(telling: string, hearing: string): WorldLink {
  // Taken now: the page's own scripts may replace the originals later.
  const dispatch = window.dispatchEvent.bind(window);
  const TellingEvent = CustomEvent;
  const listeners: ((message: never) => void)[] = [];
  // First in line, and the last to see it: the page's own listeners never do.
  const hearFirst = (event: Event) => {
    event.stopImmediatePropagation();
    for (const listener of listeners) listener((event as CustomEvent<never>).detail);
  };
  window.addEventListener(hearing, hearFirst, true);
  return {
    tell: (message) => {
      dispatch(new TellingEvent(telling, { detail: message }));
    },
    hear: (listener) => {
      listeners.push(listener);
    },
  };
}
