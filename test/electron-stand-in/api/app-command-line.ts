/**
 * `app.commandLine`: the switches of the process's own arguments, and what main appends. Only what main appends is handed
 * on to Chromium: a switch in the arguments (`--remote-debugging-port`, `--no-sandbox`) is seen by main and does nothing.
 */
import type * as E from 'electron';
import { productSwitch } from '../chromium/chromium-arguments.ts';
import { refuseMissing } from './refuse-missing.ts';

export type CommandLine = Pick<
  E.CommandLine,
  'appendSwitch' | 'hasSwitch' | 'getSwitchValue' | 'removeSwitch'
>;

export interface CommandLineCore {
  offered: CommandLine;
  appended(): [string, string][];
}

export function createCommandLine(processArguments: readonly string[]): CommandLineCore {
  const given = parseSwitches(processArguments);
  const appended = new Map<string, string>();
  const offered: CommandLine = {
    appendSwitch(name, value = '') {
      productSwitch([name, value]);
      appended.set(name, value);
    },
    hasSwitch: (name) => appended.has(name) || given.has(name),
    getSwitchValue: (name) => appended.get(name) ?? given.get(name) ?? '',
    removeSwitch(name) {
      appended.delete(name);
      given.delete(name);
    },
  };
  return { offered: refuseMissing('app.commandLine', offered), appended: () => [...appended] };
}

/** Chromium's rule on Linux: one dash or two, an optional value after `=`, and `--` ends the switches. */
function parseSwitches(processArguments: readonly string[]): Map<string, string> {
  const switches = new Map<string, string>();
  for (const argument of processArguments) {
    if (argument === '--') break;
    const found = /^--?([^=]+)(?:=(.*))?$/s.exec(argument);
    if (found?.[1]) switches.set(found[1], found[2] ?? '');
  }
  return switches;
}
