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
  const say = (line: Line) => void writeSync(1, `${JSON.stringify(line)}\n`);
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
