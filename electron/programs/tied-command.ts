import { accessSync, constants } from 'node:fs';

/** A program and what it is handed. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

/** What this system has to end a program when we can't any more, by their paths. */
export interface Ties {
  /** Of util-linux: the kernel tells the program that its parent has gone, however it went. */
  readonly setpriv?: string;
  /** Of coreutils: it ends the program after a while, whoever is left. */
  readonly timeout?: string;
}

/** By their paths: what else is called so on the way there is not run. */
const places = { setpriv: '/usr/bin/setpriv', timeout: '/usr/bin/timeout' } as const;
/** So much after our own limit: where we are there, it is ours that counts. */
const afterOursMs = 1000;

const canRun = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Looks for them. Where there are none, a program that hangs while we are killed goes on until it ends by itself. */
export function findTies(isThere: (path: string) => boolean = canRun): Ties {
  return Object.fromEntries(Object.entries(places).filter(([, path]) => isThere(path)));
}

/**
 * The command tied to us: asked to end as soon as we are gone, killed a second later, and killed at the latest a second after the time limit that we
 * keep ourselves. With less to tie it by, as much of that as there is. A program that is not there is left as it is, so that its absence is told as such.
 */
export function tiedCommand(
  command: Command,
  timeoutMs: number,
  ties: Ties,
  isThere: (path: string) => boolean = canRun,
): Command {
  if (!isThere(command.program)) return command;
  const { setpriv, timeout } = ties;
  const seconds = String(Math.ceil((timeoutMs + afterOursMs) / 1000));
  const limited: Command = timeout
    ? { program: timeout, args: ['-k', '1', seconds, command.program, ...command.args] }
    : command;
  if (!setpriv) return limited;
  // `timeout` hands the signal on to what it runs, and kills it where it stays; without it there is nobody to ask nicely.
  const signal = timeout ? 'TERM' : 'KILL';
  return { program: setpriv, args: ['--pdeathsig', signal, '--', limited.program, ...limited.args] };
}
