/**
 * `alert`, `confirm` and `prompt` would wait for an answer in a window of the browser's own; they are answered "no" at once
 * and reported. A page that objects to being left (`beforeunload`) is left all the same.
 */
import type { ChromiumPage } from './chromium-page.ts';

export function refuseDialogs({ cdp }: ChromiumPage): void {
  cdp.on('Page.javascriptDialogOpening', ({ type }) => {
    if (type !== 'beforeunload') console.error(`the page's ${type} is not in the stand-in`);
    // Another DevTools client, in a test, may have answered first.
    cdp.send('Page.handleJavaScriptDialog', { accept: type === 'beforeunload' }).catch(() => undefined);
  });
}
