import { acceptBarcode, acceptZone } from '../../../shared/documents/accept-read.ts';
import type { DocumentRead } from '../../../shared/documents/document-read.ts';
import { isSharp, type PictureQuality } from '../../../shared/documents/picture-quality.ts';
import { suggestApplicant } from '../../../shared/documents/suggest-applicant.ts';
import type { RawRead } from '../../../shared/domain/document-state.ts';
import type { PictureSide } from '../../../shared/domain/picture.ts';
import type { Requirements } from '../../../shared/journeys/requirements.ts';
import type { KeptRead } from './document-record.ts';

function accept(raw: RawRead, quality: PictureQuality | undefined, today: string): DocumentRead | undefined {
  // A repaired one may be right, and it may be another person's number.
  if (raw.origin === 'zone' && raw.repaired) return undefined;
  // "From a sharp picture" that the same window calls blurred is no reason to believe it.
  if (raw.agreement === 'sharp-still' && !(quality && isSharp(quality))) return undefined;
  const read =
    raw.origin === 'zone'
      ? acceptZone(raw.lines, raw.agreement, today)
      : acceptBarcode(raw.text, raw.agreement, today);
  return read.ok ? read.value : undefined;
}

/**
 * The reads that main can make again from the characters alone; the others are left out, and what they say is typed. `today`
 * is `YYYY-MM-DD`.
 */
export function acceptRawReads(
  side: PictureSide,
  raws: readonly RawRead[],
  quality: PictureQuality | undefined,
  today: string,
): readonly KeptRead[] {
  return raws.flatMap((raw) => {
    const read = accept(raw, quality, today);
    return read ? [{ side, read, ...(raw.strip ? { strip: raw.strip } : {}) }] : [];
  });
}

/** Why nobody in this journey takes the document that was read; undefined where nothing speaks against it. */
export function findNotTaken(
  reads: readonly KeptRead[],
  { fields }: Requirements,
): 'visa' | 'kind' | undefined {
  const taken = fields.find(({ field }) => field === 'documentKind')?.choices;
  for (const { read } of reads) {
    if (read.origin === 'zone' && (read.format === 'MRV-A' || read.format === 'MRV-B')) return 'visa';
    const kind = suggestApplicant(read).documentKind?.value;
    if (kind !== undefined && taken && !taken.includes(kind)) return 'kind';
  }
  return undefined;
}
