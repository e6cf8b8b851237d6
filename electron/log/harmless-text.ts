import os from 'node:os';
import { pathToFileURL } from 'node:url';

/** What stands in the place of a word that is not known to be harmless. */
export const withheld = '[withheld]';

/** `at Outbox.capture (file:///…/main/index.js:10:2)`, `at async node:internal/…:10:2`, `at async Promise.all (index 0)`. */
const stackFrame = new RegExp(
  [
    '^\\s{0,8}at (?:async )?(?:new )?',
    '(?:(?:[A-Za-z_$][\\w$.<>#]{0,120}(?: \\[as [\\w$.]{1,80}\\])? )?',
    '\\((?:<anonymous>|native|index \\d{1,5}|PLACE)\\)|PLACE)$',
  ]
    .join('')
    .replaceAll(
      'PLACE',
      '(?:node:|file:///(?:[A-Za-z]:/)?|[A-Za-z]:[\\\\/]|/)[\\w@.+~/\\\\%-]{1,300}:\\d{1,7}:\\d{1,7}',
    ),
);

/** Whether this line says where code was, and nothing else. */
export function isStackFrame(line: string): boolean {
  return line.length <= 400 && stackFrame.test(line) && !holdsAnAddress(line);
}

/** No folder of the program has a mailbox or a long number in its name. `node_modules/@scope` has its @ behind a slash. */
const holdsAnAddress = (line: string): boolean =>
  /[^\\/]@/.test(line) || /\d{5}/.test(line.replace(/:\d{1,7}:\d{1,7}\)?$/, ''));

/** The folder of whoever runs this, as it stands in a path and in a file's address. */
const ownHome = [os.homedir(), pathToFileURL(os.homedir()).pathname.replace(/^\/(?=[A-Za-z]:)/, '')]
  .map((home) => home.replace(/[\\/]+$/, ''))
  .filter((home) => home.length > 3)
  .flatMap((home) => [`${home}/`, `${home}\\`]);
const anyHome = /([\\/](?:home|users|documents%20and%20settings)[\\/]+)[^\\/]+(?=[\\/])/gi;

/** A stack frame without the name of an account, which is often a person's: `/home/~/…`. Doing it twice changes nothing. */
export function withoutAccount(frame: string): string {
  const own = ownHome.reduce(
    (line, home) => line.replaceAll(home, home.replace(/[^\\/]+(?=[\\/]$)/, '~')),
    frame,
  );
  return own.replaceAll(anyHome, '$1~');
}

const harmlessWords: readonly RegExp[] = [
  // Our ids and enums: "quantum-metal", "applications.save-details", "x64", "a call".
  /^[a-z]{1,20}\d{0,2}(?:[.-][a-z]{1,20}\d{0,2}){0,5}$/,
  // A version of three parts, and not a date or a number in groups: short, no leading zeros, no year of a life.
  /^v?(?:0|[1-9]\d?)\.(?:0|[1-9]\d{0,2})\.(?!19\d\d|20\d\d)(?:0|[1-9]\d{0,3})(?:-[a-z]{1,10}(?:\.\d{1,3})?)?$/,
  // Chromium's.
  /^\d{2,3}\.0\.\d{4,5}\.\d{1,3}$/,
  /^0x[0-9a-fA-F]{1,16}$/,
  /^\d{1,3}$/,
  /^(?:[A-Z][a-z]{1,20}){0,3}(?:Error|Exception)$/,
  /^(?:ERR|SQLITE|UND_ERR)_[A-Z_]{2,50}$/,
  /^\[withheld\]$/,
];

/** More than any line has use for. */
const longestText = 16 * 1024;

/**
 * The second line behind the catalogue: keeps of a text what is known to be harmless (stack frames, versions, hexadecimal addresses, our own
 * lower-case ids, short counts) and withholds every other word. It asks what a word is, and not whether it looks like somebody's data, since
 * no pattern knows a name. Doing it twice changes nothing.
 */
export function keepHarmless(text: string): string {
  if (text.length > longestText) return withheld;
  return text
    .split('\n')
    .map((line) => (isStackFrame(line) ? withoutAccount(line) : keepHarmlessWords(line)))
    .join('\n');
}

function keepHarmlessWords(line: string): string {
  const kept = line
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => {
      const bare = word.replace(/[,;:]$/, '');
      return harmlessWords.some((shape) => shape.test(bare)) ? word : withheld;
    });
  // How many words were withheld is nobody's business either.
  return kept.filter((word, at) => word !== withheld || kept[at - 1] !== withheld).join(' ');
}
