/** From an applicant to Noah's customer, and from Noah's objections back to the fields that were asked. */
import type { Applicant, ApplicantField } from '../../../shared/domain/applicant.ts';
import type { FieldRequirement, Requirements } from '../../../shared/journeys/requirements.ts';
import type { NoahPolicy } from '../../../shared/settings/policy.ts';
import { subdivisionsOf } from '../../reference/subdivisions.ts';
import type { PayoutCustomer, PayoutIdentity } from '../payout-customer-provider.ts';
import { type FieldSource, requirementsOf } from '../wire-requirements.ts';
import { idTypes, ourFieldAt } from './customer-mapping.ts';
import { countriesWithStateCodes, PutCustomerBody } from './wire.ts';

const ordinals = ['document', 'secondDocument', 'thirdDocument'] as const;

/**
 * The fields of one document. The first is the proof without which nobody is sent; the others are for whoever has them,
 * and whole once their kind is given.
 */
function sourcesOfDocument(name: (typeof ordinals)[number], index: number): readonly FieldSource[] {
  const at = `Identities.${index}`;
  const more = index > 0 ? ({ place: 'more' } as const) : {};
  const onlyWhen = index > 0 ? { onlyWhen: { field: `${name}Kind` as const, given: true } } : {};
  return [
    { field: `${name}Kind`, paths: [`${at}.IDType`], words: idTypes, ...more },
    { field: `${name}Number`, paths: [`${at}.IDNumber`], ...more, ...onlyWhen },
    { field: `${name}Country`, paths: [`${at}.IssuingCountry`], ...more, ...onlyWhen },
    { field: `${name}ExpiryDate`, paths: [`${at}.ExpiryDate`], ...more, ...onlyWhen },
    { field: `${name}IssuedDate`, paths: [`${at}.IssuedDate`], place: 'more', ...onlyWhen },
  ];
}

/** Which field goes where. Where several go into one place, the one to correct comes last. */
const sources: readonly FieldSource[] = [
  // Ticked, there is no family name: the one name is sent as first and as last.
  { field: 'hasOneName', paths: ['FullName.LastName'], need: 'optional' },
  { field: 'givenName', paths: ['FullName.FirstName', 'FullName.LastName'] },
  { field: 'middleName', paths: ['FullName.MiddleName'], place: 'more' },
  { field: 'familyName', paths: ['FullName.LastName'], onlyWhen: { field: 'hasOneName', given: false } },
  { field: 'dateOfBirth', paths: ['DateOfBirth'] },
  // Not every house has a number.
  { field: 'houseNumber', paths: ['PrimaryResidence.Street'], need: 'optional', isPart: true },
  { field: 'street', paths: ['PrimaryResidence.Street'], isPart: true },
  { field: 'street2', paths: ['PrimaryResidence.Street2'], place: 'more' },
  // Where a country has no parts that addresses name, the city is sent as the state too.
  { field: 'city', paths: ['PrimaryResidence.City', 'PrimaryResidence.State'] },
  { field: 'postCode', paths: ['PrimaryResidence.PostCode'] },
  { field: 'country', paths: ['PrimaryResidence.Country'] },
  // Only where the country has any: there, `toPayoutCustomer` has nothing else to send.
  { field: 'state', paths: ['PrimaryResidence.State'], need: 'optional' },
  ...ordinals.flatMap(sourcesOfDocument),
];

/** What the form asks for Noah. */
export const noahRequirements = (): Requirements => requirementsOf(PutCustomerBody, 'noah', sources);

/** The customer to send. What is missing is empty here, for the schema to refuse: it has the last word. */
export function toPayoutCustomer(
  applicant: Applicant,
  customerId: string,
  { streetOrder }: Pick<NoahPolicy, 'streetOrder'>,
): PayoutCustomer {
  const { givenName = '', country = '', city = '', street, houseNumber } = applicant;
  const streetParts = streetOrder === 'street-number' ? [street, houseNumber] : [houseNumber, street];
  return {
    customerId,
    firstName: givenName,
    middleName: applicant.middleName,
    lastName: applicant.hasOneName ? givenName : (applicant.familyName ?? ''),
    dateOfBirth: applicant.dateOfBirth ?? '',
    identities: ordinals.flatMap((name) => toIdentity(applicant, name)),
    residence: {
      street: streetParts.filter((part) => part !== undefined).join(' '),
      street2: applicant.street2,
      city,
      postCode: applicant.postCode ?? '',
      state: hasStates(country) ? stateText(country, applicant.state) : city,
      country,
    },
  };
}

function toIdentity(applicant: Applicant, name: (typeof ordinals)[number]): readonly PayoutIdentity[] {
  const kind = applicant[`${name}Kind`];
  if (kind === undefined) return [];
  return [
    {
      kind,
      number: applicant[`${name}Number`] ?? '',
      issuingCountry: applicant[`${name}Country`] ?? '',
      issuedDate: applicant[`${name}IssuedDate`],
      expiryDate: applicant[`${name}ExpiryDate`],
    },
  ];
}

const hasStates = (country: string): boolean => subdivisionsOf(country).length > 0;

/** In the USA and Canada the code, elsewhere the name that the code stands for; empty for another country's. */
function stateText(country: string, code: string | undefined): string {
  const state = subdivisionsOf(country).find((one) => one.code === code);
  if (!state) return '';
  return countriesWithStateCodes.includes(country) ? state.code : state.name;
}

const named = sources.map(({ field, paths }) => ({
  field,
  names: paths.map((path) => ourFieldAt(path.split('.')) ?? path),
}));

/** The asked fields behind names such as `residence.street` or `identities.1.number`. */
export function fieldsBehind(
  reported: readonly string[],
  applicant: Applicant,
  { fields }: Requirements,
): readonly ApplicantField[] {
  const asked = named.filter(
    ({ field }) =>
      fields.some((requirement) => requirement.field === field && isAsked(requirement, applicant)) &&
      (field !== 'state' || hasStates(applicant.country ?? '')),
  );
  const fieldBehind = (name: string) => asked.findLast(({ names }) => names.includes(name))?.field ?? [];
  const found = reported.map(atItsOrdinal(applicant)).flatMap((name) => {
    const inside = asked.flatMap(({ names }) => names).find((one) => one.startsWith(`${name}.`));
    if (inside !== undefined) return fieldBehind(inside);
    // Of a document, but not of which: of each that there is.
    const unnumbered = asked.filter(
      ({ field, names }) =>
        applicant[field] !== undefined &&
        names.some((one) => one.replace(/\.\d+\./, '.') === name && one !== name),
    );
    return unnumbered.length > 0 ? unnumbered.map(({ field }) => field) : fieldBehind(name);
  });
  return [...new Set(found)];
}

/** Documents are counted as they were sent, in which one that was not given has no place. */
const atItsOrdinal = (applicant: Applicant) => {
  const sent = ordinals.flatMap((name, index) => (applicant[`${name}Kind`] === undefined ? [] : [index]));
  return (name: string): string =>
    name.replace(/^identities\.(\d+)/, (whole, at) => {
      const index = sent[Number(at)];
      return index === undefined ? whole : `identities.${index}`;
    });
};

const isAsked = ({ onlyWhen }: FieldRequirement, applicant: Applicant): boolean =>
  onlyWhen === undefined || (applicant[onlyWhen.field] !== undefined) === onlyWhen.given;
