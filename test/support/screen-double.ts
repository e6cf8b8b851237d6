import { EventEmitter } from 'node:events';
import type { Display } from 'electron';

/** A display as Electron describes it, as far as anybody here asks. */
export const displayAt = (id: number, x: number, y: number, width: number, height: number): Display =>
  ({ id, label: `display ${id}`, bounds: { x, y, width, height } }) as Display;

/** Electron's `screen`, whose displays a test plugs in and out. The first one is the primary. */
export function createScreenDouble(first: readonly Display[]) {
  let displays = [...first];
  const screen = Object.assign(new EventEmitter(), {
    getAllDisplays: () => displays,
    getPrimaryDisplay: () => {
      const [primary] = displays;
      if (!primary) throw new Error('no display');
      return primary;
    },
    add(display: Display) {
      displays = [...displays, display];
      screen.emit('display-added', {}, display);
    },
    remove(id: number) {
      const gone = displays.find((display) => display.id === id);
      displays = displays.filter((display) => display.id !== id);
      screen.emit('display-removed', {}, gone);
    },
    change(display: Display) {
      displays = displays.map((known) => (known.id === display.id ? display : known));
      screen.emit('display-metrics-changed', {}, display, ['bounds']);
    },
  });
  return screen;
}
