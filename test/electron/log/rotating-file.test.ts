/** The log's file: it can't grow without end, nobody else can read it, and no state of the disk ends the program. */
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLog, logFileName } from '../../../electron/log/log.ts';
import { readLog } from '../../../electron/log/read-log.ts';
import { openRotatingFile, rotatedFiles } from '../../../electron/log/rotating-file.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'vestibule-log-'));
  file = path.join(folder, 'kiosk.log');
});
afterEach(() => {
  vi.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

const open = (mostBytes = 100, mostFiles = 3) =>
  openRotatingFile({ file, mostBytes, mostFiles, sayLost: (lines) => `lost ${lines}\n` });
const read = (name: string) => fs.readFileSync(path.join(folder, name), 'utf8');
const line = (number: number) => `line ${String(number).padStart(4, '0')} ${'x'.repeat(19)}\n`;

it('keeps the newest lines, in so many files of such a size, and no more', () => {
  const log = open();
  for (let at = 0; at < 50; at += 1) log.write(line(at));
  log.close();
  const names = fs.readdirSync(folder).sort();
  expect(names).toEqual(['kiosk.1.log', 'kiosk.2.log', 'kiosk.log']);
  for (const name of names) expect(fs.statSync(path.join(folder, name)).size).toBeLessThanOrEqual(100);
  const kept = ['kiosk.2.log', 'kiosk.1.log', 'kiosk.log'].map(read).join('');
  expect(kept).toBe(
    [42, 43, 44, 45, 46, 47, 48, 49]
      .map(line)
      .slice(-kept.length / line(0).length)
      .join(''),
  );
});

it('is for its owner alone, even where it was not before', () => {
  fs.writeFileSync(file, 'old\n', { mode: 0o644 });
  const log = open();
  log.write('new\n');
  log.close();
  expect(read('kiosk.log')).toBe('old\nnew\n');
  if (process.platform !== 'win32') expect(fs.statSync(file).mode & 0o777).toBe(0o600);
});

it.skipIf(process.platform === 'win32')('does not write through a link that somebody put there', () => {
  const elsewhere = path.join(folder, 'elsewhere');
  fs.writeFileSync(elsewhere, '');
  fs.symlinkSync(elsewhere, file);
  open().write('x\n');
  expect(read('elsewhere')).toBe('');
});

it('has a line on the disk when it has been written, without an end in order', () => {
  open().write('the last\n');
  expect(read('kiosk.log')).toBe('the last\n');
});

it('goes on while the disk is full, and says afterwards how many lines are missing', () => {
  const log = open(1000);
  log.write('before\n');
  const full = vi.spyOn(fs, 'writeSync').mockImplementation(() => {
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  });
  for (let at = 0; at < 3; at += 1) expect(() => log.write('lost\n')).not.toThrow();
  full.mockRestore();
  log.write('after\n');
  expect(read('kiosk.log')).toBe('before\nlost 3\nafter\n');
});

it('begins a line of its own behind one that was torn', () => {
  const log = open(1000);
  const real = fs.writeSync;
  vi.spyOn(fs, 'writeSync').mockImplementationOnce((handle, bytes) =>
    real(handle, (bytes as unknown as Buffer).subarray(0, 3)),
  );
  log.write('torn apart\n');
  log.write('whole\n');
  expect(read('kiosk.log')).toBe('tor\nlost 1\nwhole\n');
});

it('does not grow where it can not be moved out of the way', () => {
  const log = open(100);
  log.write(line(1));
  log.write(line(2));
  log.write(line(3));
  vi.spyOn(fs, 'renameSync').mockImplementation(() => {
    throw Object.assign(new Error('in use'), { code: 'EBUSY' });
  });
  for (let at = 0; at < 20; at += 1) log.write(line(at));
  expect(fs.statSync(file).size).toBeLessThanOrEqual(100);
});

it('lists its files, the newest first', () => {
  expect(rotatedFiles('/logs/kiosk.log', 3)).toEqual([
    '/logs/kiosk.log',
    '/logs/kiosk.1.log',
    '/logs/kiosk.2.log',
  ]);
});

it('is read back as the catalogue has it, the oldest line first; anything else is counted only', () => {
  const log = createLog({
    clock: createFakeClock(5),
    errorStream: { write: () => {} },
    limits: { mostBytes: 60, mostFiles: 3 },
  });
  log.keepIn(folder);
  log.write('renderer.gone', { reason: 'crashed' });
  log.write('renderer.given-up', {});
  fs.appendFileSync(
    path.join(folder, logFileName),
    '{"level":"error","at":1,"event":"bug","who":"Tan Mei Ling"}\nnonsense\n',
  );
  expect(readLog(folder)).toEqual({
    lines: [
      { level: 'warn', at: 5, event: 'renderer.gone', reason: 'crashed' },
      { level: 'error', at: 5, event: 'renderer.given-up' },
    ],
    unreadable: 2,
  });
});
