import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { AuditEntry, findBrokenLine } from '../../../electron/audit/audit-chain.ts';
import { createAuditLog } from '../../../electron/audit/audit-log.ts';
import { createFileAuditSink } from '../../../electron/audit/audit-sink.ts';
import { StaffId } from '../../../shared/brand.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createMemoryAuditSink } from '../../support/memory-audit-sink.ts';

/** Every line of a log. Throws on one that is no entry. */
const readAuditFile = (file: string): AuditEntry[] =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => AuditEntry.parse(JSON.parse(line)));

const staffId = StaffId.parse('nur-aina');
const temporaryFile = () => path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'audit-')), 'audit.jsonl');

function someEntries(): AuditEntry[] {
  const sink = createMemoryAuditSink();
  const log = createAuditLog({ sink, clock: createFakeClock() });
  log.write('app.started', { mode: 'training', version: '0.1.0', host: 'stand-in' });
  log.write('staff.signed-in', { staffId, role: 'staff' });
  log.write('staff.pin-refused', { staffId, triesLeft: 4 });
  log.write('staff.signed-out', { staffId });
  return sink.entries;
}

describe('the audit chain', () => {
  it('holds as written', () => {
    expect(findBrokenLine(someEntries())).toBeUndefined();
  });

  it('finds a removed, a reordered and a repeated line', () => {
    const [a, b, c, d] = someEntries() as [AuditEntry, AuditEntry, AuditEntry, AuditEntry];
    expect(findBrokenLine([a, c, d])).toBe(2);
    expect(findBrokenLine([a, c, b, d])).toBe(2);
    expect(findBrokenLine([a, b, b, c])).toBe(3);
    expect(findBrokenLine([b, c, d])).toBe(1);
  });

  it('finds any changed character', () => {
    const text = JSON.stringify(someEntries());
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('0', 'x', '7'), (at, character) => {
        const changed = text.slice(0, at) + character + text.slice(at + 1);
        fc.pre(changed !== text);
        let entries: AuditEntry[];
        try {
          entries = JSON.parse(changed);
        } catch {
          return;
        }
        expect(findBrokenLine(entries)).toBeDefined();
      }),
    );
  });

  it('takes only the fields of the catalogue', () => {
    const sink = createMemoryAuditSink();
    const log = createAuditLog({ sink, clock: createFakeClock() });
    const tooMuch = { staffId, customer: 'Tan Mei Ling' };
    expect(() => log.write('staff.signed-out', tooMuch)).toThrow();
    expect(sink.entries).toEqual([]);
  });
});

describe('the audit file', () => {
  it('goes on with its chain after a restart', () => {
    const file = temporaryFile();
    const clock = createFakeClock();
    createAuditLog({ sink: createFileAuditSink(file), clock }).write('app.stopped', {});
    createAuditLog({ sink: createFileAuditSink(file), clock }).write('app.stopped', {});
    expect(findBrokenLine(readAuditFile(file))).toBeUndefined();
    expect(readAuditFile(file)).toHaveLength(2);
  });

  it('sets a torn last line aside and goes on', () => {
    const file = temporaryFile();
    const clock = createFakeClock();
    createAuditLog({ sink: createFileAuditSink(file), clock }).write('app.stopped', {});
    fs.appendFileSync(file, '{"sequence":2,"at":17');
    createAuditLog({ sink: createFileAuditSink(file), clock }).write('app.stopped', {});
    expect(findBrokenLine(readAuditFile(file))).toBeUndefined();
    expect(fs.readFileSync(`${file}.torn`, 'utf8')).toBe('{"sequence":2,"at":17');
  });

  it('opens over a torn last line that can not be set aside now, and takes no line before it is', () => {
    const file = temporaryFile();
    const clock = createFakeClock();
    createAuditLog({ sink: createFileAuditSink(file), clock }).write('app.stopped', {});
    fs.appendFileSync(file, '{"sequence":2,"at":17');
    // As on a disk that the power cut found full.
    fs.mkdirSync(`${file}.torn`);
    const sink = createFileAuditSink(file);
    const log = createAuditLog({ sink, clock });
    expect(() => log.write('app.stopped', {})).toThrow();
    expect(sink.read()).toEqual({ earlier: [expect.any(String), '{"sequence":2,"at":17'], own: [] });
    fs.rmdirSync(`${file}.torn`);
    log.write('app.stopped', {});
    expect(sink.read()).toEqual({ earlier: [expect.any(String)], own: [expect.any(String)] });
    expect(findBrokenLine(readAuditFile(file))).toBeUndefined();
    expect(fs.readFileSync(`${file}.torn`, 'utf8')).toBe('{"sequence":2,"at":17');
  });

  it('that is emptied with a torn last line begins anew', () => {
    const file = temporaryFile();
    fs.writeFileSync(file, '{"sequence":1');
    fs.mkdirSync(`${file}.torn`);
    const sink = createFileAuditSink(file);
    sink.empty();
    createAuditLog({ sink, clock: createFakeClock() }).write('app.stopped', {});
    expect(readAuditFile(file)).toHaveLength(1);
  });

  it('is readable by its owner only', () => {
    const file = temporaryFile();
    createFileAuditSink(file);
    if (process.platform !== 'win32') expect(fs.statSync(file).mode & 0o077).toBe(0);
  });

  it('starts over a damaged line, leaves it for the verification to find, and goes on', () => {
    for (const damaged of ['garbage', '{"sequence":2}']) {
      const file = temporaryFile();
      const clock = createFakeClock();
      createAuditLog({ sink: createFileAuditSink(file), clock }).write('app.stopped', {});
      fs.appendFileSync(file, `${damaged}\n`);
      createAuditLog({ sink: createFileAuditSink(file), clock }).write('app.stopped', {});
      const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n');
      expect(lines).toHaveLength(3);
      expect(JSON.parse(lines[2] ?? '')).toMatchObject({ sequence: 2 });
      expect(() => readAuditFile(file)).toThrow();
    }
  });

  it.each(['writeSync', 'fsyncSync'] as const)(
    'holds when %s fails half-way: the line is taken back',
    (call) => {
      const file = temporaryFile();
      const clock = createFakeClock();
      const log = createAuditLog({ sink: createFileAuditSink(file), clock });
      log.write('app.stopped', {});
      const full = vi.spyOn(fs, call).mockImplementationOnce((descriptor: number) => {
        if (call === 'writeSync') fs.appendFileSync(descriptor, '{"sequence":2,"a');
        throw new Error('ENOSPC');
      });
      expect(() => log.write('app.stopped', {})).toThrow('ENOSPC');
      full.mockRestore();
      log.write('app.stopped', {});
      expect(findBrokenLine(readAuditFile(file))).toBeUndefined();
      expect(readAuditFile(file)).toHaveLength(2);
    },
  );

  it('writes the rest of a line of which the disk took only a part', () => {
    const file = temporaryFile();
    const log = createAuditLog({ sink: createFileAuditSink(file), clock: createFakeClock() });
    const part = vi.spyOn(fs, 'writeSync').mockImplementationOnce((descriptor: number) => {
      fs.appendFileSync(descriptor, '{');
      return 1;
    });
    log.write('app.stopped', {});
    part.mockRestore();
    expect(findBrokenLine(readAuditFile(file))).toBeUndefined();
    expect(readAuditFile(file)).toHaveLength(1);
  });
});
