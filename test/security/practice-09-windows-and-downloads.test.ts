/** Practice 9: windows, webviews, downloads, printing and other programs: denied, all of them. */
import { expect, it } from 'vitest';
import type { SessionDouble } from '../support/electron-double/session-double.ts';
import { BrowserWindow, createPreventableEvent } from '../support/electron-double.ts';
import { openGuardedKiosk, openUnguardedWindow, type WindowDouble } from './support/guarded-window.ts';
import { occurrences, sourceFilesBelow } from './support/source-files.ts';

/** The ways out that are open in a window and its session. */
function waysOut(window: WindowDouble, session: SessionDouble): readonly string[] {
  const { webContents } = window;
  const dispositions = ['new-window', 'foreground-tab', 'background-tab', 'save-to-disk', 'other'];
  const opens = dispositions.some((disposition) => {
    const details = { url: 'app://kiosk/index.html', disposition };
    return webContents.openHandler(details).action !== 'deny';
  });
  const child = new BrowserWindow();
  webContents.emit('did-create-window', child, {});
  const download = createPreventableEvent();
  session.emit('will-download', download, {}, webContents);
  const guest = webContents.emitPreventable('will-attach-webview');
  webContents.emit('devtools-opened');
  return [
    ...(opens ? ['a window opens'] : []),
    ...(child.isDestroyed() ? [] : ['a window that came about stays']),
    ...(download.defaultPrevented ? [] : ['a download begins']),
    ...(guest.defaultPrevented ? [] : ['a webview attaches']),
    ...(webContents.closeDevToolsCalls === 1 ? [] : ['developer tools stay open']),
  ];
}

/** What would start another program, print, or ask with a native dialog. */
const openers =
  /\bshell\b\s*[,.}]|openExternal|openPath|showItemInFolder|printToPDF|\.print\(|\bdialog\b\s*[,.}]/;

it('no way out is open in the kiosk window, nor a download in the session that nobody uses', async () => {
  const { window, session, defaultSession } = await openGuardedKiosk();
  expect(waysOut(window, session)).toEqual([]);
  const download = createPreventableEvent();
  defaultSession.emit('will-download', download);
  expect(download.defaultPrevented).toBe(true);
});

it('nothing in main can start another program, print, or show a native dialog', () => {
  const main = sourceFilesBelow('electron');
  expect(main.length).toBeGreaterThan(30);
  expect(occurrences(main, openers)).toEqual([]);
});

it('negative control: an unguarded window, and source with an opener in it, are caught', async () => {
  const window = await openUnguardedWindow();
  const { SessionDouble: FreshSession, ProtocolDouble } = await import(
    '../support/electron-double/session-double.ts'
  );
  expect(waysOut(window, new FreshSession(new ProtocolDouble()))).toHaveLength(5);
  const weak = [
    "import { app, shell } from 'electron';",
    'shell.openExternal(url)',
    'window.webContents.print()',
    "import { dialog } from 'electron';",
  ];
  expect(
    occurrences(
      weak.map((code) => ({ path: 'weak.ts', code })),
      openers,
    ),
  ).toHaveLength(weak.length);
});
