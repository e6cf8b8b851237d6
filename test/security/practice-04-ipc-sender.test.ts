/** Practice 4: every method refuses every sender but the main frame of our own window on our own origin. */
import { expect, it } from 'vitest';
import type { KnownWindows } from '../../electron/ipc/known-windows.ts';
import type { CallEvent, IsTrustedSender } from '../../electron/ipc/trusted-sender.ts';
import { appOrigin } from '../../electron/window/app-origin.ts';
import { badSenders } from './support/bad-senders.ts';
import { createBoundary, methodNames } from './support/boundary.ts';
import { occurrences, sourceFilesBelow } from './support/source-files.ts';

/** The methods that answer a bad sender with anything but `sender-refused`, or let it reach their handler. */
async function admitted(
  isTrustedSender?: (windows: KnownWindows) => IsTrustedSender,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [name, from] of Object.entries(badSenders)) {
    const boundary = await createBoundary(isTrustedSender ? { isTrustedSender } : {});
    for (const method of methodNames) {
      const answer = await boundary.call(method, {}, from(boundary));
      const isRefused = JSON.stringify(answer) === '{"ok":false,"error":{"code":"sender-refused"}}';
      if (!isRefused || boundary.handled.length > 0) found.push(`${method} from ${name}`);
    }
  }
  return found;
}

it(`refuses 5 bad senders at each of the ${methodNames.length} methods, and answers our own page`, async () => {
  expect(await admitted()).toEqual([]);
  const boundary = await createBoundary();
  await boundary.call('staff.list', {});
  expect(boundary.handled).toMatchObject([{ method: 'staff.list' }]);
});

it('refuses a frame that Electron has disposed of, which throws when touched', async () => {
  const disposed = new Proxy(
    {},
    {
      get: () => {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed');
      },
    },
  );
  const boundary = await createBoundary();
  const answer = await boundary.call(
    'staff.list',
    {},
    { ...boundary.ownPage(), senderFrame: disposed as never },
  );
  expect(answer).toEqual({ ok: false, error: { code: 'sender-refused' } });
});

it('costs our own page nothing when others call', async () => {
  const boundary = await createBoundary();
  for (let call = 0; call < 1000; call += 1) {
    await boundary.call('staff.list', {}, { ...boundary.ownPage(), senderFrame: null });
  }
  await boundary.call('staff.list', {});
  expect(boundary.handled).toHaveLength(1);
});

const allowedToTouch = {
  // The composition root hands it over; the wrapper is the only one that listens.
  ipcMain: ['electron/main.ts', 'electron/ipc/register-handlers.ts'],
  ipcRenderer: ['electron/preload.ts', 'electron/customer-preload.ts'],
};

it('the wrapper and the preloads are the only ones that touch the wire', () => {
  const source = [
    ...sourceFilesBelow('electron'),
    ...sourceFilesBelow('renderer'),
    ...sourceFilesBelow('shared'),
  ];
  for (const [name, files] of Object.entries(allowedToTouch)) {
    const others = source.filter(({ path }) => !files.includes(path));
    expect(occurrences(others, new RegExp(`\\b${name}\\b`))).toEqual([]);
    expect(source.filter(({ path }) => files.includes(path))).toHaveLength(files.length);
  }
  const importsElectron = /import (?!type)[^;]*? from 'electron'/;
  const roots = ['electron/main.ts', 'electron/preload.ts', 'electron/customer-preload.ts'];
  expect(
    occurrences(
      source.filter(({ path }) => !roots.includes(path)),
      importsElectron,
    ),
  ).toEqual([]);
  expect(occurrences(source, importsElectron)).toHaveLength(roots.length);
});

it('negative control: with any one of its five checks left out, the same test finds the hole', async () => {
  const checks: Record<string, (event: CallEvent, windows: KnownWindows) => boolean> = {
    'no frame': ({ senderFrame }) => senderFrame !== null,
    'a sub-frame': ({ sender, senderFrame }, windows) => {
      const window = windows.findByContentsId(sender.id);
      return senderFrame === null || !window || senderFrame === window.webContents.mainFrame;
    },
    'does not know': ({ sender }, windows) => windows.findByContentsId(sender.id) !== undefined,
    'another origin': ({ senderFrame }) => senderFrame === null || senderFrame.origin === appOrigin,
    detached: ({ senderFrame }) => !senderFrame?.detached,
  };
  for (const leftOut of Object.keys(checks)) {
    const others = Object.entries(checks).filter(([name]) => name !== leftOut);
    const weakened =
      (windows: KnownWindows): IsTrustedSender =>
      (event) =>
        others.every(([, check]) => check(event, windows));
    const holes = await admitted(weakened);
    expect(holes.length).toBeGreaterThanOrEqual(methodNames.length);
    expect(holes.every((hole) => hole.includes(leftOut))).toBe(true);
  }
});
