/** The processes of the stand-in: sandboxed, silent, and gone when main is gone; and what of Electron main sees. */
import { existsSync } from 'node:fs';
import {
  isRunning,
  readListeningAddresses,
  readNamespace,
  readProcessTree,
  readStatus,
} from '../../support/kiosk-process-tree.ts';
import { callToy, expect, test } from './toy-kiosk.ts';

const SECCOMP_FILTER = '2';

test('no process of the kiosk listens on a port', async ({ start }) => {
  const kiosk = start();
  await kiosk.logged('toy: loaded');
  const pids = readProcessTree(kiosk.mainPid()).map(({ pid }) => pid);
  expect(pids.length).toBeGreaterThan(4);
  expect(readListeningAddresses(pids)).toEqual([]);
});

test('... and the look-out would see one (negative control)', async ({ start }) => {
  const kiosk = start({}, ['--remote-debugging-port=0']);
  await kiosk.logged('toy: loaded');
  const pids = readProcessTree(kiosk.mainPid()).map(({ pid }) => pid);
  expect(readListeningAddresses(pids)).toHaveLength(1);
});

test('Chromium keeps its sandbox, also when root starts it', async ({ start }) => {
  const kiosk = start({ args: ['--no-sandbox', '--remote-debugging-port=1'] });
  await kiosk.logged('toy: loaded');
  const chromiumPid = kiosk.chromium()?.chromiumPid ?? 0;
  const tree = readProcessTree(chromiumPid);
  // Chromium rewrites its command lines, joined by spaces.
  const switches = tree.map(({ commandLine }) => commandLine.join(' ')).join('\n');
  expect(switches).not.toMatch(/no-sandbox|disable-setuid|single-process|remote-debugging-port/);
  expect(switches).toContain('--remote-debugging-pipe');
  const renderers = tree.filter(({ commandLine }) => commandLine.join(' ').includes('--type=renderer'));
  expect(renderers.length).toBeGreaterThan(0);
  for (const { pid } of renderers) {
    expect(readStatus(pid)?.Seccomp).toBe(SECCOMP_FILTER);
    expect(readStatus(pid)?.NoNewPrivs).toBe('1');
    expect(readNamespace(pid, 'user')).not.toBe(readNamespace(chromiumPid, 'user'));
    expect(readNamespace(pid, 'net')).not.toBe(readNamespace(chromiumPid, 'net'));
  }
  // Real, effective, saved and file-system user: none of them root.
  expect(readStatus(chromiumPid)?.Uid?.split('\t')).not.toContain('0');
});

test('Chromium without a sandbox is refused', async ({ start }) => {
  const kiosk = start({}, ['--no-sandbox']);
  expect(await kiosk.exited).toBe(1);
  expect(kiosk.log()).toContain('--no-sandbox is not in the stand-in');
});

test('SIGKILL of main leaves no Chromium', async ({ start }) => {
  const kiosk = start();
  await kiosk.logged('toy: loaded');
  const pids = readProcessTree(kiosk.mainPid()).map(({ pid }) => pid);
  const profileFolder = kiosk.chromium()?.profileFolder ?? '';
  await kiosk.kill();
  await expect.poll(() => pids.filter(isRunning)).toEqual([]);
  // The profile that it could not remove goes when the next one starts.
  const next = start();
  await next.logged('toy: loaded');
  expect(existsSync(profileFolder)).toBe(false);
  const ownFolder = next.chromium()?.profileFolder ?? '';
  expect(existsSync(ownFolder)).toBe(true);
  expect(await next.stop()).toBe(0);
  expect(existsSync(ownFolder)).toBe(false);
});

test('quitting asks in order, and ends with 0', async ({ kiosk }) => {
  expect(await kiosk.stop()).toBe(0);
  const told = [...kiosk.log().matchAll(/^toy: (before-quit|closed|will-quit|window-all-closed|quit)$/gm)];
  expect(told.map(([, name]) => name)).toEqual(['before-quit', 'closed', 'will-quit', 'quit']);
});

test('a window can refuse to close, and then the app does not quit', async ({ kiosk }) => {
  await callToy(kiosk, 'holdOpen', true);
  await callToy(kiosk, 'close');
  await callToy(kiosk, 'quit');
  expect(await callToy(kiosk, 'echo', 'still here')).toBe('still here');
  expect(kiosk.log()).not.toContain('will-quit');
  await callToy(kiosk, 'holdOpen', false);
  kiosk.page.evaluate(`toy.call('close')`).catch(() => undefined);
  expect(await kiosk.exited).toBe(0);
  expect(kiosk.log()).toContain('toy: window-all-closed');
});

test('when Chromium ends by itself, the window is closed and the app quits', async ({ kiosk }) => {
  process.kill(kiosk.chromiumPid(), 'SIGKILL');
  expect(await kiosk.exited).toBe(0);
  expect(kiosk.log()).toContain('toy: closed');
});

test('a crashed renderer is told, and a reload brings the page back in a new process', async ({ kiosk }) => {
  const before = await callToy<number>(kiosk, 'pid');
  const back = kiosk.page.waitForEvent('domcontentloaded').catch(() => undefined);
  await callToy(kiosk, 'crash').catch(() => undefined);
  await expect.poll(() => kiosk.log()).toContain('toy: renderer gone crashed');
  await expect.poll(() => kiosk.log()).toContain('toy: app saw crashed 1');
  await back;
  await expect.poll(() => kiosk.log().match(/finished app:\/\/kiosk\/index.html \d+/g)?.length).toBe(2);
  const [, after] = [...kiosk.log().matchAll(/finished app:\/\/kiosk\/index.html (\d+)/g)].map(([, pid]) =>
    Number(pid),
  );
  expect(before).toBeGreaterThan(0);
  expect(after).not.toBe(before);
  expect(readStatus(before)).toBeUndefined();
});

