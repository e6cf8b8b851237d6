import type { Point } from '../raster.ts';
import type { SniffedPicture } from '../sniff/sniff-picture.ts';
import { storedPoint, uprightSize } from './orientation.ts';
import type { Area, PicturePart, PictureSource } from './picture-source.ts';

/** In which sizes a JPEG is decoded at a fraction of the cost of the whole, in eighths: the others take longer than all of it. */
const eighths = [1, 2, 4, 8] as const;
type Eighths = (typeof eighths)[number];

/** As much too small as does not matter. */
const nearlyEnough = 0.97;

interface Decoded {
  readonly eighths: Eighths;
  readonly frame: VideoFrame;
}

/**
 * Opens a JPEG, of which the browser's decoder then decodes no more than is asked for. Undefined where it can't be decoded. The orientation
 * costs nothing: it only changes where points are looked for.
 */
export async function openJpeg(
  bytes: Uint8Array<ArrayBuffer>,
  { width, height, orientation }: SniffedPicture,
  firstScale: number,
): Promise<PictureSource | undefined> {
  const stored = { width, height };
  const upright = uprightSize(stored, orientation);
  let decoded: Decoded | undefined;
  const decodeAt = async (scale: number): Promise<VideoFrame> => {
    const wanted = eighths.find((size) => size / 8 >= scale * nearlyEnough) ?? 8;
    if (decoded && decoded.eighths >= wanted) return decoded.frame;
    decoded?.frame.close();
    decoded = undefined;
    const frame = await decodeFrame(bytes, Math.ceil((width * wanted) / 8), Math.ceil((height * wanted) / 8));
    decoded = { eighths: wanted, frame };
    return frame;
  };
  // What can't be decoded at all is found out here, and not in the middle of the work.
  const canDecode = await decodeAt(firstScale).then(
    (frame) => frame.codedWidth <= width && frame.codedHeight <= height,
    () => false,
  );
  if (!canDecode) return undefined;
  return {
    ...upright,
    part: async (area, scale) => {
      const frame = await decodeAt(scale);
      const [kx, ky] = [frame.codedWidth / width, frame.codedHeight / height];
      const toFrame = (point: Point): Point => {
        const { x, y } = storedPoint(point, stored, orientation);
        return { x: x * kx, y: y * ky };
      };
      return copyPart(frame, rectAround(area, toFrame, frame), toFrame, kx);
    },
    close: () => {
      decoded?.frame.close();
      decoded = undefined;
    },
  };
}

async function decodeFrame(
  data: Uint8Array<ArrayBuffer>,
  width: number,
  height: number,
): Promise<VideoFrame> {
  const decoder = new ImageDecoder({ data, type: 'image/jpeg', desiredWidth: width, desiredHeight: height });
  try {
    return (await decoder.decode()).image;
  } finally {
    decoder.close();
  }
}

/** The pixels of a frame that hold an area; in whole pairs, since colours may be stored for four pixels at a time. */
function rectAround(
  area: Area,
  toFrame: (point: Point) => Point,
  { codedWidth, codedHeight }: VideoFrame,
): Area {
  const [one, other] = [toFrame(area), toFrame({ x: area.x + area.width, y: area.y + area.height })];
  const even = (length: number) => Math.max(0, Math.floor(length / 2) * 2);
  const x = even(Math.min(one.x, other.x, codedWidth - 2));
  const y = even(Math.min(one.y, other.y, codedHeight - 2));
  const right = Math.min(codedWidth, even(Math.max(one.x, other.x)) + 2);
  const bottom = Math.min(codedHeight, even(Math.max(one.y, other.y)) + 2);
  return { x, y, width: right - x, height: bottom - y };
}

async function copyPart(
  frame: VideoFrame,
  rect: Area,
  toFrame: (point: Point) => Point,
  scale: number,
): Promise<PicturePart> {
  const { width, height } = rect;
  const data = new Uint8ClampedArray(width * height * 4);
  await frame.copyTo(data, { rect, format: 'RGBA' });
  return {
    pixels: { width, height, data },
    toPixels: (point) => {
      const { x, y } = toFrame(point);
      return { x: x - rect.x, y: y - rect.y };
    },
    scale,
  };
}
