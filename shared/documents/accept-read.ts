import { err, ok, type Result } from '../result.ts';
import { BarcodeRead, type ReadAgreement, type ReadFields, ZoneRead } from './document-read.ts';
import { type LicenceRefusal, parseLicence } from './licence/parse-licence.ts';
import { fieldsOfLicence, fieldsOfZone } from './read-fields.ts';
import { hasKnownStates } from './zone/confusable-states.ts';
import { type NotAZone, parseZone } from './zone/parse-zone.ts';
import type { ZoneFormatName } from './zone/zone-format.ts';

/** What the blur check says of the picture that was read. */
export type Sharpness = 'sharp' | 'soft' | 'blurred';

/** One read as it comes from a picture: the lines of a zone or the text of a barcode. */
export interface Sighting {
  readonly said: string;
  /** All check digits hold, or the barcode could be taken apart. */
  readonly valid: boolean;
  /** A character was changed so that a check digit holds. */
  readonly repaired: boolean;
  readonly sharpness: Sharpness;
  /** A frame of the living picture, or a picture that stands still (a file, the flatbed, a capture). */
  readonly source: 'frame' | 'still';
}

/** What to do with a read: take it, look once more, or show it to a person as something to check. */
export type ReadDecision = ReadAgreement | 'once-more' | 'please-look';

/**
 * Whether a read is taken. Never a repaired one and never one with a wrong check digit: measured, "valid, with repair" takes 98.6 % of usable
 * pictures and is wrong in some, "valid and not repaired" takes 96.3 % and was never wrong. Also a valid one needs a
 * second frame that says the same, or a sharp still. Of a soft still the caller may ask
 * again as a frame, with the frames that were seen before it.
 */
export function decideRead(read: Sighting, before: readonly Sighting[]): ReadDecision {
  const counts = ({ valid, repaired, sharpness }: Sighting) => valid && !repaired && sharpness !== 'blurred';
  if (!counts(read)) return read.sharpness === 'blurred' ? 'once-more' : 'please-look';
  if (read.source === 'still') return read.sharpness === 'sharp' ? 'sharp-still' : 'once-more';
  const same = before.some((one) => one !== read && counts(one) && one.said === read.said);
  return same ? 'two-frames' : 'once-more';
}

/** It says something that no form and no record could hold: a value of hundreds of characters, or none at all. */
export type UnfitRead = 'unfit';

/** Why lines that call themselves a good read are none. */
export type ZoneRefusal = NotAZone | 'check-failed' | 'unknown-state' | UnfitRead;

/** Takes a zone apart from its lines alone, and refuses what is not valid or names a state that nobody knows. `today` is `YYYY-MM-DD`. */
export function checkZoneRead(
  lines: readonly string[],
  today: string,
): Result<{ readonly format: ZoneFormatName; readonly fields: ReadFields }, ZoneRefusal> {
  const parsed = parseZone(lines, today);
  if (!parsed.ok) return parsed;
  if (!parsed.value.valid) return err('check-failed');
  if (!hasKnownStates(parsed.value.format, lines)) return err('unknown-state');
  return ok({ format: parsed.value.format.name, fields: fieldsOfZone(parsed.value) });
}

/** The same for the text of a licence's barcode. */
function checkBarcodeRead(text: string, today: string): Result<ReadFields, LicenceRefusal> {
  const parsed = parseLicence(text, today);
  return parsed.ok ? ok(fieldsOfLicence(parsed.value)) : parsed;
}

/** A zone as it may cross to main; fails where it is not valid. */
export function acceptZone(
  lines: readonly string[],
  agreement: ReadAgreement,
  today: string,
): Result<ZoneRead, ZoneRefusal> {
  const checked = checkZoneRead(lines, today);
  if (!checked.ok) return checked;
  const read = {
    origin: 'zone',
    lines: [...lines],
    ...checked.value,
    valid: true,
    repaired: false,
    agreement,
  };
  const fit = ZoneRead.safeParse(read);
  return fit.success ? ok(fit.data) : err('unfit');
}

/** A barcode as it may cross to main; fails where it can't be taken apart. */
export function acceptBarcode(
  text: string,
  agreement: ReadAgreement,
  today: string,
): Result<BarcodeRead, LicenceRefusal | UnfitRead> {
  const fields = checkBarcodeRead(text, today);
  if (!fields.ok) return fields;
  const read = { origin: 'barcode', text, fields: fields.value, valid: true, agreement };
  const fit = BarcodeRead.safeParse(read);
  return fit.success ? ok(fit.data) : err('unfit');
}