test('a second instance is turned away and told to the first', async ({ kiosk, start }) => {
  const profileDir = kiosk.profileDir;
  const second = start({ profileDir, args: ['--second', 'word'] });
  expect(await second.exited).toBe(0);
  expect(second.log()).toContain('toy: not the first');
  expect(second.chromium()).toBeUndefined();
  await expect.poll(() => kiosk.log()).toContain('toy: second-instance');
  expect(kiosk.log()).toContain('"--second","word"]');
  expect(kiosk.log()).toContain('"data":{"from":');
});

test('main sees an Electron command line; nothing of it reaches Chromium', async ({ launch }) => {
  const kiosk = await launch({
    args: ['--remote-debugging-port=1', '--feed-url=http://x', 'word'],
    packaged: true,
  });
  const about = await callToy<Record<string, unknown>>(kiosk, 'about');
  expect(about).toMatchObject({
    name: 'Toy Kiosk',
    version: '1.2.3',
    packaged: true,
    argv: ['--remote-debugging-port=1', '--feed-url=http://x', 'word'],
    port: true,
    value: 'http://x',
    electron: null,
    type: 'browser',
    env: [],
    blocker: 0,
    shortcut: false,
    displays: 1,
    kiosk: true,
    known: true,
    fetch: 'net.fetch of https://example.invalid is not in the stand-in',
  });
  expect(about.chrome).toMatch(/^\d+(\.\d+){3}$/);
  const switches = readProcessTree(kiosk.chromiumPid())
    .map(({ commandLine }) => commandLine.join(' '))
    .join('\n');
  expect(switches).not.toMatch(/remote-debugging-port=1|feed-url/);
  expect(switches).toContain('--autoplay-policy=no-user-gesture-required');
});

test('relaunch starts another instance, with the arguments it was given', async ({ launch }) => {
  const kiosk = await launch();
  await callToy(kiosk, 'relaunch').catch(() => undefined);
  expect(await kiosk.exited).toBe(0);
  await expect.poll(() => kiosk.log()).toContain('toy: second life --second-life');
});

test('what the stand-in lacks throws by name', async ({ kiosk }) => {
  const names = [
    'app.dock',
    'BrowserWindow.setOpacity',
    'BrowserWindow.addDevToolsExtension',
    'webContents.sendInputEvent',
    'session.cookies',
    'shell.openExternal',
    'dialog.showErrorBox',
    'webFrameMain.postMessage',
    'app.undefinedMember',
    'Notification',
  ];
  const expected = names.map((name) => `${name} is not in the stand-in`);
  expect(await callToy<string[]>(kiosk, 'missing')).toEqual(expected);
  const fromPreload = await kiosk.page.evaluate(() => {
    try {
      (globalThis as unknown as { toy: { sync(): void } }).toy.sync();
      return 'no error';
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(fromPreload).toBe('ipcRenderer.sendSync is not in the stand-in');
});

test('a utility process answers, fails and can be killed', async ({ kiosk }) => {
  const ask = (message: object, env?: object) => callToy(kiosk, 'helper', message, env);
  expect(await ask({ bytes: new Uint8Array([1]) }, { TOY: 'given' })).toMatchObject({
    seen: ['spawn', { args: ['one'], type: 'utility', env: 'given' }],
    code: 0,
    pid: null,
  });
  expect(await ask({ exit: 3 })).toMatchObject({ seen: ['spawn'], code: 3 });
  expect(await ask({ hang: true })).toMatchObject({ seen: ['spawn', { hang: true }, true] });
  await expect.poll(() => kiosk.log()).toContain('toy: child gone Utility killed');
});

test('a window can be destroyed and another made, each with a Chromium of its own', async ({ kiosk }) => {
  const before = readProcessTree(kiosk.mainPid()).length;
  expect(await callToy(kiosk, 'again')).toEqual({
    alone: true,
    title: 'Other640',
    left: 1,
    gone: [true, true, true],
  });
  expect(await callToy(kiosk, 'echo', 'the first one lives')).toBe('the first one lives');
  await expect.poll(() => readProcessTree(kiosk.mainPid()).length).toBeLessThanOrEqual(before);
});

test('window options that would weaken the page are refused', async ({ kiosk }) => {
  const odd = (options: object) => callToy<string>(kiosk, 'odd', options);
  expect(await odd({ nodeIntegration: true })).toBe(
    'webPreferences.nodeIntegration: true is not in the stand-in',
  );
  expect(await odd({ sandbox: false })).toBe('webPreferences.sandbox: false is not in the stand-in');
  expect(await odd({ webSecurity: false })).toBe('webPreferences.webSecurity: false is not in the stand-in');
});

test('a browser that is not there, or no display, is said so', async ({ start }) => {
  const missing = start({ env: { STAND_IN_CHROMIUM: '/no/such/browser' } });
  expect(await missing.exited).toBe(1);
  expect(missing.log()).toMatch(/Chromium (did not start|ended)/);
  const blind = start({ headed: true, env: { DISPLAY: '', WAYLAND_DISPLAY: '' } });
  expect(await blind.exited).toBe(1);
  expect(blind.log()).toContain('there is no display');
});

test('storage and cache can be cleared, a page printed, a script run', async ({ kiosk }) => {
  await kiosk.page.evaluate(() => localStorage.setItem('a', 'b'));
  await callToy(kiosk, 'clear');
  expect(await kiosk.page.evaluate(() => localStorage.getItem('a'))).toBeNull();
  expect(await callToy(kiosk, 'pdf')).toBe('%PDF-');
  expect(await callToy(kiosk, 'run', '6 * 7')).toBe(42);
});
