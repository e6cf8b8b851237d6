/**
 * `window.open` asks main and answers null, as Electron does when main denies; no window flashes up. A window that is
 * opened another way (a link's target) is closed as soon as Chromium tells of it. Runs in the page's own world.
 */
import type { WorldLink } from './world-link.ts';

export function refuseNewWindows(link: WorldLink): void {
  const open = (url: unknown = '', frameName: unknown = '_blank', features: unknown = ''): null => {
    const address = new URL(String(url) || 'about:blank', document.baseURI).href;
    link.tell({ op: 'open-window', url: address, frameName: String(frameName), features: String(features) });
    return null;
  };
  Object.defineProperty(window, 'open', { value: open, writable: false, configurable: false });
}
