// @ts-nocheck -- runs as it stands, without a build, and touches members that do not exist
// A small product that touches what the stand-in offers. Not built: what is here is what runs.
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import electron, {
  app,
  BrowserWindow,
  globalShortcut,
  ipcMain,
  Menu,
  net,
  powerSaveBlocker,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
} from 'electron';

const here = import.meta.dirname;
const ORIGIN = 'app://kiosk';
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types worker-url',
].join('; ');
const log = (...parts) => console.log('toy:', ...parts);

app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.commandLine.appendSwitch('autoplay-policy', 'no-user-gesture-required');
app.on('second-instance', (_event, argv, folder, data) =>
  log('second-instance', JSON.stringify({ argv, folder, data })),
);
app.on('render-process-gone', (_event, contents, { reason }) => log('app saw', reason, contents.id));
app.on('child-process-gone', (_event, { type, reason }) => log('child gone', type, reason));
for (const name of ['before-quit', 'will-quit', 'window-all-closed', 'quit']) app.on(name, () => log(name));

if (process.argv.includes('--second-life')) {
  log('second life', process.argv.slice(2).join(' '));
  app.exit(0);
} else if (app.requestSingleInstanceLock({ from: process.pid })) app.whenReady().then(start);
else {
  log('not the first');
  app.exit(0);
}

let mayCapture = false;
let mayClose = true;
const state = { asked: [], checked: [], navigations: [], opened: [], keys: [], downloads: [], requests: 0 };

