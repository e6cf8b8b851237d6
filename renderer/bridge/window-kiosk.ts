import type { KioskBridge } from '../../shared/contract/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload; absent in a page that was not opened by the kiosk. */
    readonly kiosk?: KioskBridge;
  }
}

/** The bridge of this window. Throws where there is none: the page is then not running in the kiosk. */
export function getWindowKiosk(from: Window): KioskBridge {
  if (!from.kiosk) throw new Error('this page runs inside the kiosk only');
  return from.kiosk;
}
