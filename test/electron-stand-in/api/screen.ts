/**
 * `screen`: told from the settings at first, then as Chromium sees the displays. On a real display that can differ, which
 * is told as `display-metrics-changed` once Chromium is up.
 */
import type * as E from 'electron';
import type { Protocol as Cdp } from '../chromium/cdp-protocol.ts';
import { electronEvent } from './electron-event.ts';
import { RefusingEmitter } from './refuse-missing.ts';

export interface ScreenEvents {
  'display-added': [E.Event, E.Display];
  'display-removed': [E.Event, E.Display];
  'display-metrics-changed': [E.Event, E.Display, string[]];
}

export class Screen extends RefusingEmitter<ScreenEvents> {
  #displays: E.Display[];

  constructor(assumed: { width: number; height: number }) {
    super('screen');
    this.#displays = [describeDisplay({ id: 1, x: 0, y: 0, scaleFactor: 1, label: '', ...assumed })];
  }

  /** What Chromium has told; the first of the list is the primary display. */
  static learn(screen: Screen, told: readonly Cdp.Emulation.ScreenInfo[]): void {
    const known = told.toSorted((a, b) => Number(b.isPrimary) - Number(a.isPrimary));
    const displays = known.map((info, index) =>
      describeDisplay({
        id: index + 1,
        x: info.left,
        y: info.top,
        width: info.width,
        height: info.height,
        scaleFactor: info.devicePixelRatio,
        label: info.label,
      }),
    );
    const before = screen.#displays;
    if (displays.length > 0) screen.#displays = displays;
    for (const display of displays) {
      const old = before.find(({ id }) => id === display.id);
      if (!old) screen.emit('display-added', electronEvent(), display);
      else if (JSON.stringify(old.bounds) !== JSON.stringify(display.bounds)) {
        screen.emit('display-metrics-changed', electronEvent(), display, ['bounds', 'workArea']);
      }
    }
  }

  getPrimaryDisplay(): E.Display {
    const [primary] = this.#displays;
    if (!primary) throw new Error('there is no display');
    return primary;
  }
  getAllDisplays(): E.Display[] {
    return [...this.#displays];
  }
}

function describeDisplay(known: {
  id: number;
  x: number;
  y: number;
  width: number;
  height: number;
  scaleFactor: number;
  label: string;
}): E.Display {
  const { id, x, y, width, height, scaleFactor, label } = known;
  return {
    ...{ id, label, scaleFactor },
    bounds: { x, y, width, height },
    size: { width, height },
    workArea: { x, y, width, height },
    workAreaSize: { width, height },
    nativeOrigin: { x, y },
    maximumCursorSize: { width: 64, height: 64 },
    rotation: 0,
    internal: false,
    detected: true,
    monochrome: false,
    accelerometerSupport: 'unknown',
    touchSupport: 'unknown',
    colorDepth: 24,
    colorSpace: '',
    depthPerComponent: 8,
    displayFrequency: 60,
  };
}
