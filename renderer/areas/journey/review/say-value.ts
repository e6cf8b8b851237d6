import { type ApplicantField, DocumentKind, fieldFacts } from '../../../../shared/domain/applicant.ts';
import { isDay } from '../../../components/typed-date.ts';
import type { Words } from '../../../i18n/words.tsx';
import { showPhoneNumber } from '../details/phone-number.ts';
import type { Subdivision } from '../details/use-subdivisions.ts';

/** A given value as people read it: "3 May 2026", "Malaysia", "Passport". */
export function sayValue(
  field: ApplicantField,
  value: string,
  states: readonly Subdivision[],
  { t, format }: Words,
): string {
  switch (fieldFacts[field].kind) {
    case 'phone':
      return showPhoneNumber(value);
    case 'date':
      return isDay(value) ? format.day(value) : value;
    case 'country':
      return format.country(value);
    case 'state':
      return states.find(({ code }) => code === value)?.name ?? value;
    case 'choice': {
      const kind = DocumentKind.safeParse(value).data;
      return kind ? t(`fields.choice.documentKind.${kind}`) : value;
    }
    case 'tick':
      return t('fields.review.ticked');
    case 'text':
    case 'code':
    case 'email':
      return value;
  }
}

/** Numbers and addresses run left to right in every language. */
export function isLeftToRight(field: ApplicantField): boolean {
  return ['code', 'phone', 'email'].includes(fieldFacts[field].kind);
}
