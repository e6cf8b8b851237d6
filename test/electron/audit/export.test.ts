/** An export is the log as it stood, signed by its terminal: whatever is changed in it is found. */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../electron/audit/audit-chain.ts';
import { exportName, openExportFolder } from '../../../electron/audit/export-folder.ts';
import { closeExport, type ExportManifest, parseManifest } from '../../../electron/audit/export-format.ts';
import { exportLog } from '../../../electron/audit/export-log.ts';
import {
  createSigningKey,
  fingerprintOf,
  isNotedKey,
  isSignedBy,
} from '../../../electron/audit/signing-key.ts';
import { verifyExport } from '../../../electron/audit/verify-export.ts';
import { fail } from '../../../shared/failure.ts';
import { err, unwrap } from '../../../shared/result.ts';
import { logInMemory, writtenLog } from './support/written-log.ts';

const place = fs.mkdtempSync(path.join(os.tmpdir(), 'audit-export-'));
afterAll(() => fs.rmSync(place, { recursive: true, force: true }));

const key = createSigningKey(new Uint8Array(32).fill(9));
const otherKey = createSigningKey(new Uint8Array(32).fill(8));
const origin = {
  branch: 'Petaling Street',
  terminal: 'Counter 3',
  mode: 'live',
  program: '0.1.0',
  exportedAt: Date.UTC(2026, 4, 3, 10),
  providerOffsetMs: -340,
} as const;

async function exported(entries: readonly AuditEntry[], by = key): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  const { chunks: coming } = unwrap(await exportLog(logInMemory(entries), by, origin));
  for await (const chunk of coming) chunks.push(chunk);
  return Buffer.concat(chunks);
}

let files = 0;
async function verified(bytes: Uint8Array | string, noted = {}) {
  files += 1;
  const file = path.join(place, `${files}.jsonl`);
  fs.writeFileSync(file, bytes);
  try {
    return await verifyExport(file, noted);
  } finally {
    fs.rmSync(file);
  }
}
const problemsOf = async (bytes: Uint8Array | string, noted = {}) => {
  const verdict = await verified(bytes, noted);
  return verdict.kind === 'read' ? verdict.problems.map(({ problem }) => problem) : [verdict.kind];
};
const linesOf = (bytes: Buffer) => bytes.toString('utf8').split('\n').slice(0, -1);
const joined = (lines: readonly string[]) => `${lines.join('\n')}\n`;

const entries = writtenLog(7);
const whole = await exported(entries);

it('holds as it was written, and says whose it is', async () => {
  const verdict = await verified(whole, { key: key.publicKey, name: 'Counter 3' });
  expect(verdict).toMatchObject({
    kind: 'read',
    problems: [],
    check: { lines: 7, broken: undefined },
    manifest: { ...origin, lines: 7, end: { sequence: 7, hash: entries[6]?.hash } },
  });
  expect(await problemsOf(whole, { key: fingerprintOf(key.publicKey) })).toEqual([]);
});

it('an empty log and one of several pages hold too', async () => {
  for (const lines of [0, 1200]) {
    const bytes = await exported(writtenLog(lines));
    expect(await problemsOf(bytes, { key: key.publicKey })).toEqual([]);
    expect(linesOf(bytes)).toHaveLength(lines + 3);
  }
});

