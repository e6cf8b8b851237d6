import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { makeSmallDisk } from '../../support/small-disk.ts';

vi.setConfig({ testTimeout: 60_000 });

const { folder, run, reason } = makeSmallDisk('64k');

describe.skipIf(reason)(`a disk that is really full${reason ? ` (skipped: ${reason})` : ''}`, () => {
  it('the change is either saved or said not to be, and the settings from before are kept', () => {
    const program = path.join(import.meta.dirname, 'full-disk-program.ts');
    const seen = JSON.parse(run(process.execPath, program, folder));
    expect(seen.isFull).toBe(true);
    expect(seen.before.ok).toBe(true);
    expect(seen.during).toMatchObject({ ok: false, error: { code: 'settings-not-saved' } });
    const kept = { staffLanguage: 'en', textScale: 1.15, highContrast: false };
    expect(seen.inMemory).toEqual(kept);
    expect({ onDisk: seen.onDisk, next: seen.next, problems: seen.problems }).toMatchObject({
      next: kept,
      problems: [],
    });
  });
});
