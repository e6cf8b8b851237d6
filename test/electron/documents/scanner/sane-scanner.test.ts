import { beforeEach, describe, expect, it } from 'vitest';
import { openScanner } from '../../../../electron/documents/scanner/open-scanner.ts';
import { createSaneScanner } from '../../../../electron/documents/scanner/sane-scanner.ts';
import type { ScannerProblem } from '../../../../shared/domain/scanner.ts';
import { err, unwrap } from '../../../../shared/result.ts';
import { makeSaneDevices, noSane } from '../../../support/sane-devices.ts';

const never = () => new AbortController().signal;

describe.skipIf(noSane)("SANE's own test devices", () => {
  const devices = makeSaneDevices();
  const scanner = createSaneScanner(devices);
  beforeEach(() => devices.behave({ resolution: '75', 'test-picture': '"Grid"' }));

  it('are listed with their names', async () => {
    expect(unwrap(await scanner.list(never()))).toEqual([
      { scannerId: 'pnm:0', vendor: 'Noname', model: 'PNM file reader' },
      { scannerId: 'pnm:1', vendor: 'Noname', model: 'PNM file reader' },
      { scannerId: 'test:0', vendor: 'Noname', model: 'frontend-tester' },
      { scannerId: 'test:1', vendor: 'Noname', model: 'frontend-tester' },
    ]);
  });

  it('give the whole bed in colour at 300 dpi', async () => {
    const png = Buffer.from(unwrap(await scanner.scan('test:0', never())));
    // 80 x 100 mm, and colour type 2 (PNG, 11.2.2).
    expect([png.readUInt32BE(16), png.readUInt32BE(20), png[25]]).toEqual([944, 1181, 2]);
  });

  it.each<[string, ScannerProblem]>([
    ['JAMMED', 'jammed'],
    ['NO_DOCS', 'no-paper'],
    ['COVER_OPEN', 'cover-open'],
    ['DEVICE_BUSY', 'busy'],
    ['ACCESS_DENIED', 'denied'],
    ['CANCELLED', 'cancelled'],
    ['IO_ERROR', 'failed'],
    // On this one scanimage aborts.
    ['EOF', 'failed'],
  ])('%s is told as "%s"', async (state, problem) => {
    devices.behave({ 'read-status-code': `"SANE_STATUS_${state}"` });
    expect(await scanner.scan('test:0', never())).toEqual(err(problem));
  });

  it('that are not there are not found', async () => {
    expect(await scanner.scan('test:7', never())).toEqual(err('not-found'));
    expect(await scanner.scan('no-such-driver:0', never())).toEqual(err('not-found'));
  });

  it('that hang are given up in time', async () => {
    devices.behave({ 'read-delay': 'true', 'read-delay-duration': '200000' });
    const hasty = createSaneScanner({ ...devices, limits: { scanTimeoutMs: 400, scanBytes: 10_000_000 } });
    expect(await hasty.scan('test:0', never())).toEqual(err('timed-out'));
  });

  it('are stopped when somebody says so', async () => {
    devices.behave({ 'read-delay': 'true', 'read-delay-duration': '200000' });
    const stopping = new AbortController();
    const scanned = scanner.scan('test:0', stopping.signal);
    stopping.abort();
    expect(await scanned).toEqual(err('cancelled'));
  });

  it('that send more than a picture has are cut off', async () => {
    const narrow = createSaneScanner({ ...devices, limits: { scanTimeoutMs: 10_000, scanBytes: 500 } });
    expect(await narrow.scan('test:0', never())).toEqual(err('too-large'));
  });

  it('get no option that begins in the name of a device', async () => {
    expect(await scanner.scan('test:0 --output-file=/tmp/never', never())).toEqual(err('not-found'));
    expect(await scanner.scan('--help', never())).toEqual(err('not-found'));
  });
});

it('says so where there is no driver at all', async () => {
  const nowhere = createSaneScanner({ program: '/nowhere/scanimage', env: {} });
  expect(await nowhere.list(never())).toEqual(err('not-available-here'));
  expect(await nowhere.scan('test:0', never())).toEqual(err('not-available-here'));
});

it.each(['win32', 'darwin'] as const)('says so on %s', async (platform) => {
  const scanner = openScanner({ platform, env: {}, isPackaged: true });
  expect(await scanner.list(never())).toEqual(err('not-available-here'));
  expect(await scanner.scan('test:0', never())).toEqual(err('not-available-here'));
});
