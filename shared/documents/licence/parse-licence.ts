import { err, ok, type Result } from '../../result.ts';
import { type DocumentDate, dayOf, unknownDate } from '../zone/document-date.ts';
import { isLicenceState, type LicenceIssuer, licenceIssuerOf } from './licence-issuers.ts';
import { type LayoutRefusal, type LicenceLayout, readLicenceLayout } from './licence-layout.ts';
import { type LicenceNames, readLicenceNames } from './licence-names.ts';

/** A driving licence or identity card, as its barcode says it. Dates are text; what is not there is empty. */
export interface ParsedLicence extends LicenceNames {
  readonly issuer: LicenceIssuer;
  readonly isIdentityCard: boolean;
  readonly documentNumber: string;
  readonly dateOfBirth: DocumentDate;
  readonly expiryDate: DocumentDate;
  readonly issuedDate: DocumentDate;
  readonly sex: 'M' | 'F' | 'X' | undefined;
  readonly street: string;
  readonly street2: string;
  readonly city: string;
  /** ISO 3166-2, where the address is in the issuer's country. */
  readonly state: string;
  readonly postCode: string;
}

/** Why a barcode is not taken for a licence. */
export type LicenceRefusal = LayoutRefusal | 'unknown-issuer' | 'missing-element' | 'impossible-date';

/** Canada and the first version write the year first, the United States last. No year begins like a month, so none is mistaken. */
function readDate(text: string): DocumentDate | undefined {
  if (!/^\d{8}$/.test(text)) return undefined;
  const number = (from: number, to: number) => Number(text.slice(from, to));
  const yearFirst = dayOf(number(0, 4), number(4, 6), number(6, 8));
  const yearLast = dayOf(number(4, 8), number(0, 2), number(2, 4));
  const likely = (day: DocumentDate | undefined) => (day && day >= '1880' && day < '2200' ? day : undefined);
  return likely(yearFirst) ?? likely(yearLast);
}

/** A card that never expires has zeros, nines, or nothing where the day would be. */
const neverExpires = /^(?:0{8}|9{8}|)$/;

const sexes: ReadonlyMap<string, 'M' | 'F' | 'X'> = new Map([
  ...([
    ['1', 'M'],
    ['2', 'F'],
    ['9', 'X'],
  ] as const),
  ...([
    ['M', 'M'],
    ['F', 'F'],
    ['X', 'X'],
  ] as const),
]);

/** As it is printed on the card: a letter of another script that looks like one of these makes another number. */
const numberCharacters = /^[\x20-\x7e]+$/;

/** "232690000  " is 23269 and an extension that nobody was given. */
const asPostCode = (text: string, issuer: LicenceIssuer): string => {
  const compact = text.replace(/[\s-]+/g, '');
  if (issuer.writes !== 'USA') return text.trim().replace(/\s+/g, ' ');
  if (/^\d{9}$/.test(compact) && !compact.endsWith('0000'))
    return `${compact.slice(0, 5)}-${compact.slice(5)}`;
  return /^\d{5}(?:0{4})?$/.test(compact) ? compact.slice(0, 5) : '';
};

const asState = (letters: string, issuer: LicenceIssuer): string =>
  issuer.state !== undefined && isLicenceState(`${issuer.country}-${letters}`)
    ? `${issuer.country}-${letters}`
    : '';

interface Dates {
  readonly dateOfBirth: DocumentDate;
  readonly expiryDate: DocumentDate;
  readonly issuedDate: DocumentDate;
}

function readDates(
  elements: LicenceLayout['elements'],
  value: (name: string) => string,
  today: string,
): Result<Dates, LicenceRefusal> {
  if (value('DBB') === '' || !elements.has('DBA')) return err('missing-element');
  const dateOfBirth = readDate(value('DBB'));
  const expiryDate = neverExpires.test(value('DBA')) ? unknownDate : readDate(value('DBA'));
  const issuedDate = value('DBD') === '' ? unknownDate : readDate(value('DBD'));
  if (!dateOfBirth || !expiryDate || !issuedDate) return err('impossible-date');
  // Nobody is born tomorrow, and no card is issued before its day.
  if (dateOfBirth > today || (issuedDate !== unknownDate && issuedDate > today))
    return err('impossible-date');
  const order = [dateOfBirth, issuedDate, expiryDate].filter((date) => date !== unknownDate);
  const inOrder = order.every((date, index) => index === 0 || (order[index - 1] ?? '') < date);
  return inOrder ? ok({ dateOfBirth, expiryDate, issuedDate }) : err('contradiction');
}

function readFields(
  layout: LicenceLayout,
  issuer: LicenceIssuer,
  today: string,
): Result<ParsedLicence, LicenceRefusal> {
  const value = (name: string): string => (layout.elements.get(name) ?? '').trim();
  const documentNumber = value('DAQ');
  const names = readLicenceNames(value);
  if (documentNumber === '' || names === undefined) return err('missing-element');
  if (!numberCharacters.test(documentNumber)) return err('damaged-element');
  if (value('DCG') !== '' && value('DCG') !== issuer.writes) return err('contradiction');
  const dates = readDates(layout.elements, value, today);
  if (!dates.ok) return dates;
  return ok({
    ...names,
    ...dates.value,
    issuer,
    isIdentityCard: layout.isIdentityCard,
    documentNumber,
    sex: sexes.get(value('DBC')),
    // In version 1 some issuers give only the residence address, which has other names.
    street: value('DAG') || value('DAL'),
    street2: value('DAH') || value('DAM'),
    city: value('DAI') || value('DAN'),
    state: asState(value('DAJ') || value('DAO'), issuer),
    postCode: asPostCode(value('DAK') || value('DAP'), issuer),
  });
}

/**
 * Reads the text of a licence's barcode. Never throws. Nobody was born and nothing issued after `today` (`YYYY-MM-DD`). A text that was cut off, that contradicts itself or has a day that
 * doesn't exist is refused; letters that were swapped inside a name are not found by anything but the barcode's own correction, so a name
 * is confirmed by a person here too.
 */
export function parseLicence(text: string, today: string): Result<ParsedLicence, LicenceRefusal> {
  const layout = readLicenceLayout(text);
  if (!layout.ok) return layout;
  const issuer = licenceIssuerOf(layout.value.issuerNumber);
  return issuer === undefined ? err('unknown-issuer') : readFields(layout.value, issuer, today);
}
