/**
 * What the stand-in itself is told through the environment. The product never sees these names: `takeStandInSettings`
 * removes them from the environment before the product's main is loaded.
 */
export interface DisplaySize {
  width: number;
  height: number;
}

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
  /** The main display's size in pixels when headless, and the assumption until Chromium has told the real one otherwise. */
  screen: DisplaySize;
  /** Further displays, to the right of the main one. When headless only. */
  moreScreens: readonly DisplaySize[];
  /** A file that says, while it runs, which displays there are: as `STAND_IN_SCREEN` does. A change is told as plugging in and out. */
  displaysFile: string | undefined;
  /** A folder whose `printers.json` says which printers there are, and which takes their jobs as PDF. */
  printersFolder: string | undefined;
  /** A file that every IPC message of every page is written to, one line of JSON each. For tests. */
  ipcLog: string | undefined;
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
  const [screen, ...moreScreens] = parseSizes(read('SCREEN') ?? '1280x800');
  return {
    appPath: read('APP_PATH') ?? defaultAppPath,
    isPackaged: read('PACKAGED') === '1',
    chromium: read('CHROMIUM'),
    chromiumArguments: parseArguments(read('CHROMIUM_ARGS') ?? ''),
    logsChromium: read('LOG') === '1',
    isHeadless: read('HEADLESS') === '1',
    ...{ screen, moreScreens, displaysFile: read('DISPLAYS_FILE'), ipcLog: read('IPC_LOG') },
    ...{ statusFile: read('STATUS_FILE'), printersFolder: read('PRINTERS') },
    given,
  };
}

/** Space-separated, or a JSON array where an argument holds a space. */
function parseArguments(text: string): string[] {
  if (text.startsWith('[')) return (JSON.parse(text) as unknown[]).map(String);
  return text.split(' ').filter((argument) => argument !== '');
}

/** `1280x800`, or several by commas: the main display first. */
export function parseSizes(text: string): [DisplaySize, ...DisplaySize[]] {
  const [first = '', ...more] = text.trim().split(',');
  return [parseSize(first), ...more.map(parseSize)];
}

function parseSize(text: string): DisplaySize {
  const found = /^(\d+)x(\d+)$/.exec(text);
  if (!found) throw new Error(`${PREFIX}SCREEN is not WIDTHxHEIGHT: ${text}`);
  return { width: Number(found[1]), height: Number(found[2]) };
}
