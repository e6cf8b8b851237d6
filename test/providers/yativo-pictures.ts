/** Pictures made byte by byte, as large as wanted, with anything in them. None shows anybody. */
import { crc32 } from 'node:zlib';
import type { CheckedPicture, PictureSource } from '../../electron/providers/wallet-customer-provider.ts';

/** Some bytes as a source, in pieces of the given size. */
export function sourceOf(bytes: Uint8Array, pieceBytes = bytes.length || 1): PictureSource {
  return {
    open: async function* () {
      for (let start = 0; start < bytes.length; start += pieceBytes) {
        yield bytes.subarray(start, start + pieceBytes);
      }
    },
  };
}

/** A picture as `checkPicture` would vouch for it. The cast is the point: only it can make one. */
export function checkedPicture(bytes: Uint8Array, pieceBytes?: number): CheckedPicture {
  const facts = { format: 'jpeg', sizeBytes: bytes.length, width: 1, height: 1 };
  return { ...facts, ...sourceOf(bytes, pieceBytes) } as unknown as CheckedPicture;
}

const be16 = (value: number) => Buffer.from([value >> 8, value & 0xff]);

/** A segment of a JPEG. */
export const segment = (kind: number, content: Buffer | string): Buffer => {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  return Buffer.concat([Buffer.from([0xff, kind]), be16(bytes.length + 2), bytes]);
};

const jfif = segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0');
/** One code of one bit. */
const huffmanTable = segment(0xc4, Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(16)]));
/** Of three components. */
const scanHeader = segment(0xda, Buffer.concat([Buffer.from([3]), Buffer.alloc(9)]));

/** The ICC profile that Chromium writes into a canvas's JPEG, as long as it is and as it begins. */
export const canvasProfile = segment(
  0xe2,
  Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), Buffer.alloc(456)]),
);

export interface JpegOptions {
  readonly width?: number;
  readonly height?: number;
  /** Of the coded pixels. */
  readonly pixelBytes?: number;
  /** Between the JFIF header and the frame. */
  readonly segments?: readonly Buffer[];
  readonly after?: Buffer;
  /** Instead of 0xc0, baseline. */
  readonly frame?: number;
}

/** A JPEG that is right in its structure; its pixels are noise. */
export function makeJpeg(options: JpegOptions = {}): Buffer {
  const { width = 640, height = 400, pixelBytes = 1000, segments = [], after = Buffer.alloc(0) } = options;
  const pixels = Buffer.alloc(pixelBytes);
  for (let at = 0; at < pixelBytes; at += 1) pixels[at] = (at * 31) & 0x7f;
  // What has to be told apart from an end: a stuffed 0xff and a restart.
  if (pixelBytes >= 8) pixels.set([0xff, 0x00, 1, 2, 0xff, 0xd0], 0);
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    jfif,
    ...segments,
    segment(0xdb, Buffer.alloc(65)),
    segment(
      options.frame ?? 0xc0,
      Buffer.concat([Buffer.from([8]), be16(height), be16(width), Buffer.from([3]), Buffer.alloc(9)]),
    ),
    huffmanTable,
    scanHeader,
    pixels,
    // A second scan with a table before it, as in a progressive picture.
    huffmanTable,
    scanHeader,
    Buffer.from('ff00ffffd9', 'hex'),
    after,
  ]);
}

/** A chunk of a PNG. */
export function chunk(kind: string, content: Buffer | string = ''): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), bytes]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

export interface PngOptions {
  readonly width?: number;
  readonly height?: number;
  readonly pixelBytes?: number;
  /** Between the header and the pixels. */
  readonly chunks?: readonly Buffer[];
  readonly after?: Buffer;
}

export const pngMagic = Buffer.from('89504e470d0a1a0a', 'hex');

/** A PNG that is right in its structure; its pixels are not even compressed. */
export function makePng(options: PngOptions = {}): Buffer {
  const { width = 640, height = 400, pixelBytes = 1000, chunks = [], after = Buffer.alloc(0) } = options;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([
    pngMagic,
    chunk('IHDR', header),
    ...chunks,
    chunk('IDAT', Buffer.alloc(pixelBytes, 7)),
    chunk('IEND'),
    after,
  ]);
}

/** What Chromium's canvas really wrote for a red square of 64 x 40: the pictures that the kiosk's own capture makes. */
export const canvasPictures = {
  jpeg: Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAA' +
      'AABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
      'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAA' +
      'ABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAA' +
      'AAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA' +
      'AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAA' +
      'AABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAAEBAQEB' +
      'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/2wBDAQEBAQEBAQEB' +
      'AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/wAARCAAoAEADAREAAhEB' +
      'AxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAoJ/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABYBAQEBAAAAAAAAAAAAAAAAAAAJ' +
      'Cv/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AMX0p2/gAAABM+qwwDgAKYEp2/gAAABM+qwwDgAKYEp2/gAA' +
      'ABM+qwwDgAKYEp2/gAAABM+qwwDgAKYEp2/gAAABM+qwwDgAP//Z',
    'base64',
  ),
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAEAAAAAoCAYAAABOzvzpAAAAlklEQVR4AeySQQoAMQwCS///5+7dSy4rSJxCDyEgUee+c17y' +
      'P+Z3zfrx8gQQX5H5QAgwBxwvDwHxFZkPhABzwPHyEBBfkflACDAHHC8PAfEV/XygykGAJtI2Q0Bb4+oXAjSRthkC2hpXvxCg' +
      'ibTNENDWuPqFAE2kbYaA7Y1P/iBgSmj7HgK2Nzz5g4Apoe17CNje8OTvAwAA//8WfZRBAAAABklEQVQDADWqUAFoxNaJAAAA' +
      'AElFTkSuQmCC',
    'base64',
  ),
};
