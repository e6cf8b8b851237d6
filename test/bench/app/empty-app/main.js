/**
 * As little as an app can be: one window with the options of the kiosk's, one static page from a scheme of its own, one field to type
 * into, and one call that answers what it was told to. Not built: what is here is what runs.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron';

const page = path.join(import.meta.dirname, 'index.html');
/** @type {unknown} */
let kept;

app.enableSandbox();
Menu.setApplicationMenu(null);
// The kiosk's switches, and the privileges of its scheme.
app.commandLine.appendSwitch('overscroll-history-navigation', '0');
app.commandLine.appendSwitch('disable-pinch');
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
ipcMain.handle('bare', (_event, /** @type {{ keep?: unknown }} */ { keep }) => {
  kept = keep ?? kept;
  return kept;
});
void app.whenReady().then(start);

async function start() {
  const memory = session.fromPartition('empty', { cache: false });
  memory.protocol.handle(
    'app',
    async () => new Response(await readFile(page), { headers: { 'Content-Type': 'text/html' } }),
  );
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    kiosk: true,
    fullscreen: true,
    frame: false,
    webPreferences: {
      preload: path.join(import.meta.dirname, 'preload.cjs'),
      session: memory,
      sandbox: true,
      contextIsolation: true,
    },
  });
  // As the kiosk's are, its keys are asked about.
  window.webContents.on('before-input-event', () => {});
  window.once('ready-to-show', () => window.show());
  await window.loadURL('app://kiosk/index.html');
}
