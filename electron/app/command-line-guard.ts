/**
 * Nothing in the arguments or the environment may weaken the app. A packaged build takes no switch at all beyond the few that place a
 * window on a screen: a list of the dangerous ones would miss the next (CVE-2026-34769 was an undocumented one). An unpackaged build,
 * which tests and developers drive through the debugging switches, refuses only what takes away TLS, web security or the sandbox:
 * those would let a test pass that the shipped app fails.
 */
import path from 'node:path';

/** All that a start can be told by. */
export interface StartConditions {
  /** Everything the process was started with, its own path included. */
  readonly argv: readonly string[];
  /** Node's own options, which it takes out of argv. */
  readonly execArgv: readonly string[];
  /** The program itself, absolute. */
  readonly execPath: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isPackaged: boolean;
}

const displaySwitches: ReadonlySet<string> = new Set([
  ...['class', 'force-device-scale-factor', 'ozone-platform', 'ozone-platform-hint', 'touch-events'],
]);

const weakeningSwitches: ReadonlySet<string> = new Set([
  ...['no-sandbox', 'disable-setuid-sandbox', 'disable-namespace-sandbox', 'disable-seccomp-filter-sandbox'],
  ...['disable-gpu-sandbox', 'single-process', 'disable-web-security', 'disable-site-isolation-trials'],
  ...[
    'allow-running-insecure-content',
    'unsafely-treat-insecure-origin-as-secure',
    'allow-file-access-from-files',
  ],
  ...['ignore-certificate-errors', 'ignore-certificate-errors-spki-list', 'allow-insecure-localhost'],
  ...['use-fake-ui-for-media-stream', 'auto-accept-camera-and-microphone-capture', 'load-extension'],
]);

/** In any build: certificates unchecked. */
const weakeningVariables: ReadonlySet<string> = new Set(['NODE_TLS_REJECT_UNAUTHORIZED']);

/** In a packaged build: another engine mode, other trust, TLS keys written to a file, code from elsewhere. */
const refusedVariable = new RegExp(
  [
    ...['^ELECTRON_', '^NODE_', '^CHROME_', '^SSLKEYLOGFILE$', '^SSL_CERT_(FILE|DIR)$', '^OPENSSL_'],
    ...['^LD_(?!LIBRARY_PATH$)', '^DYLD_', '^GCONV_PATH$'],
    // Modules of the toolkit, of the picture formats and of the graphics drivers, each loaded into the process from where these say.
    ...['^GTK_(PATH|EXE_PREFIX|IM_MODULE_FILE)$', '^GIO_(EXTRA_MODULES|MODULE_DIR)$', '^GDK_PIXBUF_MODULE'],
    ...[
      '^LIBGL_DRIVERS_PATH$',
      '^(LIBVA|EGL)_DRIVERS_PATH$',
      '^GBM_BACKENDS_PATH$',
      '^VDPAU_DRIVER_PATH$',
      '^VK_(ICD|DRIVER|LAYER|ADD)',
      '^__EGL_',
    ],
    // The same for window borders and sound; and what tells the system's library how to run, or whom a name belongs to.
    ...['^LIBDECOR_PLUGIN_DIR$', '^ALSA_(CONFIG|PLUGIN)_', '^OCL_ICD_', '^GLIBC_TUNABLES$', '^HOSTALIASES$'],
  ].join('|'),
);
/** Desktops set these to bare names, which is fine; a path is not. */
const namesOnly = /^GTK3?_MODULES$/;
const displayVariable = /^(ELECTRON_OZONE_PLATFORM_HINT|CHROME_DESKTOP)$/;

/**
 * The names (never the values) of what this start must be refused for; empty when it may go on. Ask before anything else happens.
 */
export function findDangerousStart(conditions: StartConditions): readonly string[] {
  const { argv, execArgv, env, isPackaged } = conditions;
  const switches = [...argv.slice(1), ...execArgv].map(switchName).filter((name) => name !== undefined);
  const refusedSwitches = switches.filter((name) =>
    isPackaged ? !displaySwitches.has(name) : weakeningSwitches.has(name),
  );
  const refusedVariables = Object.keys(env).filter((name) => isRefusedVariable(name, conditions));
  return [...new Set([...refusedSwitches.map((name) => `--${name}`), ...refusedVariables])];
}

function isRefusedVariable(given: string, { env, execPath, isPackaged }: StartConditions): boolean {
  const value = env[given];
  const name = given.toUpperCase();
  if (value === undefined) return false;
  if (weakeningVariables.has(name)) return true;
  if (!isPackaged || displayVariable.test(name)) return false;
  if (namesOnly.test(name)) return /[\\/]/.test(value);
  if (name === 'LD_LIBRARY_PATH') return !isOwnLibraryPath(value, execPath);
  return refusedVariable.test(name);
}

/** An AppImage names its own folder there, and leaves an empty place behind the colon. Anything else is a preload by another name. */
function isOwnLibraryPath(value: string, execPath: string): boolean {
  const own = `${path.dirname(execPath)}${path.sep}`;
  return value.split(':').every((folder) => folder === '' || path.normalize(`${folder}/`).startsWith(own));
}

/** Chromium takes `-name` and `--name`, on Windows `/name` too, whatever the case and whatever blanks stand around it. */
function switchName(argument: string): string | undefined {
  const match = /^(?:--?|\/(?=[a-z-]+(?:=|$)))([^=]+)/i.exec(withoutBlanks(argument));
  return match?.[1]?.toLowerCase();
}

/** Wider than what Chromium trims: also the blanks that only some lists count as such, and what is not seen at all. */
const blanks = String.raw`[\s\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+`;
const blanksAround = new RegExp(`^${blanks}|${blanks}$`, 'gu');

const withoutBlanks = (argument: string): string => argument.replace(blanksAround, '');
