import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { BuiltTerminal } from './build-terminal.ts';
import { Line, type Question, type Reply, type TerminalConfig } from './protocol.ts';

/** How a terminal ended. */
export interface TerminalEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The end of what it wrote to standard error. */
  readonly errors: string;
}

/** A terminal that runs in a process of its own. */
export interface TerminalProcess {
  /** With SIGKILL: nothing in it hears of it. */
  readonly kill: () => void;
  /** Resolves when it is gone and everything that it said was heard. */
  readonly ended: Promise<TerminalEnd>;
}

/** Starts one, on this Node. `wrap` puts other programs before it. */
export function startTerminal(parts: {
  readonly built: BuiltTerminal;
  readonly config: TerminalConfig;
  readonly onLine: (line: Line) => void;
  readonly answer: (question: Question) => Reply['answer'];
}): TerminalProcess {
  const { built, config, onLine, answer } = parts;
  const child = spawn(process.execPath, [built.program, JSON.stringify(config)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let errors = '';
  if (child.stderr)
    createInterface({ input: child.stderr }).on('line', (text) => {
      // Bugs are heard of by their own lines; what ends a process is not one of them.
      if (!text.startsWith('{')) errors = `${errors}${text}\n`.slice(-4000);
    });
  // Answers to a terminal that has just been killed are nobody's.
  child.on('error', () => undefined);
  if (child.stdout)
    createInterface({ input: child.stdout }).on('line', (text) => {
      // The last line of a killed terminal may have stopped in its middle: whatever it was about was not said.
      const line = parseLine(text);
      if (!line) return;
      onLine(line);
      if (line.line === 'ask' && child.connected)
        child.send({ id: line.id, answer: answer(line.about) } satisfies Reply, () => undefined);
    });
  return {
    kill: () => void child.kill('SIGKILL'),
    ended: once(child, 'close').then(([code, signal]) => ({ code, signal, errors })),
  };
}

function parseLine(text: string): Line | undefined {
  try {
    return Line.parse(JSON.parse(text));
  } catch (error) {
    if (text.endsWith('}')) throw error;
    return undefined;
  }
}
