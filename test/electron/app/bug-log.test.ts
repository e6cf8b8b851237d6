/** Bugs are written down where that is possible; that it is not must not become the bug that ends the program. */
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createBugLog } from '../../../electron/app/bug-log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-bugs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('keeps where a bug was and what kind it is, and not what it says', () => {
  const log = createBugLog();
  log.keepIn(folder);
  log.report('outbox', new TypeError('about Tan Mei Ling'));
  const text = readFileSync(path.join(folder, 'bugs.log'), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ where: 'outbox', name: 'TypeError' });
  expect(text).not.toContain('Mei Ling');
});

it.skipIf(!existsSync('/dev/full'))('goes on where the disk is full', () => {
  symlinkSync('/dev/full', path.join(folder, 'bugs.log'));
  const log = createBugLog();
  log.keepIn(folder);
  for (let bug = 0; bug < 3; bug += 1)
    expect(() => log.report('outbox', new Error('the outbox can not be kept'))).not.toThrow();
});
