/** Drafts as people of the whole world type them: most can be sent, many are just beyond a limit. Nobody in them exists. */
import fc from 'fast-check';
import countryCodes from 'i18n-iso-countries/codes.json' with { type: 'json' };
import { subdivisionsOf } from '../../electron/reference/subdivisions.ts';
import { type ApplicantDraft, type ApplicantField, DocumentKind } from '../../shared/domain/applicant.ts';

const names = [
  'Nguyễn Thị Ánh',
  'Björk',
  'O’Connor-D’Souza',
  "N'Golo",
  'María José Carreño Quiñones',
  'محمد بن سلمان',
  'שרה כהן',
  '陈美玲',
  '𠮷田 𩸽',
  'ဒေါ်အောင်ဆန်း',
  'ราชรานี',
  'Żółć Ⅷ',
  'Ὀδυσσεύς',
  'Ιωάννης',
  'Владимиръ',
  'የኢትዮጵያ',
  'ᏣᎳᎩ',
  'क्षत्रिय',
  '김이박',
  'X Æ A-12',
  'de la Cruz y Ortega 3rd',
  // Decomposed: shorter once normalised.
  'Ame\u0301lie Zoe\u0308',
  'İpek Ş',
];
/** Letters of one and two code units, marks that combine with what stands before, signs that no name has. */
const characters = ['a', 'Ł', '陈', '𠮷', '😀', 'n\u0303', 'e\u0323\u0302', 'ع', 'ा', '-', '’', ' '];
/** Around every limit that a page or a field has. */
const lengths = [
  1, 2, 19, 20, 21, 35, 36, 37, 39, 40, 41, 49, 50, 51, 99, 100, 101, 159, 160, 198, 199, 200, 201,
];

const long = fc
  .tuple(fc.constantFrom(...characters), fc.constantFrom(...lengths))
  .map(([character, length]) => `x${character.repeat(length)}`.slice(0, 900));
const name = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: long });
const address = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom('Rua Fictícia', '東京都千代田区丸の内', 'شارع العينة', 'Å', 'Specimen Road'),
  },
  { weight: 1, arbitrary: long },
);
const code = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[A-Z0-9][A-Z0-9 ./-]{0,17}$/) },
  { weight: 1, arbitrary: fc.constantFrom(...lengths).map((length) => '7'.repeat(length)) },
);
const allCountries = countryCodes.map(([alpha2]) => alpha2 ?? '');
const country = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom(...allCountries) },
  // Of nobody.
  { weight: 1, arbitrary: fc.constantFrom('AA', 'QX') },
);
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const phone = fc.stringMatching(/^\+[1-9]\d{7,14}$/);
/** Without the small values that generators like: two people never share one. */
const unique = fc.noBias(fc.stringMatching(/^[a-z0-9]{12}$/));
const email = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9]{0,20}$/), unique, fc.constantFrom('customer', 'post'))
  .map(([local, own, host]) => `${local}.${own}@${host}.example`);
const kind = fc.constantFrom(...DocumentKind.options);

/** Empty for a field that was left out. */
const maybe = (value: fc.Arbitrary<string>, weight = 1) =>
  fc.oneof({ weight, arbitrary: value }, { weight: 1, arbitrary: fc.constant('') });

const values: Readonly<Record<ApplicantField, fc.Arbitrary<string>>> = {
  legalFullName: name,
  hasOneName: fc.constantFrom('', '', 'yes'),
  givenName: name,
  middleName: maybe(name),
  familyName: name,
  dateOfBirth: day,
  identityNumber: code,
  phoneNumber: phone,
  email,
  primaryLoginMethod: fc.constantFrom('email', 'phoneNumber'),
  street: address,
  houseNumber: maybe(fc.constantFrom('1', '12A', '221b', '第5号', '7'.repeat(40)), 3),
  street2: maybe(address),
  city: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('Niterói', '大阪市', 'القاهرة', 'Y') },
    { weight: 1, arbitrary: long },
  ),
  postCode: code,
  country,
  // Of the country where it has any; see below.
  state: fc.constant(''),
  documentKind: kind,
  documentNumber: code,
  documentCountry: country,
  documentExpiryDate: maybe(day),
  documentIssuedDate: maybe(day),
  secondDocumentKind: maybe(kind),
  secondDocumentNumber: code,
  secondDocumentCountry: country,
  secondDocumentExpiryDate: maybe(day),
  secondDocumentIssuedDate: maybe(day),
  thirdDocumentKind: maybe(kind),
  thirdDocumentNumber: code,
  thirdDocumentCountry: country,
  thirdDocumentExpiryDate: maybe(day),
  thirdDocumentIssuedDate: maybe(day),
  memberNumber: maybe(
    fc.oneof(
      {
        weight: 9,
        arbitrary: fc.tuple(unique, fc.constantFrom('', '-A', '-B'.repeat(10))).map((both) => both.join('')),
      },
      { weight: 1, arbitrary: fc.constantFrom('A 1', '7'.repeat(33), 'Ä1') },
    ),
  ),
  memberCategory: maybe(name),
  qq: maybe(fc.stringMatching(/^[1-9]\d{3,14}$/)),
  addressLine: maybe(address),
  remarks: maybe(name),
};

/** What people also type: nothing, too much, or something else. */
const spoilt = fc.oneof(
  long,
  fc.constantFrom(
    '',
    ' ',
    '\u200b',
    'ZZ',
    'EU',
    'US-QQ',
    'MY-10',
    '2101-02-30',
    '2150-01-01',
    'a\u0007b',
    '+1',
    '@',
    '7',
  ),
);
// A state is picked from a list, and a member's number that two people type is refused for another reason.
const typed = (Object.keys(values) as ApplicantField[]).filter(
  (field) => field !== 'state' && field !== 'memberNumber',
);

/** A draft; up to two of its fields are spoilt. */
export const draftArbitrary: fc.Arbitrary<ApplicantDraft> = fc
  .tuple(
    fc.record(values),
    fc.nat(),
    fc.nat({ max: 29 }),
    fc.dictionary(fc.constantFrom(...typed), spoilt, { maxKeys: 2 }),
    fc.boolean(),
  )
  .map(([good, pick, statePick, wrong, isSpoilt]) => {
    const parts = subdivisionsOf(good.country);
    // Now and then none was chosen, or one of another country before that country was.
    const stale = ['', 'US-QQ', 'MY-10'][statePick];
    const state = stale ?? parts[pick % Math.max(1, parts.length)]?.code ?? '';
    return { ...good, state, ...(isSpoilt && wrong) };
  });
