/** `app.relaunch`: starts the stand-in again, in the same way, when this process has ended. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import type * as E from 'electron';
import type { StandInSettings } from '../stand-in-settings.ts';

const START = path.join(import.meta.dirname, '../start.ts');

/** `options.args` replace the arguments, as in Electron; without them the new instance gets the same. */
export function relaunchWhenEnded(
  settings: StandInSettings,
  options: E.RelaunchOptions,
  releaseLock: () => void,
): void {
  if (options.execPath !== undefined) throw new Error('app.relaunch with an execPath is not in the stand-in');
  const own = settings.isPackaged ? process.argv.slice(1) : process.argv.slice(2);
  const args = options.args ?? own;
  process.once('exit', () => {
    releaseLock();
    const child = spawn(process.execPath, [...process.execArgv, START, settings.appPath, '--', ...args], {
      detached: true,
      stdio: 'inherit',
      env: { ...process.env, ...settings.given },
    });
    child.unref();
  });
}
