/** What is written of a new version: the whole file as it was signed, flushed and read back, or nothing. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isAsSigned, stageFile } from '../../../electron/updates/staged-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-staged-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = Buffer.from('specimen of an installer, in a few pieces');
const signed = { sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };

async function* inPieces(file: Buffer, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
}
const stage = (body: AsyncIterable<Uint8Array>, mayGoOn = () => true) =>
  stageFile({ body, file: signed, folder: path.join(folder, 'updates'), version: '1.1.0', mayGoOn });
const left = () =>
  existsSync(path.join(folder, 'updates')) ? readdirSync(path.join(folder, 'updates')) : [];

it('the file as it was signed, whatever pieces it came in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 50 }), async (size) => {
      const staged = await stage(inPieces(bytes, size));
      expect(staged.ok && readFileSync(staged.value).equals(bytes)).toBe(true);
      expect(left()).toEqual(['1.1.0.staged']);
    }),
    { numRuns: 20 },
  );
});

it('any other bytes of the same length are refused, and none of them stay', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ by;
      expect(await stage(inPieces(changed))).toEqual({ ok: false, error: 'hash-mismatch' });
      expect(left()).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

it('what the disk gives back counts, not what came: a file that was changed while it was written', async () => {
  async function* andChange(): AsyncGenerator<Uint8Array> {
    yield* inPieces(bytes);
    // The last piece is written by now: this stands for a disk, or somebody, that keeps something else.
    const file = path.join(folder, 'updates', '1.1.0.staged.unfinished');
    writeFileSync(file, readFileSync(file).fill(0x78, 0, 1));
  }
  expect(await stage(andChange())).toEqual({ ok: false, error: 'hash-mismatch' });
});

it.each([
  ['oversize', Buffer.concat([bytes, Buffer.from('x')])],
  ['truncated', bytes.subarray(1)],
  ['truncated', Buffer.alloc(0)],
])('%s', async (why, file) => {
  expect(await stage(inPieces(file))).toEqual({ ok: false, error: why });
  expect(left()).toEqual([]);
});

it('a body that breaks is a truncated one; one that somebody’s coming broke off is nobody’s fault', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield bytes.subarray(0, 10);
    throw new Error('gone');
  }
  expect(await stage(broken())).toEqual({ ok: false, error: 'truncated' });
  let pieces = 0;
  const body = inPieces(bytes);
  const mayGoOn = () => {
    pieces += 1;
    return pieces < 3;
  };
  expect(await stage(body, mayGoOn)).toEqual({ ok: false, error: 'interrupted' });
  expect(left()).toEqual([]);
});

it('a link that lies in its way leads nowhere', async () => {
  const victim = path.join(folder, 'victim');
  writeFileSync(victim, 'as it was');
  mkdirSync(path.join(folder, 'updates'));
  symlinkSync(victim, path.join(folder, 'updates', '1.1.0.staged.unfinished'));
  expect((await stage(inPieces(bytes))).ok).toBe(true);
  expect(readFileSync(victim, 'utf8')).toBe('as it was');
  const link = path.join(folder, 'link');
  symlinkSync(path.join(folder, 'updates', '1.1.0.staged'), link);
  expect(await isAsSigned(link, signed)).toBe(false);
  expect(await isAsSigned(path.join(folder, 'updates', '1.1.0.staged'), signed)).toBe(true);
});
