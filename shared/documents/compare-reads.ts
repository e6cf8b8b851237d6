import { type ApplicantDraft, type ApplicantField, codePointLength } from '../domain/applicant.ts';
import type { DocumentRead, ReadFields } from './document-read.ts';
import { isFullName } from './full-name.ts';
import { couldBeWrittenAs, isLatin } from './name-spelling.ts';
import { answerApplicant, type Suggestion } from './suggest-applicant.ts';
import { agreesWith } from './zone/document-date.ts';

/** Something typed that the document says differently. Somebody has to choose; neither value wins by itself. */
export interface Disagreement {
  readonly field: ApplicantField;
  readonly typed: string;
  readonly read: Suggestion;
  /** `other-script`: typed in letters that a zone can't hold, so that only a person can compare them. */
  readonly why: 'differs' | 'other-script';
}

const compact = (text: string): string => text.toUpperCase().replace(/[\s./-]+/gu, '');

type Verdict = 'agrees' | Disagreement['why'];

/** No name of the form is longer, nor of a document. What is, a person compares. */
const longestName = 200;

function compareNames(
  typed: readonly string[],
  read: string,
  isSame: (typed: string, read: string) => boolean,
): Verdict {
  const given = typed.filter((name) => name !== '');
  if ([...given, read].some((name) => codePointLength(name) > longestName)) return 'differs';
  if (given.some((name) => isSame(name, read))) return 'agrees';
  return given.every(isLatin) ? 'differs' : 'other-script';
}

function compare(
  field: ApplicantField,
  typed: ApplicantDraft,
  read: Suggestion,
  fields: ReadFields,
): Verdict {
  const value = typed[field]?.trim() ?? '';
  const isWritten = (name: string, as: string) => couldBeWrittenAs(name, as, read.mayBeCut);
  switch (field) {
    case 'legalFullName':
      return compareNames([value], read.value, (name) => isFullName(name, fields));
    case 'givenName': {
      // A zone has all given names in one.
      const both = `${value} ${typed.middleName?.trim() ?? ''}`.trim();
      return compareNames(read.origin === 'zone' ? [both, value] : [value], read.value, isWritten);
    }
    case 'familyName':
    case 'middleName':
      return compareNames([value], read.value, isWritten);
    case 'documentNumber':
    case 'identityNumber':
    case 'postCode':
      return compact(value) === compact(read.value) ? 'agrees' : 'differs';
    case 'dateOfBirth':
    case 'documentExpiryDate':
    case 'documentIssuedDate':
      return agreesWith(value, read.value) ? 'agrees' : 'differs';
    case 'street':
    case 'street2':
    case 'city':
      return compact(value) === compact(read.value) ? 'agrees' : 'differs';
    default:
      return value === read.value ? 'agrees' : 'differs';
  }
}

/** Every field that was typed and that the document says differently, in the order of the suggestions. What is not typed yet disagrees with nothing. */
export function compareReads(
  typed: ApplicantDraft,
  read: Pick<DocumentRead, 'origin' | 'fields'>,
): readonly Disagreement[] {
  const suggestions = Object.entries(answerApplicant(read)) as [ApplicantField, Suggestion][];
  return suggestions.flatMap(([field, suggestion]): Disagreement[] => {
    const value = typed[field]?.trim() ?? '';
    if (value === '') return [];
    const verdict = compare(field, typed, suggestion, read.fields);
    return verdict === 'agrees' ? [] : [{ field, typed: value, read: suggestion, why: verdict }];
  });
}
