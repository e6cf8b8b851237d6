/** Practice 1: the window's options are golden: sandbox, isolation, no Node, web security, no webview, no developer tools. */
import type { BrowserWindowConstructorOptions, Session } from 'electron';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hardenProcess } from '../../electron/app/harden-process.ts';
import { app, Menu } from '../support/electron-double.ts';
import { openGuardedKiosk } from './support/guarded-window.ts';
import { occurrences, sourceFilesBelow } from './support/source-files.ts';

const golden = {
  title: 'Vestibule',
  width: 1280,
  height: 800,
  backgroundColor: '#f6f4ef',
  show: false,
  kiosk: true,
  fullscreen: true,
  fullscreenable: true,
  frame: false,
  resizable: false,
  movable: false,
  minimizable: false,
  maximizable: false,
  closable: false,
  autoHideMenuBar: true,
  webPreferences: {
    preload: '/out/preload/index.cjs',
    session: 'the kiosk session',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    devTools: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    // Windows come by a middle click, and by picture-in-picture of a document.
    disableBlinkFeatures: 'Auxclick,DocumentPictureInPictureAPI',
    zoomFactor: 1,
  },
};
const kioskSession = 'the kiosk session' as unknown as Session;

/** The options that differ from the golden ones, either way round, by name. */
function differences(options: BrowserWindowConstructorOptions): readonly string[] {
  const flat = ({ webPreferences = {}, ...own }: BrowserWindowConstructorOptions) => ({
    ...own,
    ...webPreferences,
  });
  const [wanted, found] = [flat(golden as never), flat(options)] as Record<string, unknown>[];
  const names = new Set([...Object.keys(wanted ?? {}), ...Object.keys(found ?? {})]);
  return [...names].filter((name) => wanted?.[name] !== found?.[name]);
}

/** The options as this environment would make them. */
async function optionsUnder(environment: string): Promise<BrowserWindowConstructorOptions> {
  vi.stubEnv('NODE_ENV', environment);
  vi.resetModules();
  const { windowOptions } = await import('../../electron/window/window-options.ts');
  return windowOptions('/out/preload/index.cjs', kioskSession);
}

afterEach(() => vi.unstubAllEnvs());

describe('the options equal the golden ones', () => {
  it.each(['test', 'production', 'development', ''])('with NODE_ENV=%s', async (environment) => {
    expect(differences(await optionsUnder(environment))).toEqual([]);
  });

  it('in the window that is really made', async () => {
    const { window, session } = await openGuardedKiosk();
    const { webPreferences, ...own } = window.options;
    expect(webPreferences?.session).toBe(session);
    expect(differences({ ...own, webPreferences: { ...webPreferences, session: kioskSession } })).toEqual([]);
  });
});

it('nothing in main reads NODE_ENV or hands over --no-sandbox', () => {
  const source = [...sourceFilesBelow('electron'), ...sourceFilesBelow('shared')];
  const guard = 'electron/app/command-line-guard.ts';
  const elsewhere = source.filter((file) => file.path !== guard);
  expect(occurrences(elsewhere, /NODE_ENV|no-sandbox|enableBlinkFeatures/)).toEqual([]);
});

it('the whole process is sandboxed before it is ready, and has no menu', () => {
  hardenProcess(app as never, Menu as never);
  expect(app.isReady()).toBe(false);
  expect(app.isSandboxed).toBe(true);
  expect(Menu.applicationMenus).toEqual([null]);
});

describe('negative control: the check reports', () => {
  it.each([
    ['sandbox', false],
    ['contextIsolation', false],
    ['nodeIntegration', true],
    ['nodeIntegrationInWorker', true],
    ['nodeIntegrationInSubFrames', true],
    ['webSecurity', false],
    ['allowRunningInsecureContent', true],
    ['webviewTag', true],
    ['devTools', true],
    ['spellcheck', true],
    ['disableBlinkFeatures', undefined],
    ['disableBlinkFeatures', 'Auxclick'],
    ['enableBlinkFeatures', 'Something'],
  ])('%s: %s', async (name, value) => {
    const options = await optionsUnder('production');
    const webPreferences = { ...options.webPreferences, [name]: value };
    expect(differences({ ...options, webPreferences })).toEqual([name]);
  });

  it('a switch that is handed over', () => {
    const weak = [{ path: 'electron/weak.ts', code: "app.commandLine.appendSwitch('no-sandbox')" }];
    expect(occurrences(weak, /no-sandbox/)).toEqual(['electron/weak.ts: no-sandbox']);
  });
});
