/**
 * `moveTo`, `resizeTo` and their like ask main, which Electron lets refuse; Chromium itself would ask nobody. Runs in the page's own
 * world.
 */
import type { WorldLink } from './world-link.ts';

export function askBeforeMoving(link: WorldLink): void {
  const ask = (bounds: { x?: number; y?: number; width?: number; height?: number }): void => {
    const now = { x: screenX, y: screenY, width: outerWidth, height: outerHeight };
    link.tell({ op: 'move-window', bounds: { ...now, ...bounds } });
  };
  const asking = {
    moveTo: (x: unknown, y: unknown) => ask({ x: Number(x), y: Number(y) }),
    moveBy: (x: unknown, y: unknown) => ask({ x: screenX + Number(x), y: screenY + Number(y) }),
    resizeTo: (width: unknown, height: unknown) => ask({ width: Number(width), height: Number(height) }),
    resizeBy: (width: unknown, height: unknown) =>
      ask({ width: outerWidth + Number(width), height: outerHeight + Number(height) }),
  };
  for (const [name, value] of Object.entries(asking))
    Object.defineProperty(window, name, { value, writable: false, configurable: false });
}
