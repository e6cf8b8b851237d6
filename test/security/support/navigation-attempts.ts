/** Addresses that a page must never get to, and the three ways to try. */
import type { WebContentsDouble } from '../../support/electron-double/window-double.ts';

/** Each sees moves that the others don't. */
export const navigationEvents = ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const;

export const hostileAddresses = [
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

/** Whether a window prevents one move. */
export const isPrevented = (contents: WebContentsDouble, event: string, url: string, isMainFrame = true) =>
  contents.emitPreventable(event, { url, isMainFrame, isSameDocument: false }).defaultPrevented;

/** The moves that a window lets happen, of all hostile addresses by all three events, and our document in a sub-frame. */
export function navigationLeaks(contents: WebContentsDouble): readonly string[] {
  return navigationEvents.flatMap((event) => [
    ...hostileAddresses
      .filter(([, url]) => !isPrevented(contents, event, url))
      .map(([name]) => `${event}: ${name}`),
    ...(isPrevented(contents, event, 'app://kiosk/index.html', false)
      ? []
      : [`${event}: our document in a sub-frame`]),
  ]);
}
