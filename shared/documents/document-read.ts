import { z } from 'zod';
import { ZoneFormatName } from './zone/zone-format.ts';

/** Where a value of the form came from. */
export const FieldOrigin = z.enum(['zone', 'barcode', 'typed']);
export type FieldOrigin = z.infer<typeof FieldOrigin>;

/** What can be read off a document, whichever way. */
export const DocumentField = z.enum([
  'documentCode',
  'issuer',
  'documentNumber',
  'familyName',
  'givenName',
  'middleName',
  'dateOfBirth',
  'sex',
  'nationality',
  'expiryDate',
  'issuedDate',
  'optionalData',
  'secondOptionalData',
  'street',
  'street2',
  'city',
  'state',
  'postCode',
]);
export type DocumentField = z.infer<typeof DocumentField>;

/**
 * One value as it was read. `checked`: a check digit answers for it. Everything else is for a person to confirm. `mayBeCut`: a name that
 * fills its place to the end, so that something may be missing.
 */
export const ReadField = z.strictObject({
  value: z.string().min(1).max(200),
  checked: z.boolean(),
  mayBeCut: z.literal(true).optional(),
});
export type ReadField = z.infer<typeof ReadField>;

/** What was read, field by field; what the document does not say is absent. */
export const ReadFields = z.partialRecord(DocumentField, ReadField);
export type ReadFields = z.infer<typeof ReadFields>;

/** Why a read is believed: it came out the same in two frames, or once from a still picture that the blur check calls sharp. */
export const ReadAgreement = z.enum(['two-frames', 'sharp-still']);
export type ReadAgreement = z.infer<typeof ReadAgreement>;

/**
 * A machine-readable zone that is to be accepted. One that was repaired, or whose check digits don't hold, can't be written down as
 * this: it is at most shown to a person, and what the person then types is typed.
 */
export const ZoneRead = z.strictObject({
  origin: z.literal('zone'),
  format: ZoneFormatName,
  lines: z
    .array(z.string().regex(/^[0-9A-Z<]{30,44}$/))
    .min(2)
    .max(3),
  fields: ReadFields,
  valid: z.literal(true),
  repaired: z.literal(false),
  agreement: ReadAgreement,
});
export type ZoneRead = z.infer<typeof ZoneRead>;

/**
 * The barcode of a driving licence that is to be accepted. Its whole text crosses, although a form needs less of it: a barcode has no check digits,
 * and what main re-checks is how the text holds together, the offsets and lengths in its head against all that follows. A text cut down to
 * the wanted elements would carry a head that the window wrote, and prove nothing. Only `fields` goes on from here; height, weight,
 * eyes and the rest are in none of them.
 */
export const BarcodeRead = z.strictObject({
  origin: z.literal('barcode'),
  text: z.string().min(40).max(2710),
  fields: ReadFields,
  valid: z.literal(true),
  agreement: ReadAgreement,
});
export type BarcodeRead = z.infer<typeof BarcodeRead>;

/** What crosses to main of one document. */
export const DocumentRead = z.discriminatedUnion('origin', [ZoneRead, BarcodeRead]);
export type DocumentRead = z.infer<typeof DocumentRead>;
