/** What may be called a picture: a JPEG or PNG within the limits, with nothing in it or behind it but the picture. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPicture } from '../../../../electron/providers/yativo/picture/check-picture.ts';
import {
  canvasPictures,
  canvasProfile,
  chunk,
  makeJpeg,
  makePng,
  pngMagic,
  segment,
  sourceOf,
} from '../../../providers/yativo-pictures.ts';

const limits = { maxBytes: 100_000, maxSide: 2000 };
const check = (bytes: Uint8Array, pieceBytes?: number) => checkPicture(sourceOf(bytes, pieceBytes), limits);
const refused = (problem: string) => ({ ok: false, error: problem });
const accepted = (facts: object) => ({ ok: true, value: facts });

describe('a JPEG', () => {
  it('passes, with its size from the header', async () => {
    const bytes = makeJpeg({ width: 1600, height: 1009 });
    const facts = { format: 'jpeg', width: 1600, height: 1009, sizeBytes: bytes.length };
    expect(await check(bytes)).toMatchObject(accepted(facts));
  });

  it.each([1, 2, 3, 7, 64])('passes in pieces of %i bytes as well', async (pieceBytes) => {
    expect(await check(makeJpeg(), pieceBytes)).toMatchObject(accepted({ width: 640 }));
  });

  it('passes with the colour profile that Chromium writes into it', async () => {
    expect(await check(makeJpeg({ segments: [canvasProfile] }))).toMatchObject({ ok: true });
  });

  it.each([0xc1, 0xc2])('passes with a frame of kind %i', async (frame) => {
    expect(await check(makeJpeg({ frame }))).toMatchObject({ ok: true });
  });

  it.each([
    ['Exif', segment(0xe1, 'Exif\0\0MM\0*')],
    ['XMP', segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x/>')],
    ['a thumbnail in a second JFIF header', segment(0xe0, 'JFXX\0\x10')],
    ['a thumbnail in the JFIF header', segment(0xe0, `JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01${'x'.repeat(3)}`)],
    ['a list of more pictures', segment(0xe2, 'MPF\0MM\0*')],
    ['two colour profiles', Buffer.concat([canvasProfile, canvasProfile])],
    ['half a colour profile', segment(0xe2, 'ICC_PROFILE\0\x01\x02xxxx')],
    ['a colour profile of unusual size', segment(0xe2, `ICC_PROFILE\0\x01\x01${'x'.repeat(5000)}`)],
    ['IPTC', segment(0xed, 'Photoshop 3.0\x008BIM')],
    ["Adobe's segment", segment(0xee, 'Adobe\0d\0\0\0\0\0')],
    ['the last application segment', segment(0xef, 'x')],
    ['a comment', segment(0xfe, 'taken at home')],
  ])('with %s is refused', async (_name, extra) => {
    expect(await check(makeJpeg({ segments: [extra] }))).toEqual(refused('metadata'));
  });

  /** Quantisation tables of 8 and of 16 bits; Huffman tables of 0 and of 12 values. */
  const eightBits = Buffer.alloc(65);
  const sixteenBits = Buffer.concat([Buffer.from([0x11]), Buffer.alloc(128)]);
  const empty = Buffer.alloc(17);
  const twelve = Buffer.concat([Buffer.from([0x10]), Buffer.alloc(16).fill(6, 2, 4), Buffer.alloc(12)]);
  const secret = Buffer.alloc(60_000, 'taken at home ');

  it.each([
    ['a quantisation table', segment(0xdb, eightBits)],
    ['two of them, of 8 and of 16 bits', segment(0xdb, Buffer.concat([eightBits, sixteenBits]))],
    ['a Huffman table', segment(0xc4, empty)],
    ['four of them', segment(0xc4, Buffer.concat([twelve, empty, twelve, twelve]))],
    ['a restart interval', segment(0xdd, Buffer.from([0, 8]))],
  ])('passes with %s', async (_name, extra) => {
    expect(await check(makeJpeg({ segments: [extra] }))).toMatchObject({ ok: true });
  });

  it.each([
    ['behind a quantisation table', segment(0xdb, Buffer.concat([eightBits, Buffer.from('x')]))],
    ['a quantisation table of 16 bits that calls itself one of 8', segment(0xdb, sixteenBits.fill(0, 0, 1))],
    ['in place of quantisation tables', segment(0xdb, secret)],
    ['behind a Huffman table', segment(0xc4, Buffer.concat([twelve, Buffer.from('x')]))],
    ['a Huffman table with fewer values than it says', segment(0xc4, twelve.subarray(0, -1))],
    ['in place of Huffman tables', segment(0xc4, secret)],
    [
      'behind the header of its frame',
      segment(0xc0, Buffer.concat([Buffer.from([8, 0, 9, 0, 9, 1]), Buffer.alloc(4)])),
    ],
    ['in place of a header of its frame', segment(0xc0, secret)],
    ['behind a restart interval', segment(0xdd, Buffer.from([0, 8, 0]))],
    ['in place of a restart interval', segment(0xdd, secret)],
  ])('with something %s is refused', async (_name, extra) => {
    expect(await check(makeJpeg({ segments: [extra] }))).toEqual(refused('metadata'));
  });

  it.each([
    ['another picture', makeJpeg()],
    ['one byte', Buffer.from([0])],
  ])('with %s behind its end is refused', async (_name, after) => {
    expect(await check(makeJpeg({ after }))).toEqual(refused('metadata'));
  });

  it('with something behind the header of a scan is refused', async () => {
    const good = makeJpeg();
    const at = good.indexOf(Buffer.from('ffda000c03', 'hex'));
    const longer = Buffer.concat([
      good.subarray(0, at),
      segment(0xda, Buffer.alloc(60_000, 3)),
      good.subarray(at),
    ]);
    expect(await check(longer)).toEqual(refused('metadata'));
  });

  it.each([
    ['a lossless frame', makeJpeg({ frame: 0xc3 })],
    ['an arithmetic frame', makeJpeg({ frame: 0xc9 })],
    ['no width', makeJpeg({ width: 0 })],
    ['its height told later', makeJpeg({ height: 0 })],
    ['two frames', makeJpeg({ segments: [segment(0xc0, Buffer.alloc(9, 1))] })],
    ['pixels before the frame', makeJpeg({ segments: [segment(0xda, Buffer.alloc(10))] })],
    ['an end before the pixels', makeJpeg({ segments: [Buffer.from('ffd9', 'hex')] })],
    ['no marker where one must be', makeJpeg({ segments: [Buffer.from('00', 'hex')] })],
    ['a segment shorter than its length', makeJpeg({ segments: [Buffer.from('ffdb0001', 'hex')] })],
  ])('with %s is broken', async (_name, bytes) => {
    expect(await check(bytes)).toEqual(refused('broken'));
  });

  it('cut off anywhere is no picture', async () => {
    const bytes = makeJpeg({ pixelBytes: 20, segments: [canvasProfile] });
    for (let length = 0; length < bytes.length; length += 1) {
      const expected = length < 2 ? 'not-jpeg-or-png' : 'broken';
      expect(await check(bytes.subarray(0, length)), `${length} bytes`).toEqual(refused(expected));
    }
  });
});

