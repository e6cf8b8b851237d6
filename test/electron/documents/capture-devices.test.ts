/** Camera and scanners answer only while the screen that takes pictures is shown, to somebody who is signed in. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createAuditLog } from '../../../electron/audit/audit-log.ts';
import { composeDocuments } from '../../../electron/compose/documents.ts';
import type { ScannerPort } from '../../../electron/documents/scanner/scanner-port.ts';
import type { ApplicationId } from '../../../shared/brand.ts';
import type { ScannerProblem } from '../../../shared/domain/scanner.ts';
import type { Session } from '../../../shared/domain/staff.ts';
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { createMemoryAuditSink } from '../../support/memory-audit-sink.ts';
import { nurAina } from '../../support/visit.ts';

const id = '3f0e3a3e-6f0b-4b50-9a55-6d7b7d0a7c11' as ApplicationId;
const other = '7b0c1f2e-5c7d-4f0a-9b1e-2d3c4b5a6978' as ApplicationId;
const staff = { staffId: nurAina, displayName: 'Nur Aina', role: 'staff' } as const;
const context = { staff, mode: 'training' } as const;
const flatbed = { scannerId: 'specimen:0', vendor: 'Specimen', model: 'Flatbed' };
const png = Uint8Array.of(0x89, 0x50);

let session: Session;
let may: Result<void, Failure<'application-unknown' | 'consent-missing' | 'wrong-state'>>;
let answer: Result<Uint8Array<ArrayBuffer>, ScannerProblem> | undefined;
let scans: string[];
let sink: ReturnType<typeof createMemoryAuditSink>;
let documents: ReturnType<typeof composeDocuments>;

/** Answers as the test says, or once it is told to stop. */
const scanner: ScannerPort = {
  list: async () => ok([flatbed]),
  scan: (scannerId, signal) => {
    scans.push(scannerId);
    const now = answer;
    return now
      ? Promise.resolve(now)
      : new Promise((done) => signal.addEventListener('abort', () => done(err('cancelled'))));
  },
};

beforeEach(() => {
  session = { state: 'signed-in', ...staff };
  may = ok();
  answer = ok(png);
  scans = [];
  sink = createMemoryAuditSink();
  const clock = createFakeClock();
  const audit = createAuditLog({ sink, clock });
  documents = composeDocuments({ scanner, mayCapture: () => may, session: () => session, audit, clock });
});

const open = (applicationId = id) => documents.handlers['documents.open-capture']({ applicationId }, context);
const close = (applicationId = id) =>
  documents.handlers['documents.close-capture']({ applicationId }, context);
const list = () => documents.handlers['documents.list-scanners']({}, context);
const scan = (scannerId = flatbed.scannerId) => documents.handlers['documents.scan']({ scannerId }, context);
const cancel = () => documents.handlers['documents.cancel-scan']({}, context);
const scannerFailed = (cause: ScannerProblem) => err(fail('scanner-failed', { cause }));

describe('the capture step', () => {
  it('is active from its opening to its closing', () => {
    expect(documents.isCaptureStepActive()).toBe(false);
    open();
    expect(documents.isCaptureStepActive()).toBe(true);
    close();
    expect(documents.isCaptureStepActive()).toBe(false);
  });

  it('does not open in a visit that takes no pictures', () => {
    may = err(fail('consent-missing'));
    expect(open()).toEqual(may);
    expect(documents.isCaptureStepActive()).toBe(false);
  });

  it('ends with whatever allowed it: the lock, the sign-out, the visit', () => {
    open();
    session = { state: 'locked', ...staff };
    expect(documents.isCaptureStepActive()).toBe(false);
    session = { state: 'signed-in', ...staff };
    may = err(fail('wrong-state'));
    expect(documents.isCaptureStepActive()).toBe(false);
    may = ok();
    documents.close();
    expect(documents.isCaptureStepActive()).toBe(false);
  });

  it('is not closed by the screen of a visit before', () => {
    open(other);
    close(id);
    expect(documents.isCaptureStepActive()).toBe(true);
  });
});

describe('a scanner', () => {
  it('is neither looked for nor used while the step is closed', async () => {
    expect(await list()).toEqual(err(fail('wrong-state')));
    expect(await scan()).toEqual(err(fail('wrong-state')));
    expect(scans).toEqual([]);
  });

  it('is listed, and gives a picture', async () => {
    open();
    expect(await list()).toEqual(ok([flatbed]));
    expect(await scan()).toEqual(ok({ bytes: png }));
  });

  it('that was never listed is not asked: a made-up name could lead anywhere', async () => {
    open();
    await list();
    expect(await scan('net:somewhere.example:specimen')).toEqual(scannerFailed('not-found'));
    expect(scans).toEqual([]);
  });

  it('says why there is no picture, and it is audited without its name', async () => {
    open();
    await list();
    answer = err('jammed');
    expect(await scan()).toEqual(scannerFailed('jammed'));
    expect(sink.entries.map(({ event, fields }) => [event, fields])).toEqual([
      ['scanner.failed', { cause: 'jammed', durationMs: 0 }],
    ]);
  });

  it('scans one thing at a time, and stops when told to', async () => {
    open();
    await list();
    answer = undefined;
    const first = scan();
    expect(await scan()).toEqual(scannerFailed('busy'));
    cancel();
    expect(await first).toEqual(scannerFailed('cancelled'));
    answer = ok(png);
    expect(await scan()).toEqual(ok({ bytes: png }));
    expect(sink.entries).toEqual([]);
  });

  it.each([
    ['the screen is left', () => void close()],
    ['the session or the visit ends', () => documents.close()],
  ])('is given up when %s', async (_, end) => {
    open();
    await list();
    answer = undefined;
    const scanned = scan();
    end();
    expect(await scanned).toEqual(scannerFailed('cancelled'));
  });

  it('gives nothing to a screen that has gone while it scanned', async () => {
    open();
    await list();
    const scanned = scan();
    session = { state: 'locked', ...staff };
    expect(await scanned).toEqual(scannerFailed('cancelled'));
  });
});
