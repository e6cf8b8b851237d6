import type { PictureBudget } from '../../../shared/documents/picture-budget.ts';

/** Writes the picture as JPEG, at this quality (0 to 1) and size. */
export type EncodeJpeg = (quality: number, width: number, height: number) => Promise<Uint8Array<ArrayBuffer>>;

/** A picture that fits its budget. */
export interface ShrunkPicture {
  readonly jpeg: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** First less exact, then smaller: print stays readable at 65 of 100 longer than at fewer pixels. */
const qualities = [0.85, 0.75, 0.65] as const;
/** Where the usual way has lost something: beyond these more bytes say nothing more. */
const finerQualities = [0.98, 0.93] as const;
const leastQuality = qualities[2];
const smaller = 0.85;
/** Below this, across, nobody can read a document any more: then it does not fit. */
const leastSide = 480;

/** Makes a picture as small as its budget asks and no smaller; `isFinest`: as exact as its budget holds. Undefined where it can't be had without making it unreadable. */
export async function shrinkToBudget(
  size: { readonly width: number; readonly height: number },
  budget: PictureBudget,
  encode: EncodeJpeg,
  isFinest = false,
): Promise<ShrunkPicture | undefined> {
  const longer = Math.max(size.width, size.height);
  let scale = Math.min(1, budget.maxSide / longer);
  const attempt = async (quality: number): Promise<ShrunkPicture | undefined> => {
    const [width, height] = [size.width, size.height].map((side) => Math.max(1, Math.round(side * scale)));
    const jpeg = await encode(quality, width ?? 1, height ?? 1);
    return jpeg.length <= budget.maxBytes ? { jpeg, width: width ?? 1, height: height ?? 1 } : undefined;
  };
  for (const quality of isFinest ? [...finerQualities, ...qualities] : qualities) {
    const fits = await attempt(quality);
    if (fits) return fits;
  }
  for (scale *= smaller; longer * scale >= Math.min(leastSide, longer); scale *= smaller) {
    const fits = await attempt(leastQuality);
    if (fits) return fits;
  }
  return undefined;
}
