/**
 * Puts a practice main on `window.kiosk` before the renderer starts, so that every screen can be looked at without
 * Electron. `?scene=` names a scene from scenes.ts; `?dir=rtl` turns the page round; `?long` makes every sentence 40 %
 * longer, as other languages do; `?large` is the largest text in high contrast.
 */
import { en } from '../../../renderer/i18n/en.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { createFakeKiosk } from '../fake-client.ts';
import { drawCard } from './draw-specimen.ts';
import { practiceHandlers, practiceState } from './practice-main.ts';
import { scenes } from './scenes.ts';

const wanted = new URLSearchParams(window.location.search);
const state = practiceState();
scenes[wanted.get('scene') ?? 'sign-in']?.(state);
if (wanted.has('large')) state.settings = { staffLanguage: 'en', textScale: 1.3, highContrast: true };
const practice = practiceHandlers(state, (event, payload) => kiosk.emit(event, payload as never));
let poor = 0;
const kiosk = createFakeKiosk({
  ...practice,
  // As main counts: the second poor picture may be kept.
  'pictures.add': (picture) => {
    const problems = picture.quality?.refusedFor ?? [];
    if (problems.length === 0 || picture.keptBecause || !practice['pictures.add'])
      return practice['pictures.add']?.(picture) ?? err(fail('internal') as never);
    poor += 1;
    return err(fail('picture-poor', { problems, mayBeKept: poor > 1 }));
  },
  'documents.read-picture': async () => {
    const isOnItsSide = state.application?.pictures.some(({ width, height }) => width < height);
    return ok({
      format: 'jpeg',
      bytes: new Uint8Array(await (await drawCard(isOnItsSide)).arrayBuffer()),
    });
  },
});
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
