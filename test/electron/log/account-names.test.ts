/** A stack frame says where code was. Where the program lies in somebody's own folder, it must not say whose. */
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeError } from '../../../electron/log/describe-error.ts';
import { guardLine } from '../../../electron/log/guard-line.ts';
import { isStackFrame, withoutAccount } from '../../../electron/log/harmless-text.ts';

const frames = [
  [
    'at file:///home/nur.aina/apps/vestibule/out/main/index.js:10:2',
    'at file:///home/~/apps/vestibule/out/main/index.js:10:2',
  ],
  ['at Outbox.capture (/home/nur-aina/v/main.js:1:2)', 'at Outbox.capture (/home/~/v/main.js:1:2)'],
  ['at /var/home/aina/main.js:1:2', 'at /var/home/~/main.js:1:2'],
  ['at run (/Users/aina/v/main.js:1:2)', 'at run (/Users/~/v/main.js:1:2)'],
  ['at run (C:\\Users\\nur.aina\\AppData\\v\\main.js:1:2)', 'at run (C:\\Users\\~\\AppData\\v\\main.js:1:2)'],
  ['at run (file:///C:/users/Nur%20Aina/v/main.js:1:2)', 'at run (file:///C:/users/~/v/main.js:1:2)'],
  [
    'at run (/opt/Vestibule/resources/app.asar/out/main/index.js:1:2)',
    'at run (/opt/Vestibule/resources/app.asar/out/main/index.js:1:2)',
  ],
] as const;

describe.each(frames)('%s', (frame, told) => {
  it('is told without a name, and stays a frame', () => {
    expect(isStackFrame(frame)).toBe(true);
    expect(withoutAccount(frame)).toBe(told);
    expect(withoutAccount(told)).toBe(told);
    expect(isStackFrame(told)).toBe(true);
  });

  it('also of an error, and of whatever line goes to a transport', () => {
    const error = new Error('x');
    error.stack = `Error: x\n    ${frame}`;
    expect(describeError(error).frames).toEqual([told]);
    expect(JSON.parse(guardLine(JSON.stringify({ event: 'bug', frames: [frame] })))).toEqual({
      event: 'bug',
      frames: [told],
    });
  });
});

it('the folder of whoever runs this is told without its name wherever it lies', () => {
  const home = os.homedir();
  const line = `at run (${path.join(home, 'v/main.js')}:1:2)`;
  expect(withoutAccount(line)).toBe(`at run (${path.join(path.dirname(home), '~', 'v/main.js')}:1:2)`);
});
