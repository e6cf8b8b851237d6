import { spawn } from 'node:child_process';
import { findTies, tiedCommand } from '../programs/tied-command.ts';
import type { ProgramCall } from './update-installer.ts';

/** How a program of ours ended. */
export interface ProgramEnd {
  /** Null where it was ended, or never began. */
  readonly code: number | null;
  /** What it said on standard output, up to the limit. */
  readonly said: string;
}

/** Runs a program to its end, or ends it. Never rejects. */
export type RunProgram = (
  call: ProgramCall,
  limits: {
    readonly timeMs: number;
    readonly maxBytes: number;
    /** Ends it at once. */
    readonly signal?: AbortSignal | undefined;
  },
) => Promise<ProgramEnd>;

/** What a program needs to find its home, its bus and its keyring. Nothing of an AppImage that runs: another one refuses its folders. */
const passed = ['HOME', 'USER', 'LANG', 'XDG_RUNTIME_DIR', 'XDG_CONFIG_HOME', 'DBUS_SESSION_BUS_ADDRESS'];

/**
 * By the system itself, without a shell and with a few variables of `env`. Its errors go nowhere: they may quote paths. It ends with us,
 * even where we are killed: a trial works on a copy of the vault, and has its key.
 */
export const createRunProgram =
  (env: NodeJS.ProcessEnv): RunProgram =>
  ({ file, args }, { timeMs, maxBytes, signal }) =>
    new Promise((resolve) => {
      let said = Buffer.alloc(0);
      const given = Object.fromEntries(passed.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
      const tied = tiedCommand({ program: file, args }, timeMs, findTies());
      const child = spawn(tied.program, tied.args, {
        stdio: ['ignore', 'pipe', 'ignore'],
        env: { PATH: '/usr/bin:/bin', ...given },
        // A group of its own: an AppImage is more than one process.
        detached: true,
      });
      const end = () => {
        try {
          if (child.pid) process.kill(-child.pid, 'SIGKILL');
        } catch {
          // It has ended meanwhile.
        }
        // Who left the group keeps its end of the pipe, and nobody waits for that.
        child.stdout.destroy();
      };
      const timer = setTimeout(end, timeMs);
      signal?.addEventListener('abort', end, { once: true });
      if (signal?.aborted) end();
      // What it says has nobody to reach any more; unheard, the error would end us instead.
      child.stdout.on('error', end);
      child.stdout.on('data', (chunk: Buffer) => {
        said = Buffer.concat([said, chunk]);
        if (said.length > maxBytes) end();
      });
      const settle = (code: number | null) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve({ code, said: said.subarray(0, maxBytes).toString('utf8') });
      };
      child.once('error', () => settle(null));
      child.once('close', settle);
    });