describe('a PNG', () => {
  it('passes, with its size from the header', async () => {
    const bytes = makePng({
      width: 1200,
      height: 800,
      chunks: [chunk('sRGB', '\0'), chunk('pHYs', Buffer.alloc(9))],
    });
    const facts = { format: 'png', width: 1200, height: 800, sizeBytes: bytes.length };
    expect(await check(bytes)).toMatchObject(accepted(facts));
    expect(await check(bytes, 1)).toMatchObject(accepted(facts));
  });

  it.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'iCCP', 'dSIG', 'caBX', 'prVt', 'acTL', 'fdAT'])(
    'with a chunk %s is refused',
    async (kind) => {
      expect(await check(makePng({ chunks: [chunk(kind, 'x')] }))).toEqual(refused('metadata'));
    },
  );

  const shown = [
    ['PLTE', 768],
    ['tRNS', 256],
    ['sRGB', 1],
    ['gAMA', 4],
    ['cHRM', 32],
    ['sBIT', 4],
    ['bKGD', 6],
    ['pHYs', 9],
  ] as const;

  it('passes with everything that says how its pixels are shown', async () => {
    const chunks = shown.map(([kind, length]) => chunk(kind, Buffer.alloc(length)));
    expect(await check(makePng({ chunks }))).toMatchObject({ ok: true });
  });

  it.each(shown)(
    'with a chunk %s of other than %i bytes, twice, or behind the pixels is refused',
    async (kind, length) => {
      const good = chunk(kind, Buffer.alloc(length));
      for (const bad of [
        chunk(kind, Buffer.alloc(length + 1)),
        chunk(kind, Buffer.alloc(60_000, 'taken at home ')),
        Buffer.concat([good, good]),
        Buffer.concat([chunk('IDAT', 'x'), good]),
      ])
        expect(await check(makePng({ chunks: [bad] }))).toEqual(refused('metadata'));
      expect(await check(makePng({ chunks: [good] }))).toMatchObject({ ok: true });
    },
  );

  it.each([
    ['PLTE', 767],
    ['PLTE', 0],
    ['gAMA', 3],
    ['cHRM', 31],
    ['pHYs', 8],
  ])('with a chunk %s of %i bytes is refused', async (kind, length) => {
    expect(await check(makePng({ chunks: [chunk(kind, Buffer.alloc(length))] }))).toEqual(
      refused('metadata'),
    );
  });

  it('with something behind its end is refused', async () => {
    expect(await check(makePng({ after: Buffer.from('PK') }))).toEqual(refused('metadata'));
  });

  it.each([
    ['no header', Buffer.concat([pngMagic, chunk('IDAT', 'x'), chunk('IEND')])],
    ['two headers', makePng({ chunks: [chunk('IHDR', Buffer.alloc(13, 1))] })],
    [
      'a header of another length',
      Buffer.concat([pngMagic, chunk('IHDR', Buffer.alloc(14, 1)), chunk('IEND')]),
    ],
    ['no pixels', Buffer.concat([pngMagic, chunk('IHDR', Buffer.alloc(13, 1)), chunk('IEND')])],
    ['no width', makePng({ width: 0 })],
  ])('with %s is broken', async (_name, bytes) => {
    expect(await check(bytes)).toEqual(refused('broken'));
  });

  it('cut off anywhere is no picture', async () => {
    const bytes = makePng({ pixelBytes: 5 });
    for (let length = 0; length < bytes.length; length += 1) {
      const expected = length < 8 ? 'not-jpeg-or-png' : 'broken';
      expect(await check(bytes.subarray(0, length)), `${length} bytes`).toEqual(refused(expected));
    }
  });
});

