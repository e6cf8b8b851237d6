import { type ApplicantDraft, Day } from '../../../shared/domain/applicant.ts';
import type { DocumentRecord, ExpiredClaim } from './document-record.ts';

const asNumber = (text: string | undefined): string | undefined =>
  text?.toUpperCase().replace(/[\s./-]+/gu, '') || undefined;

/**
 * Everything that says of a visit's document that it has expired, the earliest day first: the form, and each read for itself. A typed date can't make a
 * document valid that says itself that it is not. `today` is `YYYY-MM-DD`.
 */
export function findExpired(
  draft: ApplicantDraft,
  { reads }: Pick<DocumentRecord, 'reads'>,
  today: string,
): readonly ExpiredClaim[] {
  const claim = (
    source: ExpiredClaim['source'],
    day: string | undefined,
    number: string | undefined,
  ): readonly ExpiredClaim[] => {
    const expiredOn = Day.safeParse(day?.trim()).data;
    if (expiredOn === undefined || expiredOn >= today) return [];
    const documentNumber = asNumber(number);
    return [{ expiredOn, source, ...(documentNumber === undefined ? {} : { documentNumber }) }];
  };
  const claims = [
    ...claim('typed', draft.documentExpiryDate, draft.documentNumber),
    ...reads.flatMap(({ side, read: { origin, fields } }) =>
      claim(`${side}.${origin}`, fields.expiryDate?.value, fields.documentNumber?.value),
    ),
  ];
  return claims.toSorted((one, other) => one.expiredOn.localeCompare(other.expiredOn));
}

/** Those that no supervisor has let pass: another day, another number or another place to say so is another question. */
export const notAllowed = (
  claims: readonly ExpiredClaim[],
  { allowedExpired = [] }: Pick<DocumentRecord, 'allowedExpired'>,
): readonly ExpiredClaim[] =>
  claims.filter(
    (claim) =>
      !allowedExpired.some(
        (allowed) =>
          allowed.expiredOn === claim.expiredOn &&
          allowed.documentNumber === claim.documentNumber &&
          allowed.source === claim.source,
      ),
  );

/** Of several, those that one yes is about: the one document whose day is shown, wherever it is said. A number that nobody gave tells nothing apart. */
export function aboutOneDocument([first, ...others]: readonly ExpiredClaim[]): readonly ExpiredClaim[] {
  if (first === undefined) return [];
  const ofDay = [first, ...others.filter(({ expiredOn }) => expiredOn === first.expiredOn)];
  const number = ofDay.find(({ documentNumber }) => documentNumber !== undefined)?.documentNumber;
  return ofDay.filter(({ documentNumber }) => documentNumber === undefined || documentNumber === number);
}
