/**
 * Puts a practice main on `window.kiosk` before the renderer starts, so that every screen can be looked at without
 * Electron. `?scene=` names a scene from scenes.ts; `?dir=rtl` turns the page round; `?long` makes every sentence 40 %
 * longer, as other languages do; `?large` is the largest text in high contrast.
 */
import { en } from '../../../renderer/i18n/en.ts';
import { createFakeKiosk } from '../fake-client.ts';
import { practiceHandlers, practiceState } from './practice-main.ts';
import { scenes } from './scenes.ts';

const wanted = new URLSearchParams(window.location.search);
const state = practiceState();
scenes[wanted.get('scene') ?? 'sign-in']?.(state);
if (wanted.has('large')) state.settings = { staffLanguage: 'en', textScale: 1.3, highContrast: true };
const kiosk = createFakeKiosk(
  practiceHandlers(state, (event, payload) => kiosk.emit(event, payload as never)),
);
Object.assign(window, { kiosk: kiosk.bridge });

if (wanted.get('dir') === 'rtl') {
  new MutationObserver(() => {
    if (document.documentElement.dir !== 'rtl') document.documentElement.dir = 'rtl';
  }).observe(document.documentElement, { attributes: true, attributeFilter: ['dir'] });
}

type Tree = { [key: string]: string | Tree };

function lengthen(tree: Tree): void {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value !== 'string') lengthen(value);
    else tree[key] = value + ' lorem ipsum dolor sit amet'.repeat(9).slice(0, Math.ceil(value.length * 0.4));
  }
}
if (wanted.has('long')) lengthen(en as unknown as Tree);
