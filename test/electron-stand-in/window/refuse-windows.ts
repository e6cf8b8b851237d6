/** One window: main is asked about each new one, as Electron does, and whatever it answers, none stays open. */
import type { ChromiumPage } from './chromium-page.ts';
import type { WebContentsCore } from './web-contents-core.ts';

type Asked = {
  url: string;
  frameName?: string;
  features?: string;
  disposition?: 'background-tab' | 'foreground-tab';
};

export function refuseWindows(core: WebContentsCore, page: ChromiumPage): void {
  const { browser, cdp, mainFrameId } = page;
  page.onMessage((message) => {
    if (message.op === 'open-window') ask(core, message);
  });
  // A link with a target, a form, a frame's window.open.
  cdp.on('Page.windowOpen', ({ url, windowName, windowFeatures }) =>
    ask(core, { url, frameName: windowName, features: windowFeatures.join(',') }),
  );
  // A middle click, or a click with Ctrl held.
  cdp.on('Page.frameRequestedNavigation', ({ url, disposition }) => {
    if (disposition === 'newTab') ask(core, { url, disposition: 'background-tab' });
  });
  browser.on('Target.targetCreated', ({ targetInfo }) => {
    if (targetInfo.type !== 'page' || targetInfo.targetId === mainFrameId) return;
    browser.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => undefined);
  });
}

function ask(core: WebContentsCore, asked: Asked): void {
  const { url, frameName = '', features = '', disposition = 'foreground-tab' } = asked;
  const referrer = { url: core.frames.main.url, policy: 'strict-origin-when-cross-origin' as const };
  const details = { url: core.schemes.fromWeb(url), frameName, features, disposition, referrer };
  const answer = core.openHandler?.(details) ?? { action: 'allow' };
  if (answer.action !== 'deny') console.error('a second window of the same page is not in the stand-in');
}
