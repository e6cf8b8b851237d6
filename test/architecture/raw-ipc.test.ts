/** Only three files touch Electron's IPC; every other file goes through the contract. */
import { describe, expect, it } from 'vitest';
import { findRawIpc, ipcFiles } from './checks/raw-ipc.ts';
import { readSources } from './source/source-file.ts';

const count = (path: string, text: string) => findRawIpc([{ path, text }]).length;

it('holds in the whole project', () => {
  const sources = readSources(['electron']);
  expect(sources.length).toBeGreaterThan(20);
  expect(findRawIpc(sources)).toEqual([]);
});

describe('refuses', () => {
  it.each([
    "import { ipcMain } from 'electron';",
    "import { ipcMain as bridge } from 'electron';",
    "import { ipcRenderer } from 'electron/renderer';",
    "import electron from 'electron';",
    "import * as electron from 'electron';",
    "export { ipcMain } from 'electron';",
    "export * from 'electron';",
    "const { ipcMain } = await import('electron');",
    "const electron = require('electron');",
    "contents.ipc.handle('x', () => 1);",
    "contents['ipc'].on('x', () => 1);",
    "window.webContents.send('x', 1);",
    "contents.postMessage('x', 1);",
  ])('%s', (text) => {
    expect(count('electron/window/kiosk-window.ts', text)).toBe(1);
  });
});

describe('allows', () => {
  it.each(ipcFiles)('%s', (path) => {
    expect(count(path, "import { ipcMain, ipcRenderer } from 'electron';")).toBe(0);
  });

  it('the composition root to hand it over or close a channel, not to open one', () => {
    const handsOver = "import { ipcMain } from 'electron';\nregisterHandlers({ ipcMain });";
    expect(count('electron/main.ts', handsOver)).toBe(0);
    expect(count('electron/main.ts', `${handsOver}\nipcMain.removeAllListeners('x');`)).toBe(0);
    expect(count('electron/window/a.ts', "ipcMain.removeAllListeners('x');")).toBe(1);
    expect(count('electron/main.ts', `${handsOver}\nipcMain.handle('x', () => 1);`)).toBe(1);
  });

  it('everything else of electron, and types', () => {
    expect(count('electron/window/a.ts', "import { BrowserWindow } from 'electron';")).toBe(0);
    expect(count('electron/window/a.ts', "import type { IpcMainInvokeEvent } from 'electron';")).toBe(0);
    expect(count('electron/window/a.ts', "import type * as Electron from 'electron';")).toBe(0);
  });
});
