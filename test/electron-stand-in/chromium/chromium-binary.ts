/** Where the system keeps its Chromium, and which version it is. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's program itself comes before its launch script, which costs 0.1 s and switches extensions on. */
const KNOWN_PLACES = [
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
];

/** The Chromium to run. Throws when there is none. */
export function findChromium(wanted: string | undefined): string {
  if (wanted !== undefined) return wanted;
  const found = KNOWN_PLACES.find((place) => existsSync(place));
  if (found === undefined) throw new Error('no Chromium found: install it, or set STAND_IN_CHROMIUM');
  return found;
}

/** For example `156.0.8078.79`; empty when the program does not tell. Blocks for about 0.1 s. */
export function readChromiumVersion(binary: string): string {
  const told = execFileSync(binary, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return /\d+(?:\.\d+){3}/.exec(told)?.[0] ?? '';
}
