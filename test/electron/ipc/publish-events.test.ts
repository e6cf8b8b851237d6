import type { BrowserWindow as ElectronWindow } from 'electron';
import { expect, it } from 'vitest';
import { createKnownWindows } from '../../../electron/ipc/known-windows.ts';
import { createPublisher } from '../../../electron/ipc/publish-events.ts';
import { appEntryUrl, appOrigin } from '../../../electron/window/app-origin.ts';
import type { Connection } from '../../../shared/contract/connection-contract.ts';
import { BrowserWindow, createFrame } from '../../support/electron-double.ts';

async function publisher() {
  const windows = createKnownWindows();
  const bugs: string[] = [];
  const add = async () => {
    const window = new BrowserWindow();
    await window.loadURL(appEntryUrl);
    windows.add(window as unknown as ElectronWindow);
    return window;
  };
  const publish = createPublisher({ windows, origin: appOrigin, onBug: (error) => bugs.push(String(error)) });
  return { windows, bugs, add, publish };
}

it('tells every window that is open', async () => {
  const { add, publish } = await publisher();
  const [first, second, gone] = [await add(), await add(), await add()];
  gone.destroy();
  const offline = { state: 'offline', why: 'no-line', since: 1, providers: [] } satisfies Connection;
  publish('connection.changed', offline);
  const told = [{ channel: 'kiosk:event:connection.changed', args: [offline] }];
  expect(first.webContents.sent).toEqual(told);
  expect(second.webContents.sent).toEqual(told);
  expect(gone.webContents.sent).toEqual([]);
});

it('tells a window nothing that shows anything but our page', async () => {
  const { add, publish } = await publisher();
  const window = await add();
  window.webContents.mainFrame = createFrame('https://kiosk.example/');
  publish('session.changed', { state: 'signed-out' });
  expect(window.webContents.sent).toEqual([]);
});

it('is not stopped by a window whose page has just died, and tells the others', async () => {
  const { add, publish } = await publisher();
  const [dying, other] = [await add(), await add()];
  // As Electron answers between the death of a page and the next one.
  Object.defineProperty(dying.webContents, 'mainFrame', {
    value: {
      get origin(): string {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed');
      },
    },
  });
  publish('session.changed', { state: 'signed-out' });
  expect(other.webContents.sent).toHaveLength(1);
});

it('sends nothing that breaks the contract, and repeats none of it', async () => {
  const { add, publish, bugs } = await publisher();
  const window = await add();
  const payload = { state: 'signed-out', token: 's3cr3t' };
  publish('session.changed', payload as never);
  expect(window.webContents.sent).toEqual([]);
  expect(bugs).toHaveLength(1);
  expect(bugs[0]).not.toContain('s3cr3t');
});

it('knows a window by the id of its contents, until it is closed', async () => {
  const { add, windows } = await publisher();
  const window = await add();
  const { id } = window.webContents;
  expect(windows.findByContentsId(id)).toBe(window);
  expect(windows.findByContentsId(id + 1)).toBeUndefined();
  window.destroy();
  expect(windows.findByContentsId(id)).toBeUndefined();
  expect(windows.all()).toEqual([]);
});
