// First: the page's own, before another script can be there; and schemas look at this when they are made.
import './guards/trust-worker-url.ts';
import './guards/interpret-schemas.ts';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { createAnswerSchemas } from './bridge/answer-schemas.ts';
import { createKiosk } from './bridge/kiosk.ts';
import { getWindowKiosk } from './bridge/window-kiosk.ts';
import { installEmptyHtmlPolicy } from './guards/empty-html-policy.ts';
import { installPageGuards } from './guards/page-guards.ts';
import { createI18n } from './i18n/i18n.ts';
import { installWedgeGuard } from './input/install-wedge-guard.ts';
import { installFocusKeeper } from './input/keep-focus.ts';
import { createStores } from './stores/stores.ts';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';

/** The entry of the window: guards first, then the kiosk on its bridge, then the first screen. */
function start(): void {
  installEmptyHtmlPolicy(window as Parameters<typeof installEmptyHtmlPolicy>[0]);
  installPageGuards(window);
  installWedgeGuard(window);
  installFocusKeeper(window);
  const place = document.getElementById('root');
  if (!place) throw new Error('the page has no place for the kiosk');
  const clock = { now: () => Date.now(), monotonic: () => performance.now() };
  const answers = createAnswerSchemas();
  const kiosk = createKiosk(getWindowKiosk(window), answers, clock);
  const stores = createStores(kiosk);
  createRoot(place).render(<App kiosk={kiosk} stores={stores} i18n={createI18n()} />);
  // What the first screen does not wait for, once main has answered it: the work behind it, and the faces of every script that names are
  // written in.
  const stopWaiting = stores.session.subscribe(() => {
    stopWaiting();
    requestIdleCallback(() => {
      void answers.fetchAll();
      void stores.openVisitStores();
      void import('./styles/fonts-wide.css');
    });
  });
}

start();
