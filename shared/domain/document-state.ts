import { z } from 'zod';
import {
  DocumentField,
  FieldOrigin,
  ReadAgreement,
  ReadField,
  ReadFields,
} from '../documents/document-read.ts';
import { ZoneFormatName } from '../documents/zone/zone-format.ts';
import { ApplicantField, Day } from './applicant.ts';
import { PictureSide } from './picture.ts';

/** Where in a kept picture something was read: shares of its width and height, from its upper left corner. `turn`: so many degrees clockwise bring it upright. */
export const PictureStrip = z.strictObject({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().min(0).max(1),
  height: z.number().min(0).max(1),
  turn: z.literal([90, 180, 270]).optional(),
});
export type PictureStrip = z.infer<typeof PictureStrip>;

const readAt = { agreement: ReadAgreement, strip: PictureStrip.optional() };

/**
 * What was seen in a picture, as the window says it: the lines of a zone or the text of a barcode, and nothing that main
 * could not work out from them. One with `repaired` is never taken.
 */
export const RawRead = z.discriminatedUnion('origin', [
  z.strictObject({
    origin: z.literal('zone'),
    lines: z
      .array(z.string().regex(/^[0-9A-Z<]{30,44}$/))
      .min(2)
      .max(3),
    repaired: z.boolean(),
    ...readAt,
  }),
  z.strictObject({ origin: z.literal('barcode'), text: z.string().min(40).max(2710), ...readAt }),
]);
export type RawRead = z.infer<typeof RawRead>;

/** A character that may be another one without any check digit noticing: for the eye. */
export const ConfusableMark = z.strictObject({
  field: DocumentField,
  /** Which character of the value, from 0. */
  at: z.number().int().nonnegative(),
  read: z.string().length(1),
  couldBe: z.array(z.string().length(1)).min(1),
});
export type ConfusableMark = z.infer<typeof ConfusableMark>;

/** A read that main has made again from its characters, and accepted. */
export const AcceptedRead = z.strictObject({
  side: PictureSide,
  origin: FieldOrigin.exclude(['typed']),
  /** Of a zone. */
  format: ZoneFormatName.optional(),
  agreement: ReadAgreement,
  fields: ReadFields,
  marks: z.array(ConfusableMark),
  /** By fields of the form: the value that it would take, and the parts of the document that it is made of. */
  suggestions: z.partialRecord(
    ApplicantField,
    z.strictObject({ value: ReadField.shape.value, from: z.array(DocumentField) }),
  ),
  strip: PictureStrip.optional(),
});
export type AcceptedRead = z.infer<typeof AcceptedRead>;

/** The form says one thing and the document another. Somebody has to choose. */
export const OpenDisagreement = z.strictObject({
  field: ApplicantField,
  /** What the form has. */
  typed: z.string(),
  read: z.string(),
  side: PictureSide,
  origin: FieldOrigin.exclude(['typed']),
  /** `other-script`: typed in letters that a zone doesn't have. */
  why: z.enum(['differs', 'other-script']),
});
export type OpenDisagreement = z.infer<typeof OpenDisagreement>;

/** How the document stands to the day, as main's clock has it. */
export const DocumentExpiry = z.discriminatedUnion('state', [
  /** Not expired; or nothing is known of its end yet. */
  z.strictObject({ state: z.literal('fine') }),
  /** Expired, and only a supervisor can let it pass. */
  z.strictObject({ state: z.literal('needs-supervisor'), expiredOn: Day }),
  /** Expired, and a supervisor let it pass. */
  z.strictObject({ state: z.literal('allowed'), expiredOn: Day }),
  /** Expired, and the journey takes no expired document: another one, or the end of the visit. */
  z.strictObject({ state: z.literal('stop'), expiredOn: Day }),
]);
export type DocumentExpiry = z.infer<typeof DocumentExpiry>;

/** What main knows of a visit's document: what was read, and what of it a person still has to look at. */
export const DocumentState = z.strictObject({
  /** Of every field that is filled. `typed` also where a person has changed what was read. */
  origins: z.partialRecord(ApplicantField, FieldOrigin),
  reads: z.array(AcceptedRead),
  disagreements: z.array(OpenDisagreement),
  /** What came from the document and nobody has confirmed, where no check digit answers for it: names, states, all of a barcode. */
  namesToConfirm: z.array(ApplicantField),
  expiry: DocumentExpiry,
});
export type DocumentState = z.infer<typeof DocumentState>;

/** Whether nothing of the document waits for a person any more. */
export const isDocumentChecked = ({ disagreements, namesToConfirm, expiry }: DocumentState): boolean =>
  disagreements.length === 0 &&
  namesToConfirm.length === 0 &&
  (expiry.state === 'fine' || expiry.state === 'allowed');
