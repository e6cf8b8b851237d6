/** Writes bundles to a small disk: one that is too large for it, and one once it is read-only. Prints what came of it as JSON. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { openBundleFolder } from '../../../../../electron/outbox/transfer/bundle-folder.ts';

const [disk = ''] = process.argv.slice(2);
const name = 'vestibule-00000000-0000-4000-8000-000000000001.age';
const folder = openBundleFolder(disk);
const codeOf = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? 'ok' : result.error?.code);
async function* chunks() {
  for (let count = 0; count < 20; count += 1) yield Buffer.alloc(64 * 1024, 1);
}

const full = codeOf(await folder.write(name, chunks()));
const left = readdirSync(disk);
execFileSync('mount', ['-o', 'remount,ro', disk]);
const readOnly = codeOf(await folder.check(name, 1));
const written = codeOf(await folder.write(name, chunks()));
process.stdout.write(JSON.stringify({ full, left, readOnly, written }));
