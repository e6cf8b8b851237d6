/** The body that carries pictures is the one that `JSON.stringify` would have made, whatever the pieces. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonWithPictures } from '../../../../electron/providers/yativo/picture/base64-body.ts';
import { checkedPicture } from '../../../providers/yativo-pictures.ts';

async function collect(body: ReturnType<typeof jsonWithPictures>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

it('byte for byte, with the length it says', async () => {
  const cases = fc.record({
    name: fc.string({ unit: 'grapheme' }),
    front: fc.uint8Array({ maxLength: 300 }),
    back: fc.uint8Array({ maxLength: 300 }),
    pieceBytes: fc.integer({ min: 1, max: 100 }),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ name, front, back, pieceBytes }) => {
      const body = jsonWithPictures(
        { name },
        { front: checkedPicture(front, pieceBytes), back: checkedPicture(back, pieceBytes) },
      );
      const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
      const sent = await collect(body);
      expect(sent.toString()).toBe(JSON.stringify({ name, front: base64(front), back: base64(back) }));
      expect(body.sizeBytes).toBe(sent.length);
    }),
  );
});

it('in pieces of 64 KiB at most, however large those of the source are', async () => {
  const picture = Buffer.alloc(1_000_003, 5);
  const sizes: number[] = [];
  const chunks: Uint8Array[] = [];
  for await (const chunk of jsonWithPictures({ a: 1 }, { p: checkedPicture(picture) }).chunks()) {
    sizes.push(chunk.length);
    chunks.push(chunk);
  }
  expect(Math.max(...sizes)).toBe(64 * 1024);
  expect(JSON.parse(Buffer.concat(chunks).toString()).p).toBe(picture.toString('base64'));
});

it('survives a source that uses its buffer again', async () => {
  const wanted = Buffer.from('abcdefghij');
  const picture = {
    ...checkedPicture(wanted),
    open: async function* () {
      const shared = Buffer.alloc(1);
      for (const byte of wanted) {
        shared[0] = byte;
        yield shared;
      }
    },
  };
  const sent = await collect(jsonWithPictures({ a: 1 }, { p: picture }));
  expect(JSON.parse(sent.toString()).p).toBe(wanted.toString('base64'));
});

it.each([
  ['shorter', 9],
  ['longer', 11],
])('a picture that is %s than when it was checked never gets its closing bytes', async (_name, checkedAs) => {
  const picture = { ...checkedPicture(Buffer.alloc(10)), sizeBytes: checkedAs };
  const chunks: Uint8Array[] = [];
  const reading = async () => {
    for await (const chunk of jsonWithPictures({ a: 1 }, { p: picture }).chunks()) chunks.push(chunk);
  };
  await expect(reading()).rejects.toThrow('a picture changed after it was checked');
  expect(() => JSON.parse(Buffer.concat(chunks).toString())).toThrow();
});