describe('finds', () => {
  it('every single byte that was changed, to whatever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ by;
        expect(await problemsOf(changed)).not.toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('a flipped bit in every single byte, one after the other', async () => {
    const short = await exported(writtenLog(1));
    for (let at = 0; at < short.length; at += 1) {
      const changed = Buffer.from(short);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await problemsOf(changed), `byte ${at}`).not.toEqual([]);
    }
  });

  it('whatever was cut off, or put behind it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), async (length) => {
        expect(await problemsOf(whole.subarray(0, length))).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
    for (const more of ['\n', ' ', '{}\n', linesOf(whole).at(-1) ?? ''])
      expect(await problemsOf(Buffer.concat([whole, Buffer.from(more)]))).not.toEqual([]);
  });

  it('a removed, a moved and a repeated line, by its number', async () => {
    const lines = linesOf(whole);
    const brokenIn = async (changed: readonly string[]) => {
      const verdict = await verified(joined(changed));
      const first = verdict.kind === 'read' ? verdict.problems[0] : undefined;
      return first?.problem === 'line' ? first.broken : first;
    };
    expect(await brokenIn(lines.toSpliced(3, 1))).toEqual({ line: 3, how: 'removed' });
    expect(await brokenIn(lines.toSpliced(6, 2))).toEqual({ line: 6, how: 'removed' });
    expect(await brokenIn([...lines.slice(0, 2), lines[3] ?? '', lines[2] ?? '', ...lines.slice(4)])).toEqual(
      {
        line: 2,
        how: 'reordered',
      },
    );
    expect(await brokenIn(lines.toSpliced(3, 0, lines[2] ?? ''))).toEqual({ line: 3, how: 'added' });
  });

  it('newest lines taken off with a manifest that was mended for it: the signature', async () => {
    const lines = linesOf(whole);
    const manifest = parseManifest(lines.at(-2) ?? '') as ExportManifest;
    const { hash } = entries[4] as AuditEntry;
    const mended = { ...manifest, lines: 5, end: { sequence: 5, hash } };
    const [line] = closeExport(mended, key);
    expect(await problemsOf(joined([...lines.slice(0, 6), line, lines.at(-1) ?? '']))).toEqual([
      'bytes',
      'signature',
    ]);
  });

  it('another terminal’s key, and another terminal', async () => {
    const theirs = await exported(entries, otherKey);
    expect(await problemsOf(theirs, { key: key.publicKey })).toEqual(['other-key']);
    expect(await problemsOf(theirs, { key: fingerprintOf(key.publicKey) })).toEqual(['other-key']);
    expect(await problemsOf(whole, { name: 'Counter 4' })).toEqual(['other-terminal']);
    // A whole log that somebody wrote and signed anew holds by itself: only the key that was noted gives it away.
    expect(await problemsOf(theirs)).toEqual([]);
  });

  it('a manifest that names the right key over another’s signature', async () => {
    const lines = linesOf(await exported(entries, otherKey));
    const manifest = parseManifest(lines.at(-2) ?? '') as ExportManifest;
    const named = JSON.stringify({ ...manifest, publicKey: key.publicKey });
    expect(
      await problemsOf(joined([...lines.slice(0, -2), named, lines.at(-1) ?? '']), { key: key.publicKey }),
    ).toEqual(['signature']);
  });

  it('that a file is none of ours', async () => {
    for (const other of ['', 'x', '{}\n{}\n{}\n', randomBytes(100_000)])
      expect(await problemsOf(other)).toEqual(['not-an-export']);
  });
});

describe('a log that does not hold', () => {
  it('is exported, and the terminal says where it is broken', async () => {
    const broken = logInMemory(entries);
    const vault: typeof broken = {
      ...broken,
      readAudit: async (range) => {
        const found = unwrap(await broken.readAudit(range));
        // Its hash is right; only the vault, which has the key, knows that it never wrote it.
        return {
          ok: true,
          value: found.map((one) => (one.sequence === 3 ? { ...one, isIntact: false } : one)),
        };
      },
    };
    const chunks: Uint8Array[] = [];
    const begun = unwrap(await exportLog(vault, key, origin));
    for await (const chunk of begun.chunks) chunks.push(chunk);
    expect(unwrap(begun.outcome())).toMatchObject({ lines: 7, broken: { line: 3, how: 'changed' } });
    expect(await problemsOf(Buffer.concat(chunks))).toEqual(['found-by-terminal']);
    const without = Buffer.concat(chunks)
      .toString('utf8')
      .replace(',"broken":{"line":3,"how":"changed"}', '');
    expect(await problemsOf(without)).toContain('signature');
  });

  it('a line that would be several is put down as one', async () => {
    const forged = logInMemory(entries);
    const vault: typeof forged = {
      ...forged,
      readAudit: async (range) => {
        const found = unwrap(await forged.readAudit(range));
        return {
          ok: true,
          value: found.map((one) =>
            one.sequence === 2 ? { ...one, line: `x\n${one.line}`, isIntact: false } : one,
          ),
        };
      },
    };
    const chunks: Uint8Array[] = [];
    for await (const chunk of unwrap(await exportLog(vault, key, origin)).chunks) chunks.push(chunk);
    const lines = linesOf(Buffer.concat(chunks));
    expect(lines).toHaveLength(10);
    expect(JSON.parse(lines[2] ?? '')).toEqual({ damaged: expect.stringMatching(/^x\n/) });
    expect(await problemsOf(Buffer.concat(chunks))).toEqual(['found-by-terminal']);
  });
});

