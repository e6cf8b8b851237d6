/** From an applicant to Yativo's customer, and from its objections back to the fields that were asked. */
import type { Applicant, ApplicantField, DocumentKind } from '../../../shared/domain/applicant.ts';
import type { Requirements } from '../../../shared/journeys/requirements.ts';
import type { YativoPolicy } from '../../../shared/settings/policy.ts';
import { subdivisionsOf } from '../../reference/subdivisions.ts';
import type { WalletCustomer, WalletDocumentKind, WalletField } from '../wallet-customer-provider.ts';
import { type FieldSource, hasPath, requirementsOf } from '../wire-requirements.ts';
import { fieldByPageName } from './to-customer-fields.ts';
import { AllFields, FiveFields } from './wire.ts';

/** Which field goes where on the page. */
const sourcesFor = ({ idTypes }: YativoPolicy): readonly FieldSource[] => [
  { field: 'legalFullName', paths: ['customer_name'] },
  { field: 'phoneNumber', paths: ['customer_phone'] },
  { field: 'email', paths: ['customer_email'] },
  { field: 'street', paths: ['customer_address.street'] },
  { field: 'houseNumber', paths: ['customer_address.number'] },
  { field: 'city', paths: ['customer_address.city'] },
  { field: 'postCode', paths: ['customer_address.zipcode'] },
  { field: 'country', paths: ['customer_country', 'customer_address.country'] },
  { field: 'state', paths: ['customer_address.state'] },
  { field: 'documentKind', paths: ['customer_idType'], words: idTypes },
  { field: 'documentNumber', paths: ['customer_idNumber'] },
  { field: 'documentCountry', paths: ['customer_idCountry'] },
  // Some documents never expire; policy says what is sent for them.
  { field: 'documentExpiryDate', paths: ['customer_idExpiration'] },
];

/** What the form asks for Yativo: what the body that policy chooses has a place for. */
export function yativoRequirements(policy: YativoPolicy): Requirements {
  const schema = policy.body === 'full' ? AllFields : FiveFields;
  const sources = sourcesFor(policy).flatMap((source) => {
    const [first, ...others] = source.paths.filter((path) => policy.body === 'full' || hasPath(schema, path));
    return first === undefined ? [] : [{ ...source, paths: [first, ...others] as const }];
  });
  return requirementsOf(schema, 'yativo', sources);
}

/** The customer to send. What is missing is empty or absent here, for the schema to refuse: it has the last word. */
export function toWalletCustomer(applicant: Applicant): WalletCustomer {
  const { legalFullName = '', email = '', phoneNumber = '', country = '' } = applicant;
  const { street = '', city = '', documentKind, documentNumber = '', documentCountry = '' } = applicant;
  return {
    fullName: legalFullName,
    email,
    phone: phoneNumber,
    country,
    address: {
      street,
      number: applicant.houseNumber,
      city,
      // One of another country's was chosen before the country was.
      state: subdivisionsOf(country).find(({ code }) => code === applicant.state)?.name,
      postCode: applicant.postCode,
      country,
    },
    document: isWalletKind(documentKind)
      ? {
          kind: documentKind,
          number: documentNumber,
          issuingCountry: documentCountry,
          expiryDate: applicant.documentExpiryDate,
        }
      : undefined,
  };
}

/** A kind of document that Yativo is sent. */
export function isWalletKind(kind: DocumentKind | undefined): kind is WalletDocumentKind {
  return kind !== undefined && kind !== 'tax-id' && kind !== 'address-proof';
}

/** What of an applicant can't be sent. Of a document that is none here, that is its kind and nothing else. */
export function findUnsendable(
  applicant: Applicant,
  policy: YativoPolicy,
  findProblems: (customer: WalletCustomer) => readonly WalletField[],
): readonly ApplicantField[] {
  const fields = fieldsBehind(findProblems(toWalletCustomer(applicant)), policy);
  if (isWalletKind(applicant.documentKind)) return fields;
  return fields.filter((field) => field === 'documentKind' || !field.startsWith('document'));
}

/** The asked fields behind names such as `address.city`. */
export function fieldsBehind(reported: readonly string[], policy: YativoPolicy): readonly ApplicantField[] {
  const fields = sourcesFor(policy).flatMap(({ field, paths }) => {
    const names: readonly (WalletField | undefined)[] = paths.map((path) => fieldByPageName[path]);
    return reported.some((name) => names.some((one) => one === name)) ? [field] : [];
  });
  return fields;
}
