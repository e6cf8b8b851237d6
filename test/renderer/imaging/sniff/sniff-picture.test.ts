/** A file is told by its bytes before anything is decoded; what must not reach a decoder is refused, each with its own word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMisnamed } from '../../../../renderer/imaging/sniff/is-misnamed.ts';
import { pictureLimits } from '../../../../renderer/imaging/sniff/picture-limits.ts';
import { PictureRefusal } from '../../../../renderer/imaging/sniff/picture-refusal.ts';
import { sniffPicture } from '../../../../renderer/imaging/sniff/sniff-picture.ts';
import { cpuMsOf } from '../../../support/cpu-time.ts';
import {
  avif,
  bmp,
  bytes,
  emptyArchive,
  exif,
  isoFile,
  jpeg,
  png,
  pngHeader,
  webp,
} from './small-pictures.ts';

const refusal = (file: Uint8Array) => {
  const sniffed = sniffPicture(file);
  return sniffed.ok ? 'taken' : sniffed.error;
};
const whole: Readonly<Record<string, Uint8Array>> = {
  jpeg: jpeg(),
  png: png(),
  'lossy webp': webp.lossy(),
  'lossless webp': webp.lossless(),
  'extended webp': webp.extended(),
  avif: avif(),
  bmp: bmp(),
};

describe('takes', () => {
  it.each(Object.entries(whole))('a %s, and knows its size', (name, file) => {
    expect(sniffPicture(file)).toEqual({
      ok: true,
      value: { format: name.split(' ').at(-1), width: 64, height: 40, orientation: 1 },
    });
  });

  it.each(['II', 'MM'] as const)('the orientation of a JPEG, in the byte order %s', (order) => {
    for (const orientation of [1, 3, 6, 8])
      expect(sniffPicture(jpeg({ segments: [exif(orientation, order)] }))).toMatchObject({
        value: { orientation },
      });
  });

  it('an orientation that there is not, as none', () => {
    expect(sniffPicture(jpeg({ segments: [exif(9)] }))).toMatchObject({ value: { orientation: 1 } });
  });

  it('a progressive JPEG of as many scans as editors write', () => {
    expect(refusal(jpeg({ frames: [0xc2], scans: 12 }))).toBe('taken');
  });

  it('what phones put behind a picture: a film, a second picture, padding', () => {
    expect(refusal(bytes(jpeg(), isoFile('mp42', ['isom'])))).toBe('taken');
    expect(refusal(bytes(jpeg(), jpeg()))).toBe('taken');
    expect(refusal(bytes(jpeg(), [0, 0, 0, 0]))).toBe('taken');
  });

  it('a picture under any name: the bytes count, the name is a note', () => {
    expect(isMisnamed('card.png', 'jpeg')).toBe(true);
    expect(isMisnamed('CARD.JPG', 'jpeg')).toBe(false);
    expect(isMisnamed('card.jfif', 'jpeg')).toBe(false);
    expect(isMisnamed('card', 'jpeg')).toBe(false);
  });
});

describe('refuses', () => {
  it.each<[PictureRefusal, string, Uint8Array]>([
    ['empty', 'nothing', bytes()],
    ['svg', 'a drawing', bytes('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['svg', 'a drawing behind a comment', bytes('<!-- a -->\n<SVG onload="x()">')],
    [
      'svg',
      'a drawing in UTF-16',
      bytes(
        [0xff, 0xfe],
        [...'<svg >'].flatMap((c) => [c.charCodeAt(0), 0]),
      ),
    ],
    ['pdf', 'a document', bytes('%PDF-1.7\n')],
    ['tiff', 'a TIFF', bytes('II*\0', [8, 0, 0, 0])],
    ['tiff', 'a TIFF of the other order', bytes('MM\0*', [0, 0, 0, 8])],
    ['heic', 'a picture of a phone', isoFile('heic', ['mif1', 'heic'])],
    ['heic', 'one that is named after its family', isoFile('mif1', ['heic'])],
    ['gif', 'a GIF', bytes('GIF89a', [1, 0, 1, 0])],
    ['not-a-picture', 'a page', bytes('<!doctype html><p>hello')],
    ['not-a-picture', 'a film', isoFile('mp42', ['isom'])],
    ['not-a-picture', 'a program', bytes('MZ', [0x90, 0])],
    ['not-a-picture', 'a letter that begins like a bitmap', bytes('BMW drivers of the world, unite')],
    ['not-a-picture', 'one byte', bytes([0xff])],
    ['too-many-pixels', 'a bomb of a few bytes', png(60_000, 60_000)],
    ['too-many-pixels', 'a JPEG of 51 megapixels', jpeg({ width: 8_500, height: 6_000 })],
    ['too-many-pixels', 'an AVIF that is a grid', avif(20_000, 20_000)],
    ['broken', 'a size of nothing', jpeg({ width: 0 })],
    ['broken', 'a second frame with another size', jpeg({ frames: [0xc0, 0xc0] })],
    ['broken', 'a JPEG that no browser decodes', jpeg({ frames: [0xc3] })],
    ['broken', 'a JPEG without pixels', jpeg({ scans: 0 })],
    ['broken', 'a second header in a PNG', png(64, 40, pngHeader(60_000, 60_000))],
    ['too-complex', 'a JPEG of a hundred scans', jpeg({ frames: [0xc2], scans: 100 })],
    ['polyglot', 'a picture with an archive behind it', bytes(jpeg(), emptyArchive)],
    [
      'polyglot',
      'one whose archive hides behind padding',
      bytes(png(), [0, 0, 0], 'PK\x03\x04', emptyArchive),
    ],
    ['polyglot', 'one with an archive behind a film', bytes(jpeg(), isoFile('mp42', []), emptyArchive)],
    ['polyglot', 'one with a script behind it', bytes(webp.lossy(), '\n<ScRiPt>alert(1)</script>')],
    ['polyglot', 'one with a page behind it', bytes(jpeg(), 'xx<!DOCTYPE html>')],
    ['polyglot', 'one that is a document too', jpeg({ segments: [[0xff, 0xfe, 0, 7, ...bytes('%PDF-')]] })],
    ['polyglot', 'one with a program behind it', bytes(avif(), '\x7fELF')],
  ])('%s: %s', (word, _what, file) => {
    expect(refusal(file)).toBe(word);
  });

  it('too-large: before it looks', () => {
    expect(refusal(new Uint8Array(pictureLimits.maxBytes + 1))).toBe('too-large');
  });

  it.each(['jpeg', 'png', 'lossy webp', 'avif'])('truncated: a %s that ends anywhere', (name) => {
    const file = whole[name] ?? bytes();
    for (let end = 16; end < file.length; end += 1)
      expect(['truncated', 'broken', 'not-a-picture']).toContain(refusal(file.subarray(0, end)));
  });
});

describe('whatever it is given', () => {
  const starts = [...Object.values(whole).map((file) => file.subarray(0, 12)), bytes('%PDF'), bytes('<svg')];
  const anything = fc
    .tuple(fc.constantFrom(...starts, bytes()), fc.uint8Array({ maxLength: 600 }))
    .map(([start, rest]) => bytes(start, rest));
  const spoilt = fc
    .tuple(
      fc.constantFrom(...Object.values(whole)),
      fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 }),
    )
    .map(([file, changes]) => {
      const changed = Uint8Array.from(file);
      for (const [at, value] of changes) changed[at % changed.length] = value;
      return changed;
    });

  it('answers, and takes nothing beyond its limits', () => {
    fc.assert(
      fc.property(fc.oneof(anything, spoilt), (file) => {
        const sniffed = sniffPicture(file);
        if (!sniffed.ok) return PictureRefusal.options.includes(sniffed.error);
        const { width, height } = sniffed.value;
        return width > 0 && height > 0 && width * height <= pictureLimits.maxPixels;
      }),
      { numRuns: 3000 },
    );
  });

  it('reads no byte outside the file, changes none, and none much more than once', () => {
    const reads = { count: 0, outside: 0 };
    const watch = (file: Uint8Array) =>
      new Proxy(file, {
        get: (target, name) => {
          if (typeof name === 'string' && /^-?\d+$/.test(name)) {
            reads.count += 1;
            if (Number(name) < 0) reads.outside += 1;
          }
          const value = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
        set: () => false,
      });
    for (const file of Object.values(whole)) {
      reads.count = 0;
      expect(sniffPicture(watch(file)).ok).toBe(true);
      expect(reads.count).toBeLessThan(file.length * 3 + 100);
    }
    expect(reads.outside).toBe(0);
  });

  it('takes a moment for the largest file made to keep it busy', () => {
    const markers = new Uint8Array(4_000_000).fill(0xff);
    markers.set(jpeg().subarray(0, 40));
    const boxes = bytes(avif(), ...Array.from({ length: 20_000 }, () => [0, 0, 0, 8, ...bytes('free')]));
    const neededMs = cpuMsOf(() =>
      expect([refusal(markers), refusal(boxes)]).toEqual(['truncated', 'taken']),
    );
    // A limit against what grows with the square of its size, not a measure.
    expect(neededMs).toBeLessThan(3000);
  });
});
