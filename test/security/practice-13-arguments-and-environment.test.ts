/** Practice 13: no argument and no environment variable can weaken the app. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findDangerousStart } from '../../electron/app/command-line-guard.ts';
import { openRequestLogFile } from '../../electron/training/request-log-file.ts';
import { occurrences, sourceFilesBelow } from './support/source-files.ts';

const words = (...lines: readonly string[]) => lines.flatMap((line) => line.split(' '));

const dangerousSwitches = [
  ...words(
    '--inspect --inspect=0.0.0.0:9229 --inspect-brk --inspect-port=0 --inspect-publish-uid=http',
    '--remote-debugging-port=9222 --remote-debugging-pipe --remote-allow-origins=* --remote-debugging-targets',
    '--no-sandbox --disable-web-security --user-data-dir=/tmp/x --js-flags=--expose-gc --load-extension=/tmp/x',
    '--disable-features=SitePerProcess --enable-features=Something --enable-blink-features=Something',
    '--proxy-server=127.0.0.1:8080 --proxy-pac-url=x --no-proxy-server --ssl-key-log-file=/tmp/k',
    '--ignore-certificate-errors --ignore-certificate-errors-spki-list=x --auto-open-devtools-for-tabs --devtools',
    '--feed-url=https://updates.example --update-feed=x --kiosk=false --allow-file-access-from-files',
    '--use-fake-ui-for-media-stream --log-net-log=/tmp/n --enable-logging --v=1 --password-store=basic',
    '--disable-site-isolation-trials --single-process --no-zygote --gpu-launcher=sh --renderer-cmd-prefix=sh',
    '--utility-cmd-prefix=sh --browser-subprocess-path=/tmp/x --require=/tmp/x.js -r -e --NO-SANDBOX -no-sandbox',
    '--app=/tmp/x --not-invented-yet',
  ),
  '--host-rules=MAP * 127.0.0.1',
  '--host-resolver-rules=MAP * 127.0.0.1',
];
const dangerousVariables = words(
  'ELECTRON_RUN_AS_NODE NODE_OPTIONS NODE_EXTRA_CA_CERTS NODE_TLS_REJECT_UNAUTHORIZED NODE_PATH node_options',
  'ELECTRON_ENABLE_LOGGING ELECTRON_OVERRIDE_DIST_PATH ELECTRON_FORCE_IS_PACKAGED ELECTRON_NO_ASAR',
  'SSLKEYLOGFILE LD_PRELOAD LD_AUDIT DYLD_INSERT_LIBRARIES CHROME_DEVEL_SANDBOX',
  'LD_LIBRARY_PATH LD_DEBUG_OUTPUT GCONV_PATH SSL_CERT_FILE SSL_CERT_DIR OPENSSL_CONF GTK_PATH GIO_EXTRA_MODULES',
  'GIO_MODULE_DIR GDK_PIXBUF_MODULE_FILE GTK_IM_MODULE_FILE LIBGL_DRIVERS_PATH LIBVA_DRIVERS_PATH VK_ICD_FILENAMES',
  'GBM_BACKENDS_PATH VDPAU_DRIVER_PATH EGL_DRIVERS_PATH LIBDECOR_PLUGIN_DIR ALSA_CONFIG_PATH ALSA_PLUGIN_DIR',
  'OCL_ICD_VENDORS GLIBC_TUNABLES HOSTALIASES ELECTRON_EXTRA_LAUNCH_ARGS ELECTRON_TRASH ELECTRON_DEBUG_NOTIFICATIONS',
  'NODE_V8_COVERAGE NODE_REPL_EXTERNAL_MODULE NODE_PENDING_DEPRECATION NODE_USE_ENV_PROXY NODE_DEBUG CHROME_LOG_FILE',
);
const ordinary = {
  argv: ['/opt/vestibule/vestibule'],
  execArgv: [],
  execPath: '/opt/vestibule/vestibule',
  env: { PATH: '/usr/bin', HOME: '/home/kiosk', DISPLAY: ':0', LANG: 'en_GB.UTF-8', XDG_SESSION_TYPE: 'x11' },
  isPackaged: true,
};

const refusedFor = (argument: string, isPackaged = true) =>
  findDangerousStart({ ...ordinary, isPackaged, argv: [...ordinary.argv, argument] });
const refusedWith = (name: string, isPackaged = true) =>
  findDangerousStart({ ...ordinary, isPackaged, env: { ...ordinary.env, [name]: 's3cr3t' } });

describe('a packaged build', () => {
  it('starts as the system starts it', () => {
    expect(findDangerousStart(ordinary)).toEqual([]);
    const display = [
      '--ozone-platform=wayland',
      '--force-device-scale-factor=1.5',
      '--class=kiosk',
      '--touch-events',
    ];
    expect(findDangerousStart({ ...ordinary, argv: [...ordinary.argv, ...display] })).toEqual([]);
    const env = {
      ...ordinary.env,
      CHROME_DESKTOP: 'x',
      ELECTRON_OZONE_PLATFORM_HINT: 'auto',
      VESTIBULE_PROFILE: '/tmp',
    };
    expect(findDangerousStart({ ...ordinary, env })).toEqual([]);
  });

  it.each(dangerousSwitches)('refuses to start with %s', (argument) => {
    expect(refusedFor(argument)).toHaveLength(1);
    expect(findDangerousStart({ ...ordinary, execArgv: [argument] })).toHaveLength(1);
  });

  it.each(dangerousVariables)('refuses to start with %s set', (name) => {
    expect(refusedWith(name)).toEqual([name]);
  });

  it('refuses any switch at all that is not about the display: 1,000 made-up ones', () => {
    const name = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9-]{0,40}$/);
    const display = /^(class|force-device-scale-factor|ozone-platform(-hint)?|touch-events)$/i;
    const refuses = (each: string, value: string) =>
      display.test(each) || refusedFor(`--${each}=${value}`).length === 1;
    fc.assert(fc.property(name, fc.string(), refuses), { numRuns: 1000 });
  });

  it('takes a word without dashes for what it is: nothing', () => {
    expect(refusedFor('https://bank.example/')).toEqual([]);
    expect(refusedFor('/home/kiosk/file.json')).toEqual([]);
    expect(refusedFor('/no-sandbox')).toEqual(['--no-sandbox']);
  });

  it('names what it refuses and never its value', () => {
    expect(refusedFor('--host-rules=s3cr3t')).toEqual(['--host-rules']);
    expect(refusedWith('NODE_OPTIONS').join()).not.toContain('s3cr3t');
  });
});

it('no variable makes a packaged build, or live mode, write down what is sent', () => {
  const env = { VESTIBULE_TWIN_LOG: '1' };
  // A folder that isn't there: opening the file would throw.
  const profileDir = '/nowhere/at/all';
  expect(openRequestLogFile({ env, isPackaged: true, mode: 'training', profileDir })).toBeUndefined();
  expect(openRequestLogFile({ env, isPackaged: false, mode: 'live', profileDir })).toBeUndefined();
  expect(() => openRequestLogFile({ env, isPackaged: false, mode: 'training', profileDir })).toThrow(
    'ENOENT',
  );
});

describe('an unpackaged build', () => {
  it.each([
    '--no-sandbox',
    '--disable-web-security',
    '--ignore-certificate-errors',
    '--allow-running-insecure-content',
    '--load-extension=x',
  ])('refuses what would make tests pass that the shipped app fails: %s', (argument) => {
    expect(refusedFor(argument, false)).toHaveLength(1);
  });

  it('refuses to leave certificates unchecked', () => {
    expect(refusedWith('NODE_TLS_REJECT_UNAUTHORIZED', false)).toHaveLength(1);
  });

  it.each(['--inspect=0', '--remote-debugging-port=0', '--enable-logging', '--headless'])(
    'lets itself be driven by tests: %s',
    (argument) => {
      expect(refusedFor(argument, false)).toEqual([]);
    },
  );
});

/** What the window would be made of, under hostile arguments and variables. */
async function optionsUnderAttack(): Promise<unknown> {
  vi.resetModules();
  const argv = process.argv;
  process.argv = [...argv, ...dangerousSwitches];
  for (const name of dangerousVariables) vi.stubEnv(name, '1');
  try {
    const { windowOptions } = await import('../../electron/window/window-options.ts');
    const { securityHeaders } = await import('../../electron/window/response-headers.ts');
    return { options: windowOptions('/preload', {} as never), securityHeaders };
  } finally {
    process.argv = argv;
  }
}
afterEach(() => vi.unstubAllEnvs());

