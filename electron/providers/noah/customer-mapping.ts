/** A customer in our words and in Noah's, and which of our fields is meant by one of theirs. */
import type {
  PayoutCustomer,
  PayoutIdentityKind,
  StoredPayoutCustomer,
} from '../payout-customer-provider.ts';
import { countriesWithStateCodes, type IdType, PutCustomerBody, type StoredCustomer } from './wire.ts';

/** What each kind of document is called by Noah. */
export const idTypes: Readonly<Record<PayoutIdentityKind, IdType>> = {
  passport: 'Passport',
  'national-id-card': 'NationalIDCard',
  'driving-licence': 'DrivingLicense',
  'residence-permit': 'ResidencePermit',
  'tax-id': 'TaxID',
  'address-proof': 'AddressProof',
};
const kinds = new Map<string, PayoutIdentityKind>(
  Object.entries(idTypes).map(([kind, idType]) => [idType, kind as PayoutIdentityKind]),
);

/** Our names of Noah's properties. Only what stands here can ever be reported about a refusal. */
const ourFields: Readonly<Record<string, string>> = {
  CustomerID: 'customerId',
  FirstName: 'firstName',
  MiddleName: 'middleName',
  LastName: 'lastName',
  DateOfBirth: 'dateOfBirth',
  Identities: 'identities',
  IDType: 'kind',
  IDNumber: 'number',
  IssuingCountry: 'issuingCountry',
  IssuedDate: 'issuedDate',
  ExpiryDate: 'expiryDate',
  PrimaryResidence: 'residence',
  Street: 'residence.street',
  Street2: 'residence.street2',
  City: 'residence.city',
  PostCode: 'residence.postCode',
  State: 'residence.state',
  Country: 'residence.country',
};
const ofAnIdentity = ['IDType', 'IDNumber', 'IssuingCountry', 'IssuedDate', 'ExpiryDate'];

/**
 * The field that a path such as `Identities`, `0`, `IDNumber` is about, as `identities.0.number`; without the position
 * where the path has none. Undefined where no part of it is known.
 */
export function ourFieldAt(path: readonly string[]): string | undefined {
  const at = path.findLastIndex((part) => Object.hasOwn(ourFields, part));
  const name = path[at];
  const field = name === undefined ? undefined : ourFields[name];
  if (field === undefined || !ofAnIdentity.includes(name ?? '')) return field;
  const position = path.slice(0, at).findLast((part) => /^\d{1,2}$/.test(part));
  return position === undefined ? `identities.${field}` : `identities.${position}.${field}`;
}

/** The body of a PUT, not yet checked. A field that is absent here is left out, never sent empty. */
export function toWire(customer: PayoutCustomer, sendType: boolean): unknown {
  const { residence } = customer;
  return {
    ...(sendType && { Type: 'Individual' }),
    FullName: {
      FirstName: customer.firstName,
      LastName: customer.lastName,
      MiddleName: customer.middleName,
    },
    DateOfBirth: customer.dateOfBirth,
    Identities: customer.identities.map((identity) => ({
      IssuingCountry: identity.issuingCountry,
      IDNumber: identity.number,
      IssuedDate: identity.issuedDate,
      ExpiryDate: identity.expiryDate,
      IDType: idTypes[identity.kind],
    })),
    PrimaryResidence: {
      Street: residence.street,
      Street2: residence.street2,
      City: residence.city,
      PostCode: residence.postCode,
      State: stateCode(residence.state, residence.country),
      Country: residence.country,
    },
  };
}

/** The fields, by our names, that Noah's page wouldn't take; none for a customer who can be sent. */
export function findUnsendable(customer: PayoutCustomer): readonly string[] {
  const parsed = PutCustomerBody.safeParse(toWire(customer, false));
  const fields = parsed.error?.issues.map(({ path }) => ourFieldAt(path.map(String)) ?? '*') ?? [];
  return [...new Set(fields)];
}

/** ISO 3166-2 writes `US-CA`; Noah's page prints `CA`. */
function stateCode(state: string, country: string): string {
  const isPrefixed = countriesWithStateCodes.includes(country) && state.startsWith(`${country}-`);
  return isPrefixed ? state.slice(country.length + 1) : state;
}

/** The customer as stored, in our words. */
export function fromWire(stored: StoredCustomer): StoredPayoutCustomer {
  const { FullName, PrimaryResidence, Created, Verifications } = stored;
  const createdAt = Created ? Date.parse(Created) : undefined;
  return {
    customerId: stored.CustomerID,
    firstName: FullName.FirstName,
    ...filled('middleName', FullName.MiddleName),
    lastName: FullName.LastName,
    dateOfBirth: stored.DateOfBirth,
    identities: stored.Identities.map((identity) => ({
      kind: kinds.get(identity.IDType) ?? 'other',
      number: identity.IDNumber,
      issuingCountry: identity.IssuingCountry,
      ...filled('issuedDate', identity.IssuedDate),
      ...filled('expiryDate', identity.ExpiryDate),
    })),
    residence: {
      street: PrimaryResidence.Street,
      ...filled('street2', PrimaryResidence.Street2),
      city: PrimaryResidence.City,
      postCode: PrimaryResidence.PostCode,
      state: PrimaryResidence.State,
      country: PrimaryResidence.Country,
    },
    ...(createdAt !== undefined && { createdAt }),
    ...(Verifications && { verification: verificationOf(Verifications.Status) }),
  };
}

/** Whether what is stored under an id is, field by field, what was sent under it. */
export function isSameCustomer(sent: PayoutCustomer, stored: StoredPayoutCustomer): boolean {
  return JSON.stringify(written(sent)) === JSON.stringify(written(stored));
}

function written({ identities, residence, ...customer }: PayoutCustomer | StoredPayoutCustomer) {
  const { street, street2, city, postCode, state, country } = residence;
  return [
    ...[customer.firstName, customer.middleName, customer.lastName],
    ...[customer.dateOfBirth, street, street2, city, postCode, stateCode(state, country), country],
    ...identities.flatMap(({ kind, number, issuingCountry, issuedDate, expiryDate }) => [
      ...[kind, number, issuingCountry, issuedDate, expiryDate],
    ]),
  ];
}

function verificationOf(status: 'Pending' | 'Approved' | 'Declined') {
  return ({ Pending: 'pending', Approved: 'approved', Declined: 'declined' } as const)[status];
}

function filled<Name extends string>(name: Name, value: string | null | undefined) {
  return (value ? { [name]: value } : {}) as { [N in Name]?: string };
}
