/** What the PDF417 of an invented driving licence says, by the AAMVA card design standard. Apart from the product's parser. */
import type { Seeded } from '../../../torture/seeded.ts';
import { inventDate, inventNumber, type SpecimenPerson } from './people.ts';
import { zoneName } from './zone-lines.ts';

/** Where licences come from: number of the issuer, its letters, its country, its way of writing dates. */
interface Issuer {
  readonly id: string;
  readonly letters: string;
  readonly country: 'USA' | 'CAN';
  readonly city: string;
  readonly postcode: string;
}

const issuers: readonly [Issuer, ...Issuer[]] = [
  { id: '636000', letters: 'VA', country: 'USA', city: 'RICHMOND', postcode: '232690000  ' },
  { id: '636014', letters: 'CA', country: 'USA', city: 'SACRAMENTO', postcode: '958180000  ' },
  { id: '636001', letters: 'NY', country: 'USA', city: 'ALBANY', postcode: '122080000  ' },
  { id: '636026', letters: 'AZ', country: 'USA', city: 'PHOENIX', postcode: '850070000  ' },
  { id: '636012', letters: 'ON', country: 'CAN', city: 'TORONTO', postcode: 'M5V 2T6    ' },
];

/** A licence: the text of its barcode, and what a reader should take from it. */
export interface LicenceFacts {
  readonly text: string;
  readonly number: string;
  readonly issued: string;
  readonly expiry: string;
  readonly letters: string;
  readonly street: string;
  readonly city: string;
}

/** The United States write the month first, Canada the year. */
function written(date: string, country: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return country === 'USA' ? month + day + year : year + month + day;
}

const capital = (name: string): string => zoneName(name).replaceAll('<', ' ');

/** Offsets and lengths are right, as many subfiles as issuers really have: one, or one of their own besides. */
export function inventLicence(seeded: Seeded, person: SpecimenPerson): LicenceFacts {
  const issuer = seeded.pick(issuers);
  const number = inventNumber(seeded, 9);
  const issued = inventDate(seeded, 2019, 2025);
  const expiry = inventDate(seeded, 2027, 2034);
  const street = `${100 + seeded.below(900)} SPECIMEN STREET`;
  const [first = '', ...middle] = capital(person.given).split(' ');
  const date = (value: string) => written(value, issuer.country);
  const elements = [
    `DAQ${number}`,
    ...[`DCS${capital(person.surname)}`, 'DDEN', `DAC${first}`, 'DDFN', `DAD${middle.join(' ')}`, 'DDGN'],
    ...['DCAD', 'DCBNONE', 'DCDNONE', `DBD${date(issued)}`, `DBB${date(person.birth)}`, `DBA${date(expiry)}`],
    ...[`DBC${{ M: 1, F: 2, X: 9 }[person.sex]}`, 'DAU068 in', 'DAYBRO', `DAG${street}`, `DAI${issuer.city}`],
    ...[`DAJ${issuer.letters}`, `DAK${issuer.postcode}`, `DCF${seeded.below(1e9)}`, `DCG${issuer.country}`],
    ...['DDAF', `DDB${date('2019-06-06')}`, 'DDD0'],
  ];
  const bodies = [`DL${elements.join('\n')}\r`];
  if (seeded.chance(0.5))
    bodies.push(`Z${issuer.letters.charAt(0)}Z${issuer.letters.charAt(0)}A${seeded.below(1e6)}\r`);
  const headLength = 21 + 10 * bodies.length;
  let offset = headLength;
  const entries = bodies.map((body) => {
    const entry = `${body.slice(0, 2)}${String(offset).padStart(4, '0')}${String(body.length).padStart(4, '0')}`;
    offset += body.length;
    return entry;
  });
  const head = `@\n\u001e\rANSI ${issuer.id}1001${String(bodies.length).padStart(2, '0')}`;
  const { letters, city } = issuer;
  return { text: head + entries.join('') + bodies.join(''), number, issued, expiry, letters, street, city };
}
