import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-full-disk-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a program with a disk of 64 KiB over `folder`, in a mount namespace that ends with it. */
function onSmallDisk(...program: string[]): string {
  const script = 'mount -t tmpfs -o size=64k none "$1" && shift && exec "$@"';
  const args = ['--map-root-user', '--mount', 'sh', '-c', script, 'sh', folder, ...program];
  return execFileSync('unshare', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function whyNoSmallDisk(): string | undefined {
  try {
    onSmallDisk('true');
    return undefined;
  } catch {
    return 'this machine lets no ordinary user mount a disk';
  }
}

const reason = whyNoSmallDisk();

describe.skipIf(reason)(`a disk that is really full${reason ? ` (skipped: ${reason})` : ''}`, () => {
  it('the change is either saved or said not to be, and the settings from before are kept', () => {
    const program = path.join(import.meta.dirname, 'full-disk-program.ts');
    const seen = JSON.parse(onSmallDisk(process.execPath, program, folder));
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
