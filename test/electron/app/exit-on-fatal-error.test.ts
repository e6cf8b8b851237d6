import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { exitOnFatalError } from '../../../electron/app/exit-on-fatal-error.ts';

function failing(report: (where: string, error: unknown) => void) {
  const process = new EventEmitter();
  const exits: number[] = [];
  exitOnFatalError(process, (code) => exits.push(code), report);
  return { process, exits };
}

it.each(['uncaughtException', 'unhandledRejection'])('reports and exits with a code after an %s', (event) => {
  const reported: unknown[][] = [];
  const { process, exits } = failing((...args) => reported.push(args));
  const bug = new Error('bug');
  process.emit(event, bug);
  expect(reported).toEqual([[event, bug]]);
  expect(exits).toEqual([70]);
});

it('exits even when the log is what is broken', () => {
  const { process, exits } = failing(() => {
    throw new Error('disk full');
  });
  expect(() => process.emit('uncaughtException', new Error('bug'))).toThrow('disk full');
  expect(exits).toEqual([70]);
});
