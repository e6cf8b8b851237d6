import { z } from 'zod';
import { PictureBudget } from '../../../shared/documents/picture-budget.ts';
import { PictureQuality } from '../../../shared/documents/picture-quality.ts';
import { PictureRefusal } from '../sniff/picture-refusal.ts';
import { Corners, ReadReport, ReadWish } from './read-report.ts';

const Size = z.strictObject({ width: z.number().int().positive(), height: z.number().int().positive() });
const Fingerprint = PictureQuality.shape.fingerprint;
const Bitmap = z.custom<ImageBitmap>((value) => value instanceof ImageBitmap);
const File = z.custom<Blob>((value) => value instanceof Blob);

const FoundOutline = z.strictObject({
  quad: Corners,
  confidence: z.number().min(0).max(1),
  foundBy: z.enum(['net', 'contour']),
});

/** What the worker can be asked. */
export const ImagingRequest = z.discriminatedUnion('kind', [
  /** Nothing but to load its nets, those that read included or not, so that the first picture does not wait for them. */
  z.strictObject({ kind: z.literal('warm-up'), reads: z.boolean() }),
  /** Where is the document in this frame of the camera, and is it good enough to be taken? */
  z.strictObject({ kind: z.literal('outline'), frame: Bitmap, otherSide: Fingerprint.optional() }),
  /** What can be read in this frame of the camera? */
  z.strictObject({ kind: z.literal('read'), frame: Bitmap, wish: ReadWish }),
  /** Make a picture to be kept out of a file or a frame. */
  z.strictObject({
    kind: z.literal('prepare'),
    picture: z.union([Bitmap, File]),
    /** The outline as a person has put it; absent, it is looked for. */
    corners: Corners.optional(),
    budget: PictureBudget,
    /** Use all that the budget holds, so that as little as possible is lost. */
    isFinest: z.boolean().optional(),
    otherSide: Fingerprint.optional(),
    /** Absent, nothing is read. */
    wish: ReadWish.optional(),
  }),
]);
export type ImagingRequest = z.infer<typeof ImagingRequest>;

/** What one frame of the camera shows. */
export const FrameReport = z.strictObject({
  frame: Size,
  outline: FoundOutline.nullable(),
  /** Whether the outline is sure enough to be straightened by itself. */
  isSure: z.boolean(),
  /** Of the document inside the outline; null where there is none. */
  quality: PictureQuality.nullable(),
});
export type FrameReport = z.infer<typeof FrameReport>;

/** What was read off one frame, and how sharp the document is in it. */
export const FrameReads = z.strictObject({
  reads: ReadReport,
  /** Null where no outline was found: how sharp it is can't be told then. */
  quality: PictureQuality.nullable(),
});
export type FrameReads = z.infer<typeof FrameReads>;

/** A picture that is ready to be kept. */
export const PreparedPicture = z.strictObject({
  /** Nothing in it but the picture. */
  jpeg: z.instanceof(Uint8Array<ArrayBuffer>),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** The picture as it came, as it lies when it is looked at. The corners below are in its pixels. */
  original: z.strictObject({
    ...Size.shape,
    format: z.enum(['jpeg', 'png', 'webp', 'avif', 'bmp', 'frame']),
  }),
  outline: FoundOutline.nullable(),
  /** Which outline was straightened: the one found, the one a person gave, or none: the picture is then the whole one, uncut. */
  cutBy: z.enum(['outline', 'person', 'nothing']),
  quality: PictureQuality,
  /** Null where nothing was to be read. Its places in the straightened document are in the pixels of `jpeg`. */
  reads: ReadReport.nullable(),
  /** Whether the same can still be read off `jpeg`, shrunk as it is; null where nothing valid was read. */
  isStillReadable: z.boolean().nullable(),
});
export type PreparedPicture = z.infer<typeof PreparedPicture>;

/** Why a picture could not be prepared, besides what is wrong with the file itself. */
export const PrepareRefusal = z.enum([
  ...PictureRefusal.options,
  /** The corners that a person gave enclose nothing. */
  'no-area',
  /** It can't be made small enough and stay readable. */
  'over-budget',
]);
export type PrepareRefusal = z.infer<typeof PrepareRefusal>;

/** What each request is answered with. */
export const answerSchemas = {
  'warm-up': z.null(),
  outline: FrameReport,
  read: FrameReads,
  prepare: PreparedPicture,
} as const;

/** A reply: the answer, or the reason why there is none. `failed` is a bug or a lack of memory: the worker is not to be trusted any more. */
export const ImagingReply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: z.enum([...PrepareRefusal.options, 'failed']) }),
]);
export type ImagingReply = z.infer<typeof ImagingReply>;
