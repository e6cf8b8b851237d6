import type { ApplicantDraft, ApplicantField } from '../domain/applicant.ts';
import type { DocumentRead } from './document-read.ts';
import { couldBeWrittenAs, isLatin } from './name-spelling.ts';
import { type Suggestion, suggestApplicant } from './suggest-applicant.ts';
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

function compareNames(typed: readonly string[], read: string, mayBeCut: boolean): Verdict {
  const given = typed.filter((name) => name !== '');
  if (given.some((name) => couldBeWrittenAs(name, read, mayBeCut))) return 'agrees';
  return given.every(isLatin) ? 'differs' : 'other-script';
}

function compare(field: ApplicantField, typed: ApplicantDraft, read: Suggestion): Verdict {
  const value = typed[field]?.trim() ?? '';
  const { mayBeCut } = read;
  switch (field) {
    case 'legalFullName': {
      // Which of the names comes first is a custom; a zone knows only two groups.
      const words = value.split(/\s+/u);
      const turned = words.map((_, index) => [...words.slice(index), ...words.slice(0, index)].join(' '));
      return compareNames(turned, read.value, mayBeCut);
    }
    case 'givenName': {
      // A zone has all given names in one.
      const both = `${value} ${typed.middleName?.trim() ?? ''}`.trim();
      return compareNames(read.origin === 'zone' ? [both, value] : [value], read.value, mayBeCut);
    }
    case 'familyName':
    case 'middleName':
      return compareNames([value], read.value, mayBeCut);
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
  const suggestions = Object.entries(suggestApplicant(read)) as [ApplicantField, Suggestion][];
  return suggestions.flatMap(([field, suggestion]): Disagreement[] => {
    const value = typed[field]?.trim() ?? '';
    if (value === '') return [];
    const verdict = compare(field, typed, suggestion);
    return verdict === 'agrees' ? [] : [{ field, typed: value, read: suggestion, why: verdict }];
  });
}
