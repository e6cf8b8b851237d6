/**
 * What the stand-in itself is told through the environment. The product never sees these names: `takeStandInSettings`
 * removes them from the environment before the product's main is loaded.
 */
export interface StandInSettings {
  /** The folder with the product's `package.json`; `main` in it names the bundle to run. */
  appPath: string;
  /** What `app.isPackaged` says. */
  isPackaged: boolean;
  /** The Chromium to run; absent: the system's. */
  chromium: string | undefined;
  /** Switches for Chromium only. Nothing from the product's own command line ever reaches Chromium. */
  chromiumArguments: readonly string[];
  /** Chromium's own log goes to standard error. */
  logsChromium: boolean;
  isHeadless: boolean;
  /** The display's size in pixels when headless, and the assumption until Chromium has told the real one otherwise. */
  screen: { width: number; height: number };
  /** A file that receives `{ mainPid, chromiumPid, profileFolder }` whenever a Chromium has started. For tests. */
  statusFile: string | undefined;
  /** The variables as they were given, for `app.relaunch`. */
  given: Readonly<Record<string, string>>;
}

const PREFIX = 'STAND_IN_';

/** Reads and removes the `STAND_IN_` variables. Throws on a size or an argument list that cannot be read. */
export function takeStandInSettings(environment: NodeJS.ProcessEnv, defaultAppPath: string): StandInSettings {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (!name.startsWith(PREFIX) || value === undefined) continue;
    given[name] = value;
    delete environment[name];
  }
  const read = (name: string) => given[PREFIX + name] || undefined;
  return {
    appPath: read('APP_PATH') ?? defaultAppPath,
    isPackaged: read('PACKAGED') === '1',
    chromium: read('CHROMIUM'),
    chromiumArguments: parseArguments(read('CHROMIUM_ARGS') ?? ''),
    logsChromium: read('LOG') === '1',
    isHeadless: read('HEADLESS') === '1',
    screen: parseSize(read('SCREEN') ?? '1280x800'),
    statusFile: read('STATUS_FILE'),
    given,
  };
}

/** Space-separated, or a JSON array where an argument holds a space. */
function parseArguments(text: string): string[] {
  if (text.startsWith('[')) return (JSON.parse(text) as unknown[]).map(String);
  return text.split(' ').filter((argument) => argument !== '');
}

function parseSize(text: string): { width: number; height: number } {
  const found = /^(\d+)x(\d+)$/.exec(text);
  if (!found) throw new Error(`${PREFIX}SCREEN is not WIDTHxHEIGHT: ${text}`);
  return { width: Number(found[1]), height: Number(found[2]) };
}
