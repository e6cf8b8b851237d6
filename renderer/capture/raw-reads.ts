import { decideRead, type Sharpness, type Sighting } from '../../shared/documents/accept-read.ts';
import type { ReadAgreement } from '../../shared/documents/document-read.ts';
import { isSharp, type PictureQuality } from '../../shared/documents/picture-quality.ts';
import { RawRead } from '../../shared/domain/document-state.ts';
import type { Quad } from '../imaging/raster.ts';
import type { PreparedPicture } from '../imaging/worker/protocol.ts';
import type { ReadReport } from '../imaging/worker/read-report.ts';
import { type ReadPlace, stripOfPlace } from './strip-of-place.ts';

/** What a picture's blur means for what was read off it. Unknown counts as blurred. */
export function sharpnessOf(quality: PictureQuality | null): Sharpness {
  if (!quality || quality.refusedFor.includes('blur')) return 'blurred';
  return isSharp(quality) ? 'sharp' : 'soft';
}

/** What was seen in one picture or frame, ready to be weighed against others. */
export function sightingsIn(
  reads: ReadReport | null,
  quality: PictureQuality | null,
  source: Sighting['source'],
): readonly Sighting[] {
  const sharpness = sharpnessOf(quality);
  const zone = reads?.zone;
  const barcode = reads?.barcode;
  return [
    ...(zone
      ? [{ said: zone.lines.join('\n'), valid: zone.valid, repaired: zone.repaired, sharpness, source }]
      : []),
    ...(barcode ? [{ said: barcode.text, valid: true, repaired: false, sharpness, source }] : []),
  ];
}

/** Whether a read of this picture is good, but wants a second frame that says the same. */
export const wantsAnother = ({ reads, quality }: PreparedPicture): boolean =>
  sightingsIn(reads, quality, 'still').some((one) => one.valid && !one.repaired && one.sharpness === 'soft');

/**
 * The reads of a picture that main is told of: valid, unrepaired, and either off a sharp still or seen in another frame too. Main makes each again from
 * its characters. `corners` are those along which a person has cut the picture.
 */
export function rawReadsOf(
  picture: PreparedPicture,
  frames: readonly Sighting[] = [],
  corners?: Quad,
): RawRead[] {
  const { reads, quality } = picture;
  if (!reads) return [];
  const agreement = (said: string): ReadAgreement | undefined => {
    const still = sightingsIn(reads, quality, 'still').find((one) => one.said === said);
    if (!still) return undefined;
    const alone = decideRead(still, []);
    const decision = alone === 'once-more' ? decideRead({ ...still, source: 'frame' }, frames) : alone;
    return decision === 'sharp-still' || decision === 'two-frames' ? decision : undefined;
  };
  const { zone, barcode } = reads;
  const at = (place: ReadPlace) => {
    const strip = stripOfPlace(place, picture, corners);
    return strip ? { strip } : {};
  };
  const ofZone = zone && agreement(zone.lines.join('\n'));
  const ofBarcode = barcode && agreement(barcode.text);
  const found = [
    zone && ofZone
      ? {
          origin: 'zone',
          lines: zone.lines,
          repaired: zone.repaired,
          agreement: ofZone,
          ...at(zone.place),
        }
      : undefined,
    barcode && ofBarcode
      ? { origin: 'barcode', text: barcode.text, agreement: ofBarcode, ...at(barcode.place) }
      : undefined,
  ];
  return found.flatMap((read) => RawRead.safeParse(read).data ?? []);
}
