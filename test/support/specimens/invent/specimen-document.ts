/** A document that nobody has: what is printed on it, and what a reader must find. Everything follows from the seed. */
import { createSeeded, type Seeded, seedFor } from '../../../torture/seeded.ts';
import { type Barcode, makeBarcode } from './barcode.ts';
import type { DocumentKind, Side } from './document-kinds.ts';
import { inventLicence } from './licence-text.ts';
import { inventDate, inventNumber, inventPerson, type SpecimenPerson, specimenStates } from './people.ts';
import { type ZoneKind, zoneLines } from './zone-lines.ts';

/** One side of one document. */
export interface SpecimenDocument {
  readonly kind: DocumentKind;
  readonly side: Side;
  /** Which of the drawings. */
  readonly template: number;
  /** For what the drawing itself leaves to chance: colours, the face, the signature. */
  readonly seed: number;
  readonly person: SpecimenPerson;
  readonly stateName: string;
  readonly stateCode: string;
  readonly number: string;
  readonly issued: string;
  readonly expiry: string;
  readonly address: readonly string[];
  /** Absent on a side without a zone. */
  readonly zone?: readonly string[];
  /** Absent on a side without a PDF417. */
  readonly barcode?: Barcode;
}

const codes: Readonly<Record<ZoneKind, readonly string[]>> = {
  td1: ['I<', 'ID', 'IR', 'AC', 'C<'],
  td2: ['I<', 'ID', 'P<'],
  td3: ['P<', 'P<', 'PM', 'PD'],
  'mrv-a': ['V<', 'VN'],
  'mrv-b': ['V<', 'VB'],
};

/** A card's zone is on its back; all else that has one has it in front. */
export const hasZone = (kind: DocumentKind, side: Side): boolean =>
  kind !== 'licence' && side === (kind === 'td1' ? 'back' : 'front');

function inventZone(seeded: Seeded, kind: ZoneKind, person: SpecimenPerson, issuer: string) {
  const isLong = kind === 'td1' && seeded.chance(0.12);
  const number = inventNumber(seeded, isLong ? 12 : 9 - seeded.below(2));
  const optional = seeded.chance(0.4) ? inventNumber(seeded, kind === 'td2' ? 6 : 7) : '';
  const expiry = inventDate(seeded, 2027, 2035);
  const code = seeded.pick(codes[kind] as readonly [string, ...string[]]);
  return { number, expiry, zone: zoneLines(kind, { person, issuer, number, expiry, optional, code }) };
}

/** The document of this seed. `template` is its drawing, below `templateCount`. */
export function inventDocument(
  kind: DocumentKind,
  side: Side,
  template: number,
  seed: number,
): SpecimenDocument {
  const seeded = createSeeded(seedFor(seed, 11));
  const person = inventPerson(seeded);
  const state = seeded.pick(specimenStates);
  const issued = inventDate(seeded, 2017, 2025);
  const address = [`${1 + seeded.below(200)} Specimen Street`, `${10_000 + seeded.below(89_999)} Anytown`];
  const common = {
    kind,
    side,
    template,
    seed,
    person,
    stateName: state.name,
    stateCode: state.code,
    issued,
    address,
  };
  if (kind !== 'licence') {
    const { zone, number, expiry } = inventZone(seeded, kind, person, state.code);
    return { ...common, number, expiry, ...(hasZone(kind, side) ? { zone } : {}) };
  }
  const licence = inventLicence(seeded, person);
  return {
    ...common,
    stateCode: licence.letters,
    stateName: licence.city,
    address: [licence.street, licence.city],
    number: licence.number,
    issued: licence.issued,
    expiry: licence.expiry,
    ...(side === 'back' ? { barcode: makeBarcode(licence.text, template) } : {}),
  };
}