async function start() {
  Menu.setApplicationMenu(null);
  const own = session.fromPartition('toy');
  own.protocol.handle('app', serve);
  own.setPermissionRequestHandler((_contents, permission, callback, details) => {
    state.asked.push({ permission, ...details });
    callback(mayCapture && permission === 'media' && String(details.mediaTypes) === 'video');
  });
  own.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    state.checked.push({ permission, requestingOrigin, mediaType: details.mediaType });
    return mayCapture && permission === 'media' && details.mediaType === 'video';
  });
  own.on('will-download', (event, item) => {
    event.preventDefault();
    state.downloads.push(item.getURL());
  });
  own.webRequest.onBeforeRequest((details, callback) => {
    state.requests += 1;
    callback({ cancel: details.url.includes('cancelled') });
  });
  own.webRequest.onHeadersReceived(
    { urls: ['app://kiosk/echo*', 'http://127.0.0.1*'] },
    (details, callback) => {
      const added = { 'x-added': ['by main'], 'content-security-policy': [CSP] };
      callback({ responseHeaders: { ...details.responseHeaders, ...added } });
    },
  );
  const win = new BrowserWindow({
    kiosk: true,
    show: false,
    backgroundColor: '#123456',
    webPreferences: {
      preload: path.join(here, 'preload.cjs'),
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  guard(win);
  answer(win, own);
  win.once('ready-to-show', () => {
    win.show();
    log('shown');
  });
  await win.loadURL(`${ORIGIN}/index.html`);
  log('loaded', JSON.stringify({ bounds: win.getBounds(), screen: screen.getPrimaryDisplay().bounds }));
}

async function serve(request) {
  const { host, pathname } = new URL(request.url);
  const file = path.join(here, 'renderer', path.posix.normalize(pathname));
  if (host !== 'kiosk') return new Response(null, { status: 404 });
  if (pathname === '/redirect')
    return new Response(null, { status: 302, headers: { location: `${ORIGIN}/other.html` } });
  if (pathname === '/allowed.zip')
    return new Response('zip', { headers: { 'content-type': 'application/zip' } });
  if (pathname === '/echo') return new Response(await request.text(), { headers: { 'x-url': request.url } });
  const found = await net.fetch(pathToFileURL(file).href).catch(() => undefined);
  if (!found) return new Response(null, { status: 404 });
  const headers = { 'content-type': found.headers.get('content-type'), 'content-security-policy': CSP };
  return new Response(found.body, { headers });
}

function guard(win) {
  const contents = win.webContents;
  contents.setWindowOpenHandler((details) => {
    state.opened.push({ url: details.url, disposition: details.disposition });
    return { action: 'deny' };
  });
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    contents.on(name, (event) => {
      state.navigations.push(`${name} ${event.url} ${event.isMainFrame ? 'main' : 'sub'}`);
      if (!/^app:\/\/kiosk\/(allowed|redirect|index\.html)|\/let-out$/.test(event.url))
        event.preventDefault();
    });
  }
  contents.on('before-input-event', (event, input) => {
    state.keys.push(`${input.type} ${[...input.modifiers, input.key].join('+')}`);
    if (input.control || input.key === 'q') event.preventDefault();
  });
  contents.on('render-process-gone', (_event, { reason }) => {
    log('renderer gone', reason);
    contents.reload();
  });
  contents.on('did-finish-load', () => log('finished', contents.getURL(), contents.getOSProcessId()));
  contents.on('console-message', ({ level, message }) => level === 'error' && log('console', message));
  contents.on('preload-error', (_event, _file, error) => log('preload-error', error.message));
  contents.on('context-menu', (_event, { x, y }) => log('context-menu', x, y));
  win.on('close', (event) => {
    if (!mayClose) event.preventDefault();
  });
  win.on('closed', () => log('closed'));
}

function answer(win, own) {
  const { mainFrame } = win.webContents;
  const senders = [];
  const members = {
    'app.dock': () => app.dock,
    'BrowserWindow.setOpacity': () => win.setOpacity(1),
    'BrowserWindow.addDevToolsExtension': () => BrowserWindow.addDevToolsExtension('x'),
    'webContents.sendInputEvent': () => win.webContents.sendInputEvent({}),
    'session.cookies': () => own.cookies,
    'shell.openExternal': () => shell.openExternal('https://example.invalid'),
    'dialog.showErrorBox': () => electron.dialog.showErrorBox('a', 'b'),
    'webFrameMain.postMessage': () => mainFrame.postMessage('x', 1),
    'app.undefinedMember': () => {
      app.undefinedMember = 1;
    },
    Notification: () => new electron.Notification(),
  };
  const calls = {
    echo: (value) => value,
    fail: () => {
      throw new RangeError('nope');
    },
    photo: (size) => Uint8Array.from({ length: size }, (_, i) => i % 251),
    size: (bytes) => ({ kind: bytes.constructor.name, length: bytes.length }),
    state: () => state,
    capture: (may) => {
      mayCapture = may;
    },
    holdOpen: (hold) => {
      mayClose = !hold;
    },
    close: () => win.close(),
    quit: () => app.quit(),
    crash: () => win.webContents.forcefullyCrashRenderer(),
    run: (code) => win.webContents.executeJavaScript(code),
    pdf: async () => (await win.webContents.printToPDF({})).subarray(0, 5).toString(),
    pid: () => win.webContents.getOSProcessId(),
    clear: async () => {
      await own.clearStorageData();
      await own.clearCache();
    },
    relaunch: () => {
      app.relaunch({ args: ['--second-life'] });
      app.exit(0);
    },
    again: async () => {
      const other = new BrowserWindow({ width: 640, height: 480, webPreferences: { session: own } });
      guard(other);
      const alone = !other.isKiosk() && BrowserWindow.getAllWindows().length === 2;
      await other.loadURL(`${ORIGIN}/allowed.html`);
      const title = await other.webContents.executeJavaScript('document.title + innerWidth');
      const frame = other.webContents.mainFrame;
      const closed = new Promise((resolve) => other.once('closed', resolve));
      other.destroy();
      await closed;
      const left = BrowserWindow.getAllWindows().length;
      return {
        alone,
        title,
        left,
        gone: [other.isDestroyed(), frame.detached, other.webContents.isDestroyed()],
      };
    },
    odd: (options) => {
      try {
        new BrowserWindow({ webPreferences: options });
        return 'no error';
      } catch (error) {
        return error.message;
      }
    },
    senders: () => senders,
    missing: () =>
      Object.entries(members).map(([name, use]) => {
        try {
          use();
          return `${name}: no error`;
        } catch (error) {
          return error.message;
        }
      }),
    about: () => ({
      name: app.name,
      version: app.getVersion(),
      packaged: app.isPackaged,
      argv: process.argv.slice(1),
      port: app.commandLine.hasSwitch('remote-debugging-port'),
      value: app.commandLine.getSwitchValue('feed-url'),
      chrome: process.versions.chrome,
      electron: process.versions.electron ?? null,
      type: process.type,
      env: Object.keys(process.env).filter((key) => key.startsWith('STAND_IN')),
      blocker: powerSaveBlocker.start('prevent-display-sleep'),
      shortcut: globalShortcut.register('F1', () => undefined),
      online: typeof net.isOnline(),
      displays: screen.getAllDisplays().length,
      kiosk: win.isKiosk(),
      known: BrowserWindow.fromWebContents(win.webContents) === win,
      fetch: net.fetch('https://example.invalid').catch((error) => error.message),
    }),
    helper: (message, env) => askHelper(message, env),
  };
  ipcMain.handle('toy', async (event, name, ...args) => {
    const { senderFrame, sender } = event;
    senders.push({
      origin: senderFrame?.origin,
      url: senderFrame?.url,
      isMain: senderFrame === mainFrame && senderFrame === win.webContents.mainFrame,
      isTop: senderFrame?.parent === null && senderFrame.top === senderFrame,
      detached: senderFrame?.detached,
      isContents: sender === win.webContents,
    });
    const value = await calls[name](...args);
    return name === 'about' ? { ...value, fetch: await value.fetch } : value;
  });
  ipcMain.on('toy:send', (event, value) => event.sender.send('toy:event', value));
  ipcMain.on('toy:mark', (_event, file, text) => appendFileSync(file, text));
}

function askHelper(message, env) {
  return new Promise((resolve) => {
    const child = utilityProcess.fork(path.join(here, 'helper.js'), ['one'], { serviceName: 'helper', env });
    const seen = [];
    child.once('spawn', () => seen.push('spawn'));
    child.on('message', (answered) => {
      seen.push(answered);
      if (answered.hang) seen.push(child.kill());
    });
    child.once('exit', (code) => resolve({ seen, code, pid: child.pid ?? null }));
    child.postMessage(message);
  });
}
