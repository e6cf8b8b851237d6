/** Time for ten thousand terminals at once: it passes when nothing is left to do, and jumps to what comes next. */
import type { Clock } from '../../../electron/clock.ts';
import type { Timer } from '../../../electron/timers.ts';

interface Event {
  readonly at: number;
  readonly order: number;
  fire: (() => void) | undefined;
}

/** Virtual time. Nothing here sleeps. */
export interface EventQueue {
  /** Begins at 0 on the monotonic clock; 3 May 2026, 09:00 UTC on the wall. */
  readonly clock: Clock;
  readonly timer: Timer;
  /** Lets everything happen, in its order, until nothing is left, `untilMs` is reached or `isOver` says so. */
  readonly run: (untilMs: number, isOver: () => boolean) => Promise<void>;
}

const startedAt = Date.UTC(2026, 4, 3, 9);

/** A queue in which nothing happens yet. */
export function createEventQueue(): EventQueue {
  const heap: Event[] = [];
  let now = 0;
  let orders = 0;

  const isBefore = (one: Event, other: Event) =>
    one.at < other.at || (one.at === other.at && one.order < other.order);

  function push(event: Event): void {
    let place = heap.length;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const parent = heap[above];
      if (!parent || isBefore(parent, event)) break;
      heap[place] = parent;
      place = above;
    }
    heap[place] = event;
  }

  function pop(): Event | undefined {
    const first = heap[0];
    const last = heap.pop();
    if (!last || first === last) return first;
    let place = 0;
    for (;;) {
      const left = heap[2 * place + 1];
      const right = heap[2 * place + 2];
      const least = right && left && isBefore(right, left) ? right : left;
      if (!least || isBefore(last, least)) break;
      heap[place] = least;
      place = 2 * place + (least === left ? 1 : 2);
    }
    heap[place] = last;
    return first;
  }

  /** Whatever follows from an event without time passing happens before the next one. */
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

  return {
    clock: { now: () => startedAt + Math.floor(now), monotonic: () => now },
    timer: (afterMs, fire) => {
      orders += 1;
      const event: Event = { at: now + Math.max(0, Math.ceil(afterMs)), order: orders, fire };
      push(event);
      return () => {
        event.fire = undefined;
      };
    },
    run: async (untilMs, isOver) => {
      await settle();
      while (!isOver()) {
        const next = heap[0];
        if (!next || next.at > untilMs) return;
        now = next.at;
        let anything = false;
        // Those of one moment first all begin, as they would on ten thousand machines.
        for (let event = heap[0]; event && event.at === now; event = heap[0]) {
          pop();
          anything ||= event.fire !== undefined;
          event.fire?.();
        }
        if (anything) await settle();
      }
    },
  };
}
