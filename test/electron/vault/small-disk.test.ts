import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSmallDisk } from '../../support/small-disk.ts';

const { folder, run, reason } = makeSmallDisk('90m');

describe.skipIf(reason)(`a disk that is really full${reason ? ` (skipped: ${reason})` : ''}`, () => {
  it('refuses new customers, settles those that are there, and opens nothing once it is read-only', () => {
    const program = path.join(import.meta.dirname, 'support/small-disk-program.ts');
    const seen = JSON.parse(run(process.execPath, program, folder));
    expect(seen.taken).toBeGreaterThan(10);
    expect(seen).toEqual({
      taken: seen.taken,
      full: 'storage-full',
      again: 'storage-full',
      withNewWork: 'storage-full',
      untouched: true,
      // New work does not touch the reserve; settling does.
      hadBallast: true,
      settled: ['ok'],
      accepted: ['ok'],
      hasBallast: false,
      readable: seen.taken,
      afterRoom: 'ok',
      holds: true,
      captured: seen.taken + 1,
      readOnly: 'storage-unavailable',
    });
  });
});