it('the window, its policy and its headers are the same under attack', async () => {
  const { windowOptions } = await import('../../electron/window/window-options.ts');
  const { securityHeaders } = await import('../../electron/window/response-headers.ts');
  const calm = { options: windowOptions('/preload', {} as never), securityHeaders };
  expect(await optionsUnderAttack()).toEqual(calm);
});

const readsTheOutside =
  /process\.(argv|env|execArgv)|import\.meta\.env|commandLine\.(hasSwitch|getSwitchValue)/;

it('nothing that guards the window or the bridge reads an argument or a variable', () => {
  const guarding = ['electron/window', 'electron/ipc', 'electron/app', 'shared', 'renderer'].flatMap(
    sourceFilesBelow,
  );
  const preload = sourceFilesBelow('electron').filter(({ path }) => path === 'electron/preload.ts');
  expect(preload).toHaveLength(1);
  expect(occurrences([...guarding, ...preload], readsTheOutside)).toEqual([]);
});

it('negative control: a list of dangerous switches misses the next one, and source that asks is caught', () => {
  const denyList = /^--(inspect|remote-debugging|no-sandbox|disable-web-security)/;
  expect(dangerousSwitches.filter((argument) => !denyList.test(argument)).length).toBeGreaterThan(20);
  const weak = [
    'devTools: process.argv.includes("--devtools")',
    'sandbox: process.env.CI !== "1"',
    'if (app.commandLine.hasSwitch("debug")) open()',
  ].map((code) => ({ path: 'weak.ts', code }));
  expect(occurrences(weak, readsTheOutside)).toHaveLength(weak.length);
});
