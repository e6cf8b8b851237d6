import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'vestibule-small-disk-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a program with a disk of 90 MiB over `folder`, in a mount namespace that ends with it. */
function onSmallDisk(...program: string[]): string {
  const script = 'mount -t tmpfs -o size=90m none "$1" && shift && exec "$@"';
  const args = ['--map-root-user', '--mount', 'sh', '-c', script, 'sh', folder, ...program];
  return execFileSync('unshare', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
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
  it('refuses new customers, settles those that are there, and opens nothing once it is read-only', () => {
    const program = path.join(import.meta.dirname, 'support/small-disk-program.ts');
    const seen = JSON.parse(onSmallDisk(process.execPath, program, folder));
    expect(seen.taken).toBeGreaterThan(10);
    expect(seen).toEqual({
      taken: seen.taken,
      full: 'storage-full',
      again: 'storage-full',
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
