/** Pictures in the real browser, under the kiosk's own policy: prepared, judged, refused; and what hangs or breaks is replaced. */
import { deflateSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { checkPicture } from '../../../electron/providers/yativo/picture/check-picture.ts';
import {
  bytes,
  emptyArchive,
  exif,
  jpeg,
  png,
  pngChunk,
  pngHeader,
} from '../../renderer/imaging/sniff/small-pictures.ts';
import {
  adobeRgb,
  type ColourSpace,
  displayP3,
  withProfile,
} from '../../support/imaging-lab/colour-profile.ts';
import { type ImagingLab, openImagingLab } from '../../support/imaging-lab/imaging-lab.ts';
import { allowSeveralStarts } from '../security/support/running-kiosk.ts';

allowSeveralStarts();
let lab: ImagingLab;
const problems: string[] = [];
test.beforeAll(async () => {
  lab = await openImagingLab();
  lab.page.on('console', (line) => problems.push(line.text()));
  lab.page.on('pageerror', (error) => problems.push(error.message));
});
test.afterAll(() => lab?.stop());
// Neither a violation of the policy nor an error that nobody caught.
test.afterEach(() => expect(problems.splice(0)).toEqual([]));

const budget = { maxBytes: 300_000, maxSide: 2000 };
const photoOf = async (options: Parameters<Window['drawPhoto']>[0]): Promise<Uint8Array> =>
  Uint8Array.from(
    await lab.page.evaluate(
      async (how) => [...new Uint8Array(await (await window.drawPhoto(how)).arrayBuffer())],
      options,
    ),
  );

/** Prepares a file that is handed to the page as base64. */
async function prepare(file: Uint8Array, limits = budget) {
  const answer = await lab.page.evaluate(
    async ([text, wanted]) => {
      const content = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
      const prepared = await window.imaging.prepare({ picture: new Blob([content]), budget: wanted });
      if (!prepared.ok) return prepared;
      const { jpeg: written, ...facts } = prepared.value;
      return { ok: true as const, value: { ...facts, jpeg: [...written] } };
    },
    [Buffer.from(file).toString('base64'), limits] as const,
  );
  return answer.ok
    ? { ok: true as const, value: { ...answer.value, jpeg: Buffer.from(answer.value.jpeg) } }
    : answer;
}
const refusal = async (file: Uint8Array) => {
  const prepared = await prepare(file);
  return prepared.ok ? 'taken' : prepared.error;
};

/** A picture of this size that takes a few kilobytes: one colour, eight bits, packed. */
function flatPng(width: number, height: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc((width + 1) * height));
  return bytes(
    '\x89PNG\r\n\x1a\n',
    pngHeader(width, height, 0),
    pngChunk('IDAT', packed),
    pngChunk('IEND', []),
  );
}

test('a photo of a card is straightened, judged and shrunk, and carries nothing but itself', async () => {
  const photo = await photoOf({ width: 1600, height: 1200, turn: 4 });
  const withSecret = bytes(photo.subarray(0, 2), [0xff, 0xfe, 0, 14], 'WHERE IT WAS', photo.subarray(2));
  const prepared = await prepare(withSecret);
  if (!prepared.ok) throw new Error(prepared.error);
  const { value } = prepared;
  expect(value).toMatchObject({
    cutBy: 'outline',
    original: { width: 1600, height: 1200, format: 'jpeg' },
    quality: { refusedFor: [] },
    reads: null,
  });
  expect(value.width / value.height).toBeCloseTo(1.586, 2);
  expect(value.jpeg.length).toBeLessThanOrEqual(budget.maxBytes);
  expect(value.jpeg.includes('WHERE IT WAS')).toBe(false);
  expect(value.jpeg.includes('ICC_PROFILE')).toBe(false);
  // What main looks at byte by byte before it keeps it.
  const checked = await checkPicture({ open: () => once(value.jpeg) }, budget);
  expect(checked).toMatchObject({
    ok: true,
    value: { format: 'jpeg', width: value.width, height: value.height },
  });
});

async function* once(content: Uint8Array): AsyncIterable<Uint8Array> {
  yield content;
}

test('one that lies on its side in the file is prepared as one looks at it', async () => {
  const photo = await photoOf({ width: 1600, height: 1200 });
  const turned = bytes(photo.subarray(0, 2), exif(6), photo.subarray(2));
  const prepared = await prepare(turned);
  expect(prepared).toMatchObject({
    ok: true,
    value: { cutBy: 'outline', original: { width: 1200, height: 1600 } },
  });
});

test('every format is decoded, and a person’s corners are kept to', async () => {
  for (const type of ['image/jpeg', 'image/png', 'image/webp'] as const) {
    const cut = await lab.page.evaluate(
      async ([wanted, limits]) => {
        const picture = await window.drawPhoto({ width: 1200, height: 900, type: wanted });
        const corners = [
          { x: 100, y: 200 },
          { x: 1000, y: 200 },
          { x: 1000, y: 650 },
          { x: 100, y: 650 },
        ] as const;
        const prepared = await window.imaging.prepare({ picture, budget: limits, corners });
        if (!prepared.ok) return prepared.error;
        const { width, height, cutBy, original } = prepared.value;
        return [cutBy, original.format, width, height];
      },
      [type, budget] as const,
    );
    expect(cut).toEqual(['person', type.slice('image/'.length), 900, 450]);
  }
});

