import { z } from 'zod';
import { DocumentRead, FieldOrigin } from '../../../shared/documents/document-read.ts';
import { PictureQuality } from '../../../shared/documents/picture-quality.ts';
import { ApplicantField, Day } from '../../../shared/domain/applicant.ts';
import { PictureStrip } from '../../../shared/domain/document-state.ts';
import { KeepReason, PictureSide } from '../../../shared/domain/picture.ts';

/** A read that was accepted, with the side of the document that it is on. */
export const KeptRead = z.strictObject({
  side: PictureSide,
  read: DocumentRead,
  strip: PictureStrip.optional(),
});
export type KeptRead = z.infer<typeof KeptRead>;

/** Something that says that a document has expired: which day it says, of which number, and where. */
export const ExpiredClaim = z.strictObject({
  expiredOn: Day,
  /** In capitals, without separators; absent where none is known. */
  documentNumber: z.string().optional(),
  /** The form, or a side of the document and what stands on it. */
  source: z.enum(['typed', 'front.zone', 'front.barcode', 'back.zone', 'back.barcode']),
});
export type ExpiredClaim = z.infer<typeof ExpiredClaim>;

/**
 * What is kept of a visit's document beside its pictures: what was read, and what people decided about it. Everything else
 * follows from this and the form (`describe-document.ts`). Sealed with the application.
 */
export const DocumentRecord = z.strictObject({
  reads: z.array(KeptRead),
  /** What was put into the form from a read. It counts only while the form still says so. */
  filled: z.partialRecord(
    ApplicantField,
    z.strictObject({ value: z.string(), origin: FieldOrigin.exclude(['typed']), side: PictureSide }),
  ),
  /** Values that a person has compared with the document or chosen from it. */
  confirmed: z.partialRecord(ApplicantField, z.string()),
  /** Disagreements in which a person chose what was typed. */
  keptTyped: z.array(z.strictObject({ field: ApplicantField, typed: z.string(), read: z.string() })),
  pictures: z.partialRecord(
    PictureSide,
    z.strictObject({
      fingerprint: PictureQuality.shape.fingerprint.optional(),
      keptBecause: KeepReason.optional(),
    }),
  ),
  /** What a supervisor let pass. Another document needs another yes. */
  allowedExpired: z.array(ExpiredClaim).optional(),
  /** As it was kept at first, without the document that it was for. It opens, and allows nothing. */
  allowedExpiry: Day.optional(),
});
export type DocumentRecord = z.infer<typeof DocumentRecord>;

/** Before the first picture. */
export const emptyDocument: DocumentRecord = {
  reads: [],
  filled: {},
  confirmed: {},
  keptTyped: [],
  pictures: {},
};
