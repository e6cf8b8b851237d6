/** In place of the renderer's own in a scene: the same, within reach of the gallery. */
import type { Kiosk } from '../../../renderer/bridge/kiosk.ts';
import { createStores as create, type Stores } from '../../../renderer/stores/stores.ts';
import { reach } from './reach.ts';

export function createStores(kiosk: Kiosk): Stores {
  const stores = create(kiosk);
  reach.stores = stores;
  if (new URLSearchParams(window.location.search).has('keyboard')) stores.app.getState().askForKeyboard(true);
  return stores;
}