test('nothing is cut away where no document is found', async () => {
  const prepared = await prepare(flatPng(900, 700));
  expect(prepared).toMatchObject({ ok: true, value: { cutBy: 'nothing', width: 900, height: 700 } });
});

test('a stranger’s file is refused by name, and the worker goes on', async () => {
  const photo = await photoOf({ width: 640, height: 480 });
  expect(await refusal(png(20_000, 20_000))).toBe('too-many-pixels');
  expect(await refusal(bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe('svg');
  expect(await refusal(bytes(photo, emptyArchive))).toBe('polyglot');
  expect(await refusal(photo.subarray(0, photo.length / 2))).toBe('truncated');
  // Its header is right, and nothing behind it is.
  expect(await refusal(jpeg())).toBe('not-decoded');
  expect(await refusal(photo)).toBe('taken');
});

test('fifty megapixels in a few kilobytes are prepared like any picture', async () => {
  expect(await refusal(flatPng(8000, 6250))).toBe('taken');
});

test('colours come out as they were meant, whatever space a camera wrote them in', async () => {
  /** The colour in the middle of a flat picture that was prepared, whole and in sRGB. */
  const middleOf = async (width: number, space?: ColourSpace) => {
    const flat = await lab.page.evaluate(async (side) => {
      const canvas = new OffscreenCanvas(side, side * 0.75);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.fillStyle = 'rgb(200,100,50)';
      context.fillRect(0, 0, side, side);
      const file = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
      return [...new Uint8Array(await file.arrayBuffer())];
    }, width);
    const file = Uint8Array.from(flat);
    const prepared = await prepare(space ? withProfile(file, space) : file);
    if (!prepared.ok) throw new Error(prepared.error);
    expect(prepared.value.jpeg.includes('ICC_PROFILE')).toBe(false);
    return lab.page.evaluate(
      async (written) => {
        const bitmap = await createImageBitmap(new Blob([Uint8Array.from(written)]));
        const context = new OffscreenCanvas(1, 1).getContext('2d');
        context?.drawImage(bitmap, 0, 0, 1, 1);
        return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
      },
      [...prepared.value.jpeg],
    );
  };
  const furthest = (seen: readonly number[], meant: readonly number[]) =>
    Math.max(...seen.map((value, channel) => Math.abs(value - (meant[channel] ?? 0))));
  // 1000: every pixel is decoded. 3200: the decoder gives a half, or less.
  for (const width of [1000, 3200]) {
    expect(furthest(await middleOf(width), [200, 100, 50])).toBeLessThanOrEqual(4);
    expect(furthest(await middleOf(width, displayP3), [216, 93, 24])).toBeLessThanOrEqual(4);
    expect(furthest(await middleOf(width, adobeRgb), [227, 100, 42])).toBeLessThanOrEqual(4);
  }
});

test('frames are looked at as they come, and never queued', async () => {
  const seen = await lab.page.evaluate(async () => {
    const frame = () => window.drawFrame({ width: 1280, height: 720, turn: -3 });
    const frames = [await frame(), await frame(), await frame(), await frame()];
    return Promise.all(frames.map((one) => window.imaging.outline({ frame: one })));
  });
  expect(seen.map((one) => (one.ok ? 'seen' : one.error))).toEqual(['seen', 'dropped', 'dropped', 'seen']);
  expect(seen.at(-1)).toMatchObject({
    value: { frame: { width: 1280, height: 720 }, isSure: true, quality: { refusedFor: [] } },
  });
});

test('a worker that hangs is ended and replaced; so is one that was let go in the middle', async () => {
  const answers = await lab.page.evaluate(async (limits) => {
    const order = { picture: await window.drawPhoto({ width: 4000, height: 3000 }), budget: limits };
    window.hurryMs = 1;
    const hung = await window.imaging.prepare(order);
    delete window.hurryMs;
    const after = await window.imaging.prepare(order);
    const interrupted = window.imaging.prepare(order);
    setTimeout(() => window.imaging.rest(), 20);
    return [hung, after, await interrupted, await window.imaging.prepare(order)].map((one) =>
      one.ok ? 'taken' : one.error,
    );
  }, budget);
  expect(answers).toEqual(['timed-out', 'taken', 'worker-lost', 'taken']);
});

test('nobody makes a second policy for workers, nor a worker of something else', async () => {
  const tried = await lab.page.evaluate(() => {
    const outcome = (work: () => unknown) => {
      try {
        work();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    };
    const { trustedTypes } = window as unknown as {
      trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
    };
    return outcome(() => trustedTypes.createPolicy('worker-url', { createScriptURL: (url: string) => url }));
  });
  expect(tried).toBe('TypeError');
  // The browser says that it refused: that is the proof, and no error of ours.
  expect(problems.splice(0).join()).toContain('worker-url');
});
