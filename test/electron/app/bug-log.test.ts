/** Bugs are written down where that is possible; that it is not must not become the bug that ends the program. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createBugLog } from '../../../electron/app/bug-log.ts';
import { logFileName } from '../../../electron/log/log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-bugs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('keeps where a bug was and what kind it is, and not what it says', () => {
  const log = createBugLog();
  log.keepIn(folder);
  log.report('outbox', new TypeError('about Tan Mei Ling'));
  const text = readFileSync(path.join(folder, logFileName), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ event: 'bug', where: 'outbox', name: 'TypeError' });
  expect(text).not.toContain('Mei Ling');
});

it('names no place that the code does not have', () => {
  const log = createBugLog();
  log.keepIn(folder);
  log.report('Tan Mei Ling', new Error('lost'));
  expect(readFileSync(path.join(folder, logFileName), 'utf8')).toContain('"where":"elsewhere"');
});

it('goes on where nothing can be written', () => {
  // A folder stands where the file should be.
  mkdirSync(path.join(folder, logFileName));
  const log = createBugLog();
  log.keepIn(folder);
  for (let bug = 0; bug < 3; bug += 1)
    expect(() => log.report('outbox', new Error('the outbox can not be kept'))).not.toThrow();
});
