/** `powerSaveBlocker` and `powerMonitor`. Nothing is really blocked: a page keeps the display awake by a wake lock. */
import type * as E from 'electron';
import { RefusingEmitter, refuseMissing } from './refuse-missing.ts';

export type PowerSaveBlocker = Pick<E.PowerSaveBlocker, 'start' | 'stop' | 'isStarted'>;

/** Ids start at 0, as Electron's do: `if (id)` is a bug that must show here too. */
export function createPowerSaveBlocker(): PowerSaveBlocker {
  const started = new Set<number>();
  let nextId = 0;
  return refuseMissing('powerSaveBlocker', {
    start(_type: 'prevent-app-suspension' | 'prevent-display-sleep') {
      const id = nextId++;
      started.add(id);
      return id;
    },
    stop: (id: number) => started.delete(id),
    isStarted: (id: number) => started.has(id),
  });
}

export interface PowerMonitorEvents {
  suspend: [];
  resume: [];
  'lock-screen': [];
  'unlock-screen': [];
  'on-ac': [];
  'on-battery': [];
  shutdown: [];
}

/** Never emits by itself; a test may, in main. */
export class PowerMonitor extends RefusingEmitter<PowerMonitorEvents> {
  constructor() {
    super('powerMonitor');
  }
}