describe('the file', () => {
  const chunksOf = async () => unwrap(await exportLog(logInMemory(entries), key, origin));
  const name = exportName('Counter 3', origin.exportedAt, 7);

  it('has a name that says where it is from and when it was made', () => {
    expect(name).toBe('audit-Counter-3-20260503T100000Z-7.jsonl');
    expect(exportName('柜台 / ../3', 0, 1)).toBe('audit-3-19700101T000000Z-1.jsonl');
  });

  it('is there as a whole, readable by its owner only, or not at all', async () => {
    const folder = path.join(place, 'exports');
    const exports = openExportFolder(folder, true);
    const broken = async function* () {
      yield Buffer.from('half');
      throw new Error('pulled out');
    };
    await expect(exports.write(name, broken())).rejects.toThrow('pulled out');
    expect(fs.readdirSync(folder)).toEqual([]);
    unwrap(await exports.write(name, (await chunksOf()).chunks));
    expect(fs.readdirSync(folder)).toEqual([name]);
    expect((await verifyExport(path.join(folder, name))).kind).toBe('read');
    if (process.platform !== 'win32') {
      expect(fs.statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
      expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
    }
  });

  it('is never written over one that is there, whoever put it there', async () => {
    fs.mkdirSync(path.join(place, 'shared'));
    const file = path.join(place, 'shared', name);
    fs.writeFileSync(file, 'another terminal’s');
    const exports = openExportFolder(path.join(place, 'shared'), true);
    expect(await exports.write(name, (await chunksOf()).chunks)).toEqual(err(fail('storage-unavailable')));
    expect(fs.readFileSync(file, 'utf8')).toBe('another terminal’s');
    expect(fs.readdirSync(path.dirname(file))).toEqual([name]);
  });

  it('is never made where a stick is not, nor elsewhere by its name', async () => {
    const gone = path.join(place, 'stick');
    const { chunks } = await chunksOf();
    expect(await openExportFolder(gone, false).write(name, chunks)).toEqual(
      err(fail('audit-folder-missing')),
    );
    expect(fs.existsSync(gone)).toBe(false);
    const exports = openExportFolder(path.join(place, 'exports'), true);
    await expect(exports.write('../elsewhere.jsonl', chunks)).rejects.toThrow();
  });

  it('is not there where the vault stops answering half-way', async () => {
    const memory = logInMemory(writtenLog(600));
    const vault: typeof memory = {
      ...memory,
      readAudit: async (range) =>
        range.from > 1 ? err(fail('storage-unavailable')) : await memory.readAudit(range),
    };
    const folder = path.join(place, 'half');
    const { chunks, outcome } = unwrap(await exportLog(vault, key, origin));
    expect(await openExportFolder(folder, true).write(name, chunks)).toEqual(
      err(fail('storage-unavailable')),
    );
    expect(outcome()).toEqual(err(fail('storage-unavailable')));
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

describe('the key', () => {
  it('is RFC 8032’s: its first test vector comes out', () => {
    const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
    const vector = createSigningKey(seed);
    expect(Buffer.from(vector.publicKey, 'base64url').toString('hex')).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    );
    expect(Buffer.from(vector.sign(Buffer.alloc(0))).toString('hex')).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
  });

  it('is compared as it was noted: whole, or by its fingerprint however it is spaced', () => {
    const fingerprint = fingerprintOf(key.publicKey);
    expect(fingerprint).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/);
    for (const noted of [
      key.publicKey,
      ` ${key.publicKey}\n`,
      fingerprint,
      fingerprint.toLowerCase(),
      fingerprint.replaceAll(' ', ''),
      fingerprint.replaceAll(' ', ':'),
    ])
      expect(isNotedKey(noted, key.publicKey)).toBe(true);
    expect(isNotedKey(otherKey.publicKey, key.publicKey)).toBe(false);
    expect(isNotedKey(fingerprintOf(otherKey.publicKey), key.publicKey)).toBe(false);
    for (const nothing of ['', 'Counter 3', fingerprint.slice(5), `${key.publicKey}A`])
      expect(isNotedKey(nothing, key.publicKey)).toBeUndefined();
  });

  it('signs for nobody else, and what is no key verifies nothing', () => {
    const text = Buffer.from('text');
    expect(isSignedBy(key.publicKey, text, key.sign(text))).toBe(true);
    expect(isSignedBy(otherKey.publicKey, text, key.sign(text))).toBe(false);
    expect(isSignedBy('no key', text, key.sign(text))).toBe(false);
    expect(() => createSigningKey(new Uint8Array(31))).toThrow(RangeError);
  });
});
