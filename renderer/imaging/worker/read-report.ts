import { z } from 'zod';
import { ZoneFormatName } from '../../../shared/documents/zone/zone-format.ts';
import { PictureSide } from '../../../shared/domain/picture.ts';

const Coordinate = z.number().min(-100_000).max(100_000);
const Corner = z.strictObject({ x: Coordinate, y: Coordinate });
/** Four corners, in the order of reading. */
export const Corners = z.tuple([Corner, Corner, Corner, Corner]).readonly();

/** Where something was read: in the straightened document, or in the picture as it came. Corners in that picture's pixels. */
const Place = z.strictObject({ picture: z.enum(['straightened', 'original']), quad: Corners });

/** What was read of a document, as the page is told. None of it is believed yet: that takes `decideRead` and `acceptZone` or `acceptBarcode`. */
export const ReadReport = z.strictObject({
  zone: z
    .strictObject({
      format: ZoneFormatName,
      lines: z.array(z.string().max(44)).max(3),
      /** Every check digit holds, with or without a repair. */
      valid: z.boolean(),
      repaired: z.boolean(),
      place: Place,
      /** Characters that no check digit tells from others: a person looks. */
      confusable: z.array(
        z.strictObject({
          line: z.number().int().nonnegative(),
          column: z.number().int().nonnegative(),
          read: z.string().length(1),
          couldBe: z.array(z.string().length(1)),
        }),
      ),
    })
    .nullable(),
  barcode: z.strictObject({ text: z.string().max(2710), place: Place }).nullable(),
  /** The side that carries what was read (`sideOfReads`); null or absent where nothing tells. */
  looksLike: PictureSide.nullable().optional(),
});
export type ReadReport = z.infer<typeof ReadReport>;

/** What is to be read. */
export const ReadWish = z.strictObject({
  /** `YYYY-MM-DD`: the two digits of a year need it. */
  today: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  /** What this side of the document can have. */
  wanted: z
    .array(z.enum(['zone', 'barcode']))
    .min(1)
    .max(2),
});
export type ReadWish = z.infer<typeof ReadWish>;
