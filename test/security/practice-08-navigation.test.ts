/** Practice 8: navigation: three events, parsed origins, hostile addresses. */
import type { WebContents } from 'electron';
import { expect, it } from 'vitest';
import { guardNavigation } from '../../electron/window/navigation-guard.ts';
import type { WebContentsDouble } from '../support/electron-double/window-double.ts';
import { openGuardedKiosk, openUnguardedWindow } from './support/guarded-window.ts';

const events = ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const;

const hostile = [
  ['another origin', 'https://bank.example/'],
  ['the same word elsewhere', 'https://kiosk/'],
  ['a look-alike suffix', 'app://kiosk.bank.example/index.html'],
  ['a look-alike prefix', 'app://my-kiosk/index.html'],
  ['our origin as user information', 'https://app:kiosk@bank.example/'],
  ['user information', 'app://user@kiosk/index.html'],
  ['user and password', 'app://user:word@kiosk/index.html'],
  ['script', 'javascript:alert(1)'],
  ['data', 'data:text/html,<h1>Sign in</h1>'],
  ['a blob of ours', 'blob:app://kiosk/0f0e'],
  ['a file', 'file:///etc/passwd'],
  ['a blank page', 'about:blank'],
  ['a page of the browser', 'chrome://settings'],
  ['developer tools', 'devtools://devtools/bundled/inspector.html'],
  ['the source', 'view-source:app://kiosk/index.html'],
  ['our scheme, another host', 'app://other/index.html'],
  ['our scheme, no host', 'app:///index.html'],
  ['our origin with a port', 'app://kiosk:80/index.html'],
  ['upper case', 'APP://KIOSK/index.html'],
  ['a dot behind', 'app://kiosk./index.html'],
  ['a letter that looks like ours', 'app://kіosk/index.html'],
  ['another document of ours', 'app://kiosk/assets/other.html'],
  ['a way out of the folder', 'app://kiosk/../index.html'],
  ['a line break within', 'app://kio\nsk/index.html'],
  ['a space in front', ' app://kiosk/index.html'],
  ['another program', 'mailto:somebody@bank.example'],
  ['nothing', ''],
  ['nonsense', '::::'],
] as const;

const isPrevented = (contents: WebContentsDouble, event: string, url: string, isMainFrame = true) =>
  contents.emitPreventable(event, { url, isMainFrame, isSameDocument: false }).defaultPrevented;

/** The moves that a window lets happen, of all hostile addresses by all three events, and our document in a sub-frame. */
function leaks(contents: WebContentsDouble): readonly string[] {
  return events.flatMap((event) => [
    ...hostile.filter(([, url]) => !isPrevented(contents, event, url)).map(([name]) => `${event}: ${name}`),
    ...(isPrevented(contents, event, 'app://kiosk/index.html', false)
      ? []
      : [`${event}: our document in a sub-frame`]),
  ]);
}

it(`lets none of ${hostile.length} hostile addresses through, by none of three events`, async () => {
  const { window } = await openGuardedKiosk();
  expect(leaks(window.webContents)).toEqual([]);
});

it('guards contents that come later, whoever makes them', async () => {
  await openGuardedKiosk();
  const { BrowserWindow } = await import('../support/electron-double.ts');
  expect(leaks(new BrowserWindow().webContents)).toEqual([]);
});

it('lets the page load itself again', async () => {
  const { window } = await openGuardedKiosk();
  for (const event of events) {
    for (const url of ['app://kiosk/index.html', 'app://kiosk/index.html?again#top']) {
      expect(isPrevented(window.webContents, event, url)).toBe(false);
    }
  }
});

it('negative control: no guard, one event only, or a prefix instead of an origin are caught', async () => {
  expect(leaks((await openUnguardedWindow()).webContents)).toHaveLength(3 * (hostile.length + 1));

  const oneEvent = (await openUnguardedWindow()).webContents;
  oneEvent.on('will-navigate', (event) => event.preventDefault());
  expect(leaks(oneEvent)).toHaveLength(2 * (hostile.length + 1));

  const prefix = (await openUnguardedWindow()).webContents;
  guardNavigation(prefix as unknown as WebContents, ({ url }) => url.startsWith('app://kiosk'));
  expect(leaks(prefix)).toContain('will-redirect: a look-alike suffix');
});
