/**
 * Nothing in the arguments or the environment may weaken the app. A packaged build takes no switch at all beyond the few that place a
 * window on a screen: a list of the dangerous ones would miss the next (CVE-2026-34769 was an undocumented one). An unpackaged build,
 * which tests and developers drive through the debugging switches, refuses only what takes away TLS, web security or the sandbox:
 * those would let a test pass that the shipped app fails.
 */
export interface StartConditions {
  /** Everything the process was started with, its own path included. */
  readonly argv: readonly string[];
  /** Node's own options, which it takes out of argv. */
  readonly execArgv: readonly string[];
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

/** In a packaged build: code from elsewhere, another engine mode, other trust, or TLS keys written to a file. */
const refusedVariable = /^(ELECTRON_|NODE_|LD_PRELOAD$|LD_AUDIT$|DYLD_|SSLKEYLOGFILE$|CHROME_)/;
const displayVariable = /^(ELECTRON_OZONE_PLATFORM_HINT|CHROME_DESKTOP)$/;

/**
 * The names (never the values) of what this start must be refused for; empty when it may go on. Ask before anything else happens.
 */
export function findDangerousStart({ argv, execArgv, env, isPackaged }: StartConditions): readonly string[] {
  const switches = [...argv.slice(1), ...execArgv].map(switchName).filter((name) => name !== undefined);
  const refusedSwitches = switches.filter((name) =>
    isPackaged ? !displaySwitches.has(name) : weakeningSwitches.has(name),
  );
  const refusedVariables = Object.keys(env).filter(
    (name) => env[name] !== undefined && isRefusedVariable(name.toUpperCase(), isPackaged),
  );
  return [...new Set([...refusedSwitches.map((name) => `--${name}`), ...refusedVariables])];
}

function isRefusedVariable(name: string, isPackaged: boolean): boolean {
  if (weakeningVariables.has(name)) return true;
  return isPackaged && refusedVariable.test(name) && !displayVariable.test(name);
}

/** Chromium takes `-name` and `--name`, on Windows `/name` too, whatever the case. */
function switchName(argument: string): string | undefined {
  const match = /^(?:--?|\/(?=[a-z-]+(?:=|$)))([^=]+)/i.exec(argument);
  return match?.[1]?.toLowerCase();
}
