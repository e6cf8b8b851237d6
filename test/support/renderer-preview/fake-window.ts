/**
 * Puts a practice main on `window.kiosk` before the renderer starts, so that every screen can be looked at without
 * Electron. `?scene=` names a scene from scenes.ts; `?dir=rtl` turns the page round.
 */
import { createFakeKiosk } from '../fake-client.ts';
import { practiceHandlers, practiceState } from './practice-main.ts';
import { scenes } from './scenes.ts';

const wanted = new URLSearchParams(window.location.search);
const state = practiceState();
scenes[wanted.get('scene') ?? 'sign-in']?.(state);
const kiosk = createFakeKiosk(practiceHandlers(state, (event, payload) => kiosk.emit(event, payload as never)));
Object.assign(window, { kiosk: kiosk.bridge });

if (wanted.get('dir') === 'rtl') {
  new MutationObserver(() => {
    if (document.documentElement.dir !== 'rtl') document.documentElement.dir = 'rtl';
  }).observe(document.documentElement, { attributes: true, attributeFilter: ['dir'] });
}
