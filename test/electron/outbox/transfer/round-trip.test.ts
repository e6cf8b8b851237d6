/** What goes into a bundle comes out of it, through our own code and through age's own program. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { decryptWith, encryptTo } from '../../../../electron/outbox/transfer/age-stream.ts';
import { BundleDamagedError } from '../../../../electron/outbox/transfer/bundle-damaged-error.ts';
import { encodeFrame, largestFrame, readFrames } from '../../../../electron/outbox/transfer/frames.ts';
import { unwrap } from '../../../../shared/result.ts';
import { AgeIdentity, AgeRecipient } from '../../../../shared/settings/age-keys.ts';
import { bundleOf, chunksOf, collect, encrypted, takeIn } from './support/made-bundles.ts';
import { marker, newSpecimen, newSubmission, organisation } from './support/specimens.ts';

const { recipient, identity } = organisation;
const decrypted = async (bytes: Uint8Array, size?: number) =>
  collect(unwrap(await decryptWith(identity, chunksOf(bytes, size))));

describe('any bundle', () => {
  it('brings every customer, body and picture, byte for byte', async () => {
    const specimen = fc
      .record({
        name: fc.string({ unit: 'grapheme', maxLength: 50 }),
        pictures: fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 3 }),
        providers: fc.uniqueArray(fc.constantFrom('noah', 'yativo', 'kybio', 'quantum-metal'), {
          minLength: 1,
        }),
        attempts: fc.nat(1000),
        number: fc.string({ maxLength: 40 }),
      })
      .map(({ name, pictures, providers, attempts, number }) => {
        const { application } = newSpecimen();
        const { applicationId } = application;
        const addPictures = pictures.map((bytes) => ({ pictureId: crypto.randomUUID(), bytes }));
        const submissions = providers.map((provider) => {
          const { submission, captured, notes } = newSubmission(applicationId, provider);
          const own = { id: crypto.randomUUID(), mintedAt: 1, number };
          return { submission: { ...submission, attempts }, captured: { ...captured, identity: own }, notes };
        });
        return { application: { ...application, body: { name }, addPictures }, submissions };
      });
    await fc.assert(
      fc.asyncProperty(fc.array(specimen, { maxLength: 5 }), async (specimens) => {
        const { kept } = await takeIn(await bundleOf(...specimens));
        expect(kept).toEqual(
          specimens.map(({ application, submissions }) => ({
            applicationId: application.applicationId,
            at: expect.any(Number),
            body: application.body,
            pictures: application.addPictures.map(({ pictureId, bytes }) => ({
              pictureId,
              bytes: Buffer.from(bytes),
            })),
            submissions: submissions.map(({ submission: { state: _here, ...facts }, captured }) => ({
              facts,
              captured: { ...captured, cameFrom: ['Counter 1'] },
              state: facts.presence === 'customer' ? 'needs-customer' : 'waiting',
            })),
          })),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('frames', () => {
  it('come out as they went in, however the bytes are cut', async () => {
    const frame = fc.tuple(
      fc.constantFrom('header', 'application', 'picture', 'end'),
      fc.uint8Array({ maxLength: 400 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(frame), fc.integer({ min: 1, max: 50 }), async (frames, size) => {
        const plain = Buffer.concat(frames.flatMap(([kind, bytes]) => encodeFrame(kind, bytes)));
        const read: unknown[] = [];
        for await (const { kind, bytes } of readFrames(chunksOf(plain, size))) read.push([kind, [...bytes]]);
        expect(read).toEqual(frames.map(([kind, bytes]) => [kind, [...bytes]]));
      }),
    );
  });

  it('that are cut off, or of no kind, are no frames', async () => {
    const plain = Buffer.concat(encodeFrame('end', Buffer.from('{}')));
    const unknown = Buffer.from(plain);
    unknown[0] = 9;
    for (const wrong of [plain.subarray(0, 3), plain.subarray(0, -1), unknown]) {
      await expect(collect(bytesOf(wrong))).rejects.toThrow(BundleDamagedError);
    }
    expect(() => encodeFrame('end', Buffer.alloc(largestFrame.end + 1))).toThrow(RangeError);
  });

  async function* bytesOf(plain: Uint8Array) {
    for await (const { bytes } of readFrames(chunksOf(plain))) yield bytes;
  }
});

describe('streams', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 300_001])('%d bytes come back', async (size) => {
    const plain = Buffer.alloc(size, marker);
    const bytes = await encrypted(plain);
    expect(bytes.includes(marker)).toBe(false);
    for (const chunk of [size + 1000, 1000]) expect((await decrypted(bytes, chunk)).equals(plain)).toBe(true);
  });

  it('a source that breaks is not taken for a damaged bundle', async () => {
    const bytes = await encrypted(Buffer.alloc(500_000));
    const broken = new Error('the stick is gone');
    for (const after of [1, 5]) {
      const source = async function* () {
        let chunks = 0;
        for await (const chunk of chunksOf(bytes, 20_000)) {
          if (chunks === after) throw broken;
          chunks += 1;
          yield chunk;
        }
      };
      const read = async () => collect(unwrap(await decryptWith(identity, source())));
      await expect(read()).rejects.toBe(broken);
    }
  });

  it('an endless file that is no bundle is let go after its first bytes', async () => {
    for (const text of ['x', 'age-encryption.org/v1\n-> X25519 ']) {
      let given = 0;
      const endless = async function* () {
        for (;;) {
          given += 1;
          yield Buffer.alloc(1000, given === 1 ? text : 'x');
        }
      };
      expect(await decryptWith(identity, endless())).toMatchObject({ error: { code: 'bundle-damaged' } });
      expect(given).toBeLessThan(20);
    }
  });

  it('the plaintext is asked for as it is needed, not all at once', async () => {
    let given = 0;
    const endless = async function* () {
      for (;;) {
        given += 1;
        yield Buffer.alloc(64 * 1024);
      }
    };
    const stream = encryptTo(recipient, endless());
    for (let chunks = 0; chunks < 20; chunks += 1) await stream.next();
    await stream.return();
    expect(given).toBeLessThan(40);
  });
});

const noAge = spawnSync('age', ['--version']).error ? ' (not run: there is no age program here)' : '';

describe.skipIf(noAge)(`age's own program${noAge}`, () => {
  let folder: string;
  const file = (name: string) => path.join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'vestibule-age-'));
    writeFileSync(file('identity'), `${identity}\n`, { mode: 0o600 });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('opens what we write', async () => {
    const plain = Buffer.alloc(200_000, marker);
    writeFileSync(file('bundle.age'), await encrypted(plain));
    execFileSync('age', ['-d', '-i', file('identity'), '-o', file('plain'), file('bundle.age')]);
    expect(readFileSync(file('plain')).equals(plain)).toBe(true);
  });

  it('writes what we open', async () => {
    const specimen = newSpecimen(['noah'], 100_000);
    writeFileSync(file('plain'), await decrypted(await bundleOf(specimen)));
    execFileSync('age', ['-r', recipient, '-o', file('bundle.age'), file('plain')]);
    const { code, kept } = await takeIn(readFileSync(file('bundle.age')));
    expect(code).toBe('ok');
    expect(kept[0]?.pictures.map(({ bytes }) => bytes.length)).toEqual([100_000, 100_000]);
  });

  it('makes keys that our schemas take', () => {
    const made = execFileSync('age-keygen', { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    expect(AgeIdentity.safeParse(/^AGE.*$/m.exec(made)?.[0]).success).toBe(true);
    expect(AgeRecipient.safeParse(/age1\w+/.exec(made)?.[0]).success).toBe(true);
  });
});
