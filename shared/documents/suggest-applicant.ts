import { type ApplicantField, applicantFields, type DocumentKind, fieldFacts } from '../domain/applicant.ts';
import type { DocumentField, DocumentRead, ReadFields } from './document-read.ts';
import { meaningOfIssuer } from './zone/country-of-issuer.ts';
import { isWholeDay } from './zone/document-date.ts';

/** A value for one field of the form, and where it was read. */
export interface Suggestion {
  readonly value: string;
  readonly origin: 'zone' | 'barcode';
  /** The parts of the document that it is made of, for the strip of the picture beside it. */
  readonly from: readonly DocumentField[];
  readonly checked: boolean;
  /** A name of which something may be missing at its end. */
  readonly mayBeCut: boolean;
}

/** Values by field of the form. What the document does not say, or says in a way that the form can't take, is absent. */
export type Suggestions = Readonly<Partial<Record<ApplicantField, Suggestion>>>;

/**
 * What a document is by its code, as far as the code tells: `P` is a passport, `I` and `ID` an identity card, a second `R` a permit of residence; `DL`
 * comes from a licence's barcode. Visas and the rest are for a person to name.
 */
function kindOfCode(code: string): DocumentKind | undefined {
  if (code.startsWith('P')) return 'passport';
  if (code === 'I' || code === 'ID') return 'national-id-card';
  if (code === 'DL') return 'driving-licence';
  return code === 'IR' || code === 'AR' ? 'residence-permit' : undefined;
}

const takes = (field: ApplicantField, value: string): boolean =>
  applicantFields[field].safeParse(value).success;

type Made = readonly [ApplicantField, string | undefined, readonly DocumentField[]];

function make(read: Pick<DocumentRead, 'origin'>, fields: ReadFields): readonly Made[] {
  const value = (field: DocumentField): string | undefined => fields[field]?.value;
  const given = [value('givenName'), value('middleName')].filter(Boolean).join(' ');
  const full = [given, value('familyName')].filter(Boolean).join(' ');
  const meaning = meaningOfIssuer(value('issuer') ?? '');
  const zoneCountry = typeof meaning === 'object' ? meaning.country : undefined;
  const country = read.origin === 'zone' ? zoneCountry : value('issuer');
  const hasAddress = value('street') !== undefined || value('city') !== undefined;
  return [
    ['legalFullName', full || undefined, ['givenName', 'middleName', 'familyName']],
    ['givenName', value('givenName'), ['givenName']],
    ['middleName', value('middleName'), ['middleName']],
    ['familyName', value('familyName'), ['familyName']],
    ['dateOfBirth', value('dateOfBirth'), ['dateOfBirth']],
    ['identityNumber', value('documentNumber'), ['documentNumber']],
    ['street', value('street'), ['street']],
    ['street2', value('street2'), ['street2']],
    ['city', value('city'), ['city']],
    ['postCode', value('postCode'), ['postCode']],
    ['country', hasAddress ? country : undefined, ['issuer']],
    ['state', value('state'), ['state']],
    ['documentKind', kindOfCode(value('documentCode') ?? ''), ['documentCode']],
    ['documentNumber', value('documentNumber'), ['documentNumber']],
    ['documentCountry', country, ['issuer']],
    ['documentExpiryDate', value('expiryDate'), ['expiryDate']],
    ['documentIssuedDate', value('issuedDate'), ['issuedDate']],
  ];
}

/** Whether a value is only for comparing with what is typed: a date with an unknown part, which no form takes. */
export const isOnlyToCompare = (field: ApplicantField, value: string): boolean =>
  fieldFacts[field].kind === 'date' && !isWholeDay(value);

/**
 * What the document says by fields of the form, dates of which it leaves a part open included. Names are as the document writes them, in
 * capitals and the issuer's transliteration.
 */
export function answerApplicant({ origin, fields }: Pick<DocumentRead, 'origin' | 'fields'>): Suggestions {
  const suggestions: Partial<Record<ApplicantField, Suggestion>> = {};
  for (const [field, value, possible] of make({ origin }, fields)) {
    if (value === undefined) continue;
    if (!isOnlyToCompare(field, value) && !takes(field, value)) continue;
    const from = possible.filter((one) => fields[one] !== undefined);
    const every = from.map((one) => fields[one]);
    const checked = every.every((one) => one?.checked);
    suggestions[field] = { value, origin, from, checked, mayBeCut: every.some((one) => one?.mayBeCut) };
  }
  return suggestions;
}

/** What the form could be filled with: the same without what it can't take, which is left to a person. */
export function suggestApplicant(read: Pick<DocumentRead, 'origin' | 'fields'>): Suggestions {
  const answers = Object.entries(answerApplicant(read)) as [ApplicantField, Suggestion][];
  return Object.fromEntries(answers.filter(([field, { value }]) => !isOnlyToCompare(field, value)));
}
