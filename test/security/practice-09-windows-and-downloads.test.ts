/** Practice 9: windows, webviews, downloads, printing and other programs: denied, all of them. */
import { expect, it } from 'vitest';
import { hardenProcess } from '../../electron/app/harden-process.ts';
import { app, createPreventableEvent, Menu } from '../support/electron-double.ts';
import { openGuardedKiosk, openUnguardedWindow } from './support/guarded-window.ts';
import { occurrences, sourceFilesBelow } from './support/source-files.ts';
import { leadsNowhere, waysOut } from './support/ways-out.ts';

/** What would start another program, print, or ask with a native dialog. */
const openers =
  /\bshell\b\s*[,.}]|openExternal|openPath|showItemInFolder|printToPDF|\.print\(|\bdialog\b\s*[,.}]/;

it('no way out is open in the kiosk window, nor a download in the session that nobody uses', async () => {
  const { window, session, defaultSession } = await openGuardedKiosk();
  expect(waysOut(window, session)).toEqual([]);
  const download = createPreventableEvent();
  defaultSession.emit('will-download', download);
  expect(download.defaultPrevented).toBe(true);
  expect(leadsNowhere(defaultSession)).toBe(true);
});

it('no page has a name looked up: the whole process knows none', () => {
  hardenProcess(app as never, Menu as never);
  expect(app.commandLine.getSwitchValue('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
});

/** Prints what main has written, on the printer that policy names. The page never reaches it with more than whose receipt it is. */
const printing = 'electron/receipts/print-page.ts';

it('nothing in main can start another program, print, or show a native dialog, but the one room that prints receipts', () => {
  const main = sourceFilesBelow('electron');
  expect(main.length).toBeGreaterThan(30);
  const elsewhere = main.filter(({ path }) => path !== printing);
  expect(occurrences(elsewhere, openers)).toEqual([]);
  const room = main.filter(({ path }) => path === printing);
  expect(occurrences(room, openers)).toEqual([`${printing}: .print(`]);
  expect(occurrences(room, /\bshell\b|openExternal|openPath|showItemInFolder|printToPDF|\bdialog\b/)).toEqual(
    [],
  );
});

it('negative control: an unguarded window, and source with an opener in it, are caught', async () => {
  const window = await openUnguardedWindow();
  const { SessionDouble: FreshSession, ProtocolDouble } = await import(
    '../support/electron-double/session-double.ts'
  );
  expect(waysOut(window, new FreshSession(new ProtocolDouble()))).toHaveLength(8);
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
