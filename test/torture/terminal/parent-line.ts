import { writeSync } from 'node:fs';
import type { Line, Question } from '../protocol.ts';
import { Reply } from '../protocol.ts';

/** The line to who tortures this terminal. */
export interface ParentLine {
  /** At once and whole: a line that waits in this process would die with it. */
  readonly say: (line: Line) => void;
  readonly ask: (about: Question) => Promise<Reply['answer']>;
}

/** Opens it; once per process. */
export function openParentLine(): ParentLine {
  const asked = new Map<number, (answer: Reply['answer']) => void>();
  let questions = 0;
  const say = (line: Line) => writeWhole(Buffer.from(`${JSON.stringify(line)}\n`));
  process.on('message', (message) => {
    const { id, answer } = Reply.parse(message);
    asked.get(id)?.(answer);
    asked.delete(id);
  });
  return {
    say,
    ask: (about) =>
      new Promise((resolve) => {
        questions += 1;
        asked.set(questions, resolve);
        say({ line: 'ask', id: questions, about });
      }),
  };
}

const pause = new Int32Array(new SharedArrayBuffer(4));

/** A parent that is busy leaves its pipe full for a while: that is no reason to die, nor to lose the end of a line. */
function writeWhole(bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(1, bytes, written);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(pause, 0, 0, 5);
    }
  }
}
