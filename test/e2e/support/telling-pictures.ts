/** Picture files as phones and programs leave them: with the place, the owner and remarks in them. All of it is invented. */
import { chunk, segment } from '../../providers/yativo-pictures.ts';
import { type Needle, textNeedle } from '../../torture/marker-scan.ts';

const owner = 'Phone of Farid Planted';
const remark = 'Planted remark: kitchen table';
const history = 'Planted history of changes';

const u16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number) => Buffer.concat([u16(value >>> 16), u16(value & 0xffff)]);
const entry = (tag: number, kind: number, count: number, value: Buffer) =>
  Buffer.concat([u16(tag), u16(kind), u32(count), value]);
const [ascii, long, rational] = [2, 4, 5];

/** Degrees, minutes and hundredths of seconds of a place in the sea. */
const degrees = (...parts: readonly [number, number, number]) =>
  Buffer.concat([u32(parts[0]), u32(1), u32(parts[1]), u32(1), u32(parts[2]), u32(100)]);
const north = degrees(2, 51, 1733);
const east = degrees(104, 9, 5277);

/** Exif as a TIFF in the order MM: whose phone it was, and where it was held. */
const exif = (() => {
  const name = Buffer.from(`${owner}\0`, 'latin1');
  const nameAt = 8 + 2 + 2 * 12 + 4;
  const placeAt = nameAt + name.length;
  const valuesAt = placeAt + 2 + 4 * 12 + 4;
  const none = u32(0);
  return Buffer.concat([
    Buffer.from('MM\0*', 'latin1'),
    u32(8),
    u16(2),
    entry(0x013c, ascii, name.length, u32(nameAt)),
    entry(0x8825, long, 1, u32(placeAt)),
    none,
    name,
    u16(4),
    entry(1, ascii, 2, Buffer.from('N\0\0\0', 'latin1')),
    entry(2, rational, 3, u32(valuesAt)),
    entry(3, ascii, 2, Buffer.from('E\0\0\0', 'latin1')),
    entry(4, rational, 3, u32(valuesAt + north.length)),
    none,
    north,
    east,
  ]);
})();

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><history>${history}</history></x:xmpmeta>`;

/** The same JPEG with Exif, XMP, a Photoshop block and a comment. */
export const tellingJpeg = (jpeg: Buffer): Buffer =>
  Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif])),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${xmp}`),
    segment(0xed, `Photoshop 3.0\x008BIM${remark}`),
    segment(0xfe, remark),
    jpeg.subarray(2),
  ]);

/** The header and what stands before it. */
const pngHeadBytes = 8 + 25;

/** The same PNG with Exif, XMP and a comment. */
export const tellingPng = (png: Buffer): Buffer =>
  Buffer.concat([
    png.subarray(0, pngHeadBytes),
    chunk('eXIf', exif),
    chunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${xmp}`),
    chunk('tEXt', `Comment\0${remark}`),
    png.subarray(pngHeadBytes),
  ]);

/** What such a file tells, as it stands in it. */
export const tellingNeedles: readonly Needle[] = [
  textNeedle('owner of the phone', owner),
  textNeedle('remark', remark),
  textNeedle('history', history),
  { name: 'latitude', bytes: north },
  { name: 'longitude', bytes: east },
];
