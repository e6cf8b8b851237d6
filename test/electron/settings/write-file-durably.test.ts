import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeFileDurably } from '../../../electron/settings/write-file-durably.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-test-'));
  file = path.join(folder, 'note.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('replaces the file as a whole and leaves nothing beside it', () => {
  writeFileDurably(file, 'old');
  writeFileDurably(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['note.json']);
});

it.skipIf(process.platform === 'win32')('is readable by its owner only', () => {
  writeFileSync(file, 'old', { mode: 0o644 });
  writeFileDurably(file, 'new');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it.skipIf(process.platform === 'win32')('does not write through a link that lies in its way', () => {
  const target = path.join(folder, 'target');
  writeFileSync(target, 'untouched');
  symlinkSync(target, `${file}.new`);
  writeFileDurably(file, 'new');
  expect(readFileSync(target, 'utf8')).toBe('untouched');
  expect(readFileSync(file, 'utf8')).toBe('new');
});

it('a failure leaves the old file and nothing beside it', () => {
  writeFileDurably(file, 'old');
  const inside = path.join(file, 'not-a-folder.json');
  expect(() => writeFileDurably(inside, 'new')).toThrow();
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['note.json']);
});
