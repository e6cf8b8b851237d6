import { decideRead, type Sharpness, type Sighting } from '../../shared/documents/accept-read.ts';
import type { ReadAgreement } from '../../shared/documents/document-read.ts';
import { isSharp, type PictureQuality } from '../../shared/documents/picture-quality.ts';
import { type PictureStrip, RawRead } from '../../shared/domain/document-state.ts';
import type { PreparedPicture } from '../imaging/worker/protocol.ts';
import type { ReadReport } from '../imaging/worker/read-report.ts';

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
 * its characters.
 */
export function rawReadsOf(picture: PreparedPicture, frames: readonly Sighting[] = []): RawRead[] {
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
  const ofZone = zone && agreement(zone.lines.join('\n'));
  const ofBarcode = barcode && agreement(barcode.text);
  const found = [
    zone && ofZone
      ? {
          origin: 'zone',
          lines: zone.lines,
          repaired: zone.repaired,
          agreement: ofZone,
          ...at(zone.place, picture),
        }
      : undefined,
    barcode && ofBarcode
      ? { origin: 'barcode', text: barcode.text, agreement: ofBarcode, ...at(barcode.place, picture) }
      : undefined,
  ];
  return found.flatMap((read) => RawRead.safeParse(read).data ?? []);
}

type Place = NonNullable<ReadReport['zone']>['place'];

/** The upright part of the kept picture around a place. None where the place is in the original, and that was cut. */
function at({ picture, quad }: Place, prepared: PreparedPicture): { readonly strip?: PictureStrip } {
  const isOnKept = picture === 'straightened' || prepared.cutBy === 'nothing';
  if (!isOnKept) return {};
  const size = picture === 'straightened' ? prepared : prepared.original;
  const inside = (share: number) => Math.min(Math.max(share, 0), 1);
  const xs = quad.map((corner) => inside(corner.x / size.width));
  const ys = quad.map((corner) => inside(corner.y / size.height));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { strip: { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y } };
}
