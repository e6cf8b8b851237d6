import { spawn } from 'node:child_process';
import { codeOf } from '../../error-code.ts';
import { findTies, type Ties, tiedCommand } from '../../programs/tied-command.ts';

export interface ProgramRun {
  readonly program: string;
  readonly args: readonly string[];
  /** All of it: nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  /** What it says on its standard error once it has come to nothing, with the cause as the first group. */
  readonly fault?: RegExp;
  /** By what it is tied to us, so that it does not outlive us; those of this system, where nothing else is said. */
  readonly ties?: Ties;
}

/** How long a program may take to end after it has said what is wrong. */
const graceMs = 1000;
/** Characters of standard error that are looked at. */
const mostSaid = 4096;

/** How a program ended, with what it wrote to its standard output where it ended by itself. */
export type ProgramEnd =
  | { readonly end: 'exited'; readonly code: number; readonly output: Buffer }
  /** It said what was wrong, and then did not end: a driver may hang where it cleans up. */
  | { readonly end: 'fault-said'; readonly cause: string }
  /** By a signal that was not ours, as after a crash of its own. */
  | { readonly end: 'crashed' | 'not-there' | 'timed-out' | 'cancelled' | 'too-large' };

/**
 * Runs a program without a shell, in a process group of its own that is killed as a whole: drivers fork. Its output is only ever in
 * memory; it ends with us, even where we are killed. Of what it says about errors only the fault is looked for, since drivers write paths and names there. Resolves always, once.
 */
export function runProgram(run: ProgramRun): Promise<ProgramEnd> {
  return new Promise((resolve) => {
    if (run.signal.aborted) return resolve({ end: 'cancelled' });
    const { program, args } = tiedCommand(run, run.timeoutMs, run.ties ?? findTies());
    const child = spawn(program, args, {
      cwd: '/',
      env: { ...run.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: false,
      detached: true,
    });
    const pieces: Buffer[] = [];
    let sizeBytes = 0;
    let isOver = false;
    let said = '';
    let grace: NodeJS.Timeout | undefined;

    const stop = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // All of it has gone by itself.
      }
    };
    const over = (end: ProgramEnd) => {
      if (isOver) return;
      isOver = true;
      clearTimeout(limit);
      clearTimeout(grace);
      run.signal.removeEventListener('abort', cancel);
      // Also after a good end: what it left behind holds the device.
      stop();
      child.stdout.destroy();
      child.stderr.destroy();
      resolve(end);
    };
    const cancel = () => over({ end: 'cancelled' });
    const limit = setTimeout(() => over({ end: 'timed-out' }), run.timeoutMs);
    run.signal.addEventListener('abort', cancel, { once: true });

    child.stdout.on('data', (piece: Buffer) => {
      sizeBytes += piece.byteLength;
      if (sizeBytes > run.maxBytes) over({ end: 'too-large' });
      else pieces.push(piece);
    });
    child.stdout.on('error', () => over({ end: 'crashed' }));
    child.stderr.on('error', () => {});
    child.stderr.on('data', (piece: Buffer) => {
      if (!run.fault || grace) return;
      said = `${said}${piece.toString('utf8')}`.slice(-mostSaid);
      const cause = run.fault.exec(said)?.[1];
      if (cause !== undefined) grace = setTimeout(() => over({ end: 'fault-said', cause }), graceMs);
    });
    // What it has forked may hold its output open.
    child.on('exit', stop);
    child.on('error', (error) => over({ end: codeOf(error) === 'ENOENT' ? 'not-there' : 'crashed' }));
    child.on('close', (code) =>
      over(code === null ? { end: 'crashed' } : { end: 'exited', code, output: Buffer.concat(pieces) }),
    );
  });
}
