/** Displays that are plugged in and out while the app runs, as a test writes them into a file. Nothing headless can do that by itself. */
import { readFileSync, watchFile } from 'node:fs';
import { parseSizes } from '../stand-in-settings.ts';
import { Screen } from './screen.ts';

const lookEveryMs = 50;

/** Reads the file now and whenever it changes. The watching does not keep the process alive. */
export function followDisplays(file: string, screen: Screen): void {
  const read = () => Screen.plug(screen, parseSizes(readFileSync(file, 'utf8')));
  read();
  watchFile(file, { interval: lookEveryMs, persistent: false }, () => {
    // Being written just now; the next look sees it whole.
    if (readFileSync(file, 'utf8').trim() !== '') read();
  });
}