it.each(['jpeg', 'png'] as const)(
  "Chromium's own %s passes: the kiosk's capture makes it",
  async (format) => {
    expect(await check(canvasPictures[format])).toMatchObject(accepted({ format, width: 64, height: 40 }));
  },
);

describe('anything else', () => {
  it.each([
    ['nothing', ''],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a PDF', '%PDF-1.7'],
    ['a GIF', 'GIF89a'],
    ['a HEIC', '\0\0\0\x18ftypheic'],
    ['a WebP', 'RIFF\0\0\0\0WEBP'],
    ['base64 of a PNG', makePng().toString('base64')],
  ])('%s is refused by its first bytes', async (_name, text) => {
    expect(await check(Buffer.from(text, 'latin1'))).toEqual(refused('not-jpeg-or-png'));
  });

  it('any bytes at all end in an answer', async () => {
    const bytes = fc.tuple(fc.constantFrom(makeJpeg(), makePng(), pngMagic), fc.uint8Array(), fc.nat(200));
    await fc.assert(
      fc.asyncProperty(bytes, async ([good, noise, at]) => {
        const spoiled = Buffer.concat([good.subarray(0, at), noise, good.subarray(at)]);
        const result = await check(spoiled);
        expect(typeof result.ok).toBe('boolean');
        if (noise.length === 0 && good.length > 100) expect(result.ok).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the limits', () => {
  it('of bytes: the last one counts, and what is beyond it is not read', async () => {
    const bytes = makeJpeg();
    const limit = (maxBytes: number) => checkPicture(sourceOf(bytes), { ...limits, maxBytes });
    expect(await limit(bytes.length)).toMatchObject({ ok: true });
    expect(await limit(bytes.length - 1)).toEqual(refused('too-large'));

    let reads = 0;
    let isClosed = false;
    const endless = {
      open: async function* () {
        try {
          yield makeJpeg().subarray(0, 700);
          for (;;) {
            reads += 1;
            yield Buffer.alloc(1000);
          }
        } finally {
          isClosed = true;
        }
      },
    };
    expect(await checkPicture(endless, { ...limits, maxBytes: 5000 })).toEqual(refused('too-large'));
    expect(reads).toBe(5);
    expect(isClosed).toBe(true);
  });

  it('of pixels: the longer side', async () => {
    expect(await check(makeJpeg({ width: 2000, height: 2000 }))).toMatchObject({ ok: true });
    expect(await check(makeJpeg({ width: 2001, height: 1 }))).toEqual(refused('too-many-pixels'));
    expect(await check(makePng({ width: 1, height: 2001 }))).toEqual(refused('too-many-pixels'));
  });
});

it('what a source throws comes through', async () => {
  const gone = {
    open: async function* () {
      yield makeJpeg().subarray(0, 10);
      throw new Error('gone');
    },
  };
  await expect(checkPicture(gone, limits)).rejects.toThrow('gone');
});
