/** What the browser itself notes of keys and of its main thread. Sent to the page as it stands here: it may use nothing from outside. */

/** Of every key so far, how long it took to the paint after it; of every long task, how long it was. In ms. */
export interface WatchedKeys {
  readonly keys: readonly number[];
  readonly longTasks: readonly number[];
}

export interface WatchedWindow {
  readonly watchedKeys: { readonly read: () => Promise<WatchedKeys>; readonly reset: () => void };
}

/**
 * Event Timing: from the moment at which the browser got the key until the frame that was painted after all that the key did was presented,
 * in steps of 8 ms. What took less than 16 ms is not told; it counts as 16.
 */
export function watchKeys(): void {
  const untold = 16;
  // Keyed by when the key went down: the events that follow from it (keypress, input) have the same time.
  const keys = new Map<number, number>();
  const longTasks: number[] = [];
  let isBegun = 0;
  const noteEvent = (entry: PerformanceEntry) => {
    const known = keys.get(entry.startTime);
    if (known !== undefined) keys.set(entry.startTime, Math.max(known, entry.duration));
  };
  const events = new PerformanceObserver((list) => list.getEntries().forEach(noteEvent));
  events.observe({ type: 'event', durationThreshold: untold } as PerformanceObserverInit);
  const noteTask = ({ startTime, duration }: PerformanceEntry) => {
    if (startTime >= isBegun) longTasks.push(duration);
  };
  const tasks = new PerformanceObserver((list) => list.getEntries().forEach(noteTask));
  tasks.observe({ type: 'longtask' });
  addEventListener('keydown', ({ timeStamp }) => keys.set(timeStamp, untold), true);
  const api: WatchedWindow['watchedKeys'] = {
    read: async () => {
      // The last key's frame has to be presented, and told of.
      await new Promise((resolve) => setTimeout(resolve, 500));
      events.takeRecords().forEach(noteEvent);
      tasks.takeRecords().forEach(noteTask);
      return { keys: [...keys.values()], longTasks };
    },
    reset: () => {
      keys.clear();
      longTasks.length = 0;
      isBegun = performance.now();
    },
  };
  Object.assign(globalThis, { watchedKeys: api });
}
