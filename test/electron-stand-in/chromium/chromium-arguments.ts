/** The command line of the Chromium behind one window: a bare, silent, sandboxed browser without a browser's interface. */
import { statfsSync } from 'node:fs';
import type { StandInSettings } from '../stand-in-settings.ts';

export interface WindowLook {
  isKiosk: boolean;
  width: number;
  height: number;
  /** On a real display; a headless Chromium has one display of its own, as large as the window's. */
  x: number;
  y: number;
  backgroundColor: string;
  /** The window class on X11. */
  name: string;
}

/** Electron has none of these browser services, so here they are off too. */
const NO_BROWSER_SERVICES = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--no-pings',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--metrics-recording-only',
  '--simulate-outdated-no-au=Tue, 31 Dec 2099 23:59:59 GMT',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions,MediaRouter,OptimizationHints,SpareRendererForSitePerProcess,Translate',
];

/** Nothing of the browser's own may come up over the product's window. */
const NO_BROWSER_DIALOGS = [
  '--deny-permission-prompts',
  '--disable-prompt-on-repost',
  '--disable-session-crashed-bubble',
  '--hide-crash-restore-bubble',
  '--noerrdialogs',
  '--propagate-iph-for-testing',
];

/** As in Electron: no pinch zoom, no swipe to go back. */
const NO_GESTURES = ['--disable-pinch', '--overscroll-history-navigation=0'];

/**
 * No name resolves: own addresses are answered by this process alone, and what Chromium would ask its maker in the background
 * in spite of the switches above (accounts, updates: seen in its net log) goes nowhere. Loopback stays, unless main
 * says otherwise, so that a test can see a page that gets out where main's guards have been weakened.
 */
const NO_NAMES = ['--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE [::1]'];

/** Below this, Chromium crashes for want of shared memory. https://bugs.debian.org/1072299 */
const ENOUGH_SHARED_MEMORY_BYTES = 4_080_218_931;

/** What the product may not set: each would undo a promise of the stand-in. */
const NOT_FOR_THE_PRODUCT =
  /^(no-sandbox|disable-setuid-sandbox|remote-|user-data-dir|app|kiosk|headless|proxy-)/;

/** `--name` or `--name=value`. Throws by name on a switch that is not the product's to set. */
export function productSwitch([name, value]: [string, string]): string {
  if (NOT_FOR_THE_PRODUCT.test(name)) throw new Error(`the switch --${name} is not in the stand-in`);
  return value === '' ? `--${name}` : `--${name}=${value}`;
}

/** Not even a test may ask for these. */
const NO_SANDBOX =
  /^--(no-sandbox|disable-setuid-sandbox|disable-namespace-sandbox|disable-seccomp|no-zygote|single-process)/;

function checkSandboxed(chromiumSwitches: readonly string[]): readonly string[] {
  const found = chromiumSwitches.find((text) => NO_SANDBOX.test(text));
  if (found !== undefined) throw new Error(`${found} is not in the stand-in`);
  return chromiumSwitches;
}

export function chromiumArguments(
  settings: StandInSettings,
  look: WindowLook,
  profileFolder: string,
  productSwitches: readonly [string, string][],
  proxy?: { proxyRules?: string; proxyBypassRules?: string },
): string[] {
  const { width, height } = look.isKiosk ? look : settings.screen;
  const blank = `data:text/html,${encodeURIComponent(`<body style="background:${look.backgroundColor}">`)}`;
  return [
    `--user-data-dir=${profileFolder}`,
    // A page without address bar or tabs. `about:blank` would open an ordinary browser window.
    `--app=${blank}`,
    `--class=${look.name}`,
    `--window-size=${look.width},${look.height}`,
    settings.isHeadless ? '--window-position=0,0' : `--window-position=${look.x},${look.y}`,
    ...(look.isKiosk ? ['--kiosk'] : []),
    ...(settings.isHeadless ? ['--headless=new', `--screen-info={${width}x${height}}`] : []),
    ...NO_BROWSER_SERVICES,
    ...NO_BROWSER_DIALOGS,
    ...NO_GESTURES,
    ...NO_NAMES,
    ...(proxy?.proxyRules ? [`--proxy-server=${proxy.proxyRules}`] : []),
    ...(proxy?.proxyBypassRules ? [`--proxy-bypass-list=${proxy.proxyBypassRules}`] : []),
    ...(hasEnoughSharedMemory() ? [] : ['--disable-dev-shm-usage']),
    ...productSwitches.map(productSwitch),
    ...checkSandboxed(settings.chromiumArguments),
    '--remote-debugging-pipe',
  ];
}

function hasEnoughSharedMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= ENOUGH_SHARED_MEMORY_BYTES;
  } catch {
    return false;
  }
}
