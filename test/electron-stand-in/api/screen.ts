/**
 * `screen`: told from the settings at first, then as Chromium sees the displays. On a real display that can differ, which
 * is told as `display-metrics-changed` once Chromium is up.
 */
import type * as E from 'electron';
import type { Protocol as Cdp } from '../chromium/cdp-protocol.ts';
import type { DisplaySize } from '../stand-in-settings.ts';
import { electronEvent } from './electron-event.ts';
import { RefusingEmitter } from './refuse-missing.ts';

export interface ScreenEvents {
  'display-added': [E.Event, E.Display];
  'display-removed': [E.Event, E.Display];
  'display-metrics-changed': [E.Event, E.Display, string[]];
}

export class Screen extends RefusingEmitter<ScreenEvents> {
  #displays: E.Display[];

  constructor(assumed: readonly DisplaySize[]) {
    super('screen');
    this.#displays = inARow(assumed);
  }

  /** The displays are these now, from left to right: tells of each that came, went or changed. */
  static plug(screen: Screen, sizes: readonly DisplaySize[]): void {
    screen.#become(inARow(sizes));
  }

  /** The display that a window at this place lies on. */
  static displayAt(screen: Screen, { x, y }: { x: number; y: number }): E.Display {
    const isOn = ({ bounds }: E.Display) =>
      x >= bounds.x && x < bounds.x + bounds.width && y >= bounds.y && y < bounds.y + bounds.height;
    return screen.#displays.find(isOn) ?? screen.getPrimaryDisplay();
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
    if (displays.length > 0) screen.#become(displays);
  }

  #become(displays: E.Display[]): void {
    const before = this.#displays;
    this.#displays = displays;
    for (const old of before) {
      if (!displays.some(({ id }) => id === old.id)) this.emit('display-removed', electronEvent(), old);
    }
    for (const display of displays) {
      const old = before.find(({ id }) => id === display.id);
      if (!old) this.emit('display-added', electronEvent(), display);
      else if (JSON.stringify(old.bounds) !== JSON.stringify(display.bounds)) {
        this.emit('display-metrics-changed', electronEvent(), display, ['bounds', 'workArea']);
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

function inARow(sizes: readonly DisplaySize[]): E.Display[] {
  let x = 0;
  return sizes.map((size, index) => {
    const display = describeDisplay({ id: index + 1, x, y: 0, scaleFactor: 1, label: '', ...size });
    x += size.width;
    return display;
  });
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
