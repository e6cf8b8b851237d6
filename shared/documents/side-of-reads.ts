import type { DocumentKind } from '../domain/applicant.ts';
import type { PictureSide } from '../domain/picture.ts';
import type { ZoneFormatName } from './zone/zone-format.ts';

/** As much of what was read as tells the side that it stands on. */
export interface SideEvidence {
  /** `valid`: its check digits hold, with or without a repair. */
  readonly zone?: { readonly format: ZoneFormatName; readonly valid: boolean } | null | undefined;
  readonly barcode?: object | null | undefined;
}

/**
 * Where ICAO 9303 puts a zone: on the back of a card of the size of a bank card (part 5), on the front of the larger one and on the page with
 * the portrait of a passport (parts 4 and 6). A visa is a page of somebody's passport and has no sides.
 */
const sideOfZone: Readonly<Record<ZoneFormatName, PictureSide | null>> = {
  TD1: 'back',
  TD2: 'front',
  TD3: 'front',
  'MRV-A': null,
  'MRV-B': null,
};

/**
 * Which side of a document a picture looks like by what was read off it: null where nothing tells, which is no reason to doubt the picture. A zone
 * that is not valid may be of another layout and tells nothing. `kind`, where it is known, rules out what such a document does not have: the barcode
 * in a passport is no licence's.
 */
export function sideOfReads({ zone, barcode }: SideEvidence, kind?: DocumentKind): PictureSide | null {
  if (zone?.valid) return sideOfZone[zone.format];
  return barcode && kind !== 'passport' ? 'back' : null;
}
