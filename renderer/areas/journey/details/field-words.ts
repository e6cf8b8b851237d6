import { type ApplicantField, type FieldProblem, fieldFacts } from '../../../../shared/domain/applicant.ts';
import type { FieldRequirement } from '../../../../shared/journeys/requirements.ts';
import type { Translate, WordKey } from '../../../i18n/word-keys.ts';

/** A sentence that needs no values. */
type PlainKey = Extract<WordKey, `fields.${'hint' | 'missing' | 'invalid'}.${string}`>;
type Own = Readonly<Partial<Record<ApplicantField, PlainKey>>>;

/** Fields that have a sentence of their own; all others have the one of their kind. */
const hints: Own = {
  legalFullName: 'fields.hint.legalFullName',
  identityNumber: 'fields.hint.identityNumber',
  email: 'fields.hint.email',
  memberNumber: 'fields.hint.memberNumber',
};
const missing: Own = {
  legalFullName: 'fields.missing.legalFullName',
  givenName: 'fields.missing.givenName',
  familyName: 'fields.missing.familyName',
  dateOfBirth: 'fields.missing.dateOfBirth',
  identityNumber: 'fields.missing.identityNumber',
  primaryLoginMethod: 'fields.missing.primaryLoginMethod',
  street: 'fields.missing.street',
  city: 'fields.missing.city',
  postCode: 'fields.missing.postCode',
  documentKind: 'fields.missing.documentKind',
  documentNumber: 'fields.missing.documentNumber',
  documentCountry: 'fields.missing.documentCountry',
};
const invalid: Own = {
  legalFullName: 'fields.invalid.legalFullName',
  identityNumber: 'fields.invalid.identityNumber',
  phoneNumber: 'fields.invalid.phoneNumber',
  primaryLoginMethod: 'fields.invalid.primaryLoginMethod',
  street: 'fields.invalid.street',
};

/** What helps to fill a field; undefined where its name says all. `sendsCode`: a code goes to one of the contacts. */
export function hintOf(field: ApplicantField, sendsCode: boolean, t: Translate): string | undefined {
  if (field === 'email' && !sendsCode) return undefined;
  const key = hints[field];
  return key && t(key);
}

/** What is wrong with a field and what to do. `sendsCode`: a code goes to one of the contacts. */
export function sayProblem(
  { field, minCodePoints = 1, maxCodePoints = 1 }: FieldRequirement,
  problem: FieldProblem,
  sendsCode: boolean,
  t: Translate,
): string {
  const { kind } = fieldFacts[field];
  const isContact = field === 'phoneNumber' || field === 'email';
  switch (problem) {
    case 'missing':
      if (isContact) return sendsCode ? t(`fields.missing.${field}`) : t(`fields.missing.contact.${field}`);
      return t(missing[field] ?? `fields.missing.kind.${kind}`);
    case 'invalid':
      return t(invalid[field] ?? `fields.invalid.kind.${kind}`);
    case 'too-short':
      return t('fields.tooShort', { count: minCodePoints });
    case 'too-long':
      return t('fields.tooLong', { count: maxCodePoints });
    case 'one-of':
      return isContact ? t('fields.oneOf.contact') : t('fields.oneOf.any');
    case 'choose':
      return t('fields.choose');
  }
}
