/** Main keeps nothing of a customer in its own memory once the visit has ended: what still waits lies sealed in the vault, and is read again when it is sent. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('holds the draft while the visit is open, and nothing of it after its end, finished or stopped, and listed in the outbox and at the desk', async () => {
  const program = path.join(import.meta.dirname, 'support', 'main-memory-program.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [program], { timeout: 60_000 });
  const { during, after } = JSON.parse(stdout);
  // Names, the number, the identity number: the search finds what is there.
  expect(during.length).toBeGreaterThanOrEqual(4);
  expect(after).toEqual([]);
}, 90_000);
