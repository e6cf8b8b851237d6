/**
 * Puts a practice main on `window.kiosk` before the renderer starts, so that every screen can be looked at without
 * Electron. `?scene=` names a scene from scenes.ts; `?dir=rtl` turns the page round; `?language=` speaks one of the gallery's
 * languages (`?long` the one that is 40 % longer); `?text=` scales the text, `?contrast` is the high one, `?large` both;
 * `?frozen` stops the clock.
 */
import { findConsentNotice } from '../../../shared/domain/consent-notices.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { freezeTime } from '../../gallery/pages/freeze-time.ts';
import { reach } from '../../gallery/pages/reach.ts';
import { showScene } from '../../gallery/pages/show-scene.ts';
import { createFakeKiosk } from '../fake-client.ts';
import { drawCard } from './draw-specimen.ts';
import { practiceCredentials } from './practice-credentials.ts';
import { practiceHandlers, practiceState } from './practice-main.ts';
import { scenes } from './scenes.ts';

const wanted = new URLSearchParams(window.location.search);
if (wanted.has('frozen')) freezeTime(window);
const state = practiceState();
scenes[wanted.get('scene') ?? 'sign-in']?.(state);
if (wanted.has('large')) state.settings = { staffLanguage: 'en', textScale: 1.3, highContrast: true };
if (wanted.has('text')) state.settings = { ...state.settings, textScale: Number(wanted.get('text')) as 1 };
if (wanted.has('contrast')) state.settings = { ...state.settings, highContrast: true };
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
  'credentials.list': () => ok([...practiceCredentials]),
  'credentials.test': () => ok({ proof: 'let-in' }),
  'policy-holder.keep': () =>
    state.application ? ok(state.application) : err(fail('application-unknown') as never),
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
  // What opens over the page says the direction of its words itself.
  const turned = 'html, .dialog, .bar-popover__sheet';
  new MutationObserver(() => {
    for (const each of document.querySelectorAll<HTMLElement>(turned))
      if (each.dir !== 'rtl') each.dir = 'rtl';
  }).observe(document.documentElement, {
    ...{ attributes: true, attributeFilter: ['dir'] },
    ...{ childList: true, subtree: true },
  });
}

reach.speakAsMain = (language) => {
  if (state.application) state.application = { ...state.application, customerLanguage: language };
  const { turned } = state.customerScreen ?? {};
  if (!state.customerScreen || !turned || !('language' in turned)) return;
  const said = { ...turned, language };
  if (said.screen === 'consent') {
    const notice = findConsentNotice(said.notice?.noticeId ?? '', language);
    if (notice) said.notice = notice;
  }
  state.customerScreen = { ...state.customerScreen, turned: said };
  kiosk.emit('customer-screen.changed', {});
};
showScene(window, wanted.has('long') ? 'long' : wanted.get('language'));
