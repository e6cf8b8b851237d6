import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** What the checks may ask of the machine. Each answers undefined where it can't be known; nothing throws, nothing is changed. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly readText: (path: string) => Promise<string | undefined>;
  /** What a program of the system writes, whatever its exit code. Named by its full path: no search, no shell. */
  readonly run: (program: string, args: readonly string[]) => Promise<string | undefined>;
}

const limitMs = 5_000;
const longestText = 1_000_000;

/** This machine. */
export const systemMachine: Machine = {
  platform: process.platform,
  readText: async (path) => {
    try {
      return (await readFile(path, 'utf8')).slice(0, longestText);
    } catch {
      return undefined;
    }
  },
  run: (program, args) =>
    new Promise((resolve) => {
      const options = { timeout: limitMs, maxBuffer: longestText, windowsHide: true };
      execFile(program, [...args], options, (error, stdout) => {
        // A number is the program's own way to answer; anything else means that it did not run.
        resolve(error && typeof error.code !== 'number' ? undefined : stdout);
      });
    }),
};
