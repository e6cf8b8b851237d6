import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';

/** A program that writes, and that can be held still. */
export interface StoppableWriter {
  /** What it was told is safe, line by line: it writes each into a file on a disk that keeps its power. */
  readonly acknowledged: () => readonly string[];
  /** Resolves when none of its threads runs any more. */
  readonly stop: () => Promise<void>;
  readonly goOn: () => void;
  readonly kill: () => Promise<void>;
}

const pollMs = 2;

/** Starts it; resolves when its first customer is safe. */
export async function startWriter(
  program: string,
  args: readonly string[],
  acknowledgements: string,
): Promise<StoppableWriter> {
  const child = spawn(process.execPath, [program, ...args, acknowledgements], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'close');
  const { pid } = child;
  if (pid === undefined) throw new Error('the writer does not start');
  const lines = () =>
    existsSync(acknowledgements) ? readFileSync(acknowledgements, 'utf8').split('\n').slice(0, -1) : [];
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const states = () =>
    readdirSync(`/proc/${pid}/task`).map((task) => {
      const stat = readFileSync(`/proc/${pid}/task/${task}/stat`, 'utf8');
      return stat.slice(stat.lastIndexOf(')') + 2).charAt(0);
    });
  while (lines().length === 0) {
    if (isOver()) throw new Error('the writer ended by itself');
    await delay(pollMs);
  }
  return {
    acknowledged: lines,
    stop: async () => {
      child.kill('SIGSTOP');
      // What is in the middle of a call to the kernel ends that first.
      while (!states().every((state) => state === 'T')) {
        if (isOver()) throw new Error('the writer ended by itself');
        await delay(pollMs);
      }
    },
    goOn: () => void child.kill('SIGCONT'),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
