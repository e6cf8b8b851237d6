import { compareReads } from '../../../shared/documents/compare-reads.ts';
import {
  answerApplicant,
  isOnlyToCompare,
  type Suggestion,
} from '../../../shared/documents/suggest-applicant.ts';
import type { ApplicantDraft, ApplicantField } from '../../../shared/domain/applicant.ts';
import type {
  AcceptedRead,
  DocumentExpiry,
  DocumentState,
  OpenDisagreement,
} from '../../../shared/domain/document-state.ts';
import { isAsked } from '../../../shared/journeys/complete-details.ts';
import type { Journey } from '../../../shared/journeys/journey.ts';
import type { Requirements } from '../../../shared/journeys/requirements.ts';
import { type DocumentRecord, emptyDocument, type KeptRead } from './document-record.ts';
import { findExpired, notAllowed } from './expired-documents.ts';
import { markConfusable } from './mark-confusable.ts';
import { isSameText } from './same-text.ts';

interface Facts {
  readonly draft: ApplicantDraft;
  readonly document?: DocumentRecord | undefined;
}

/**
 * How a visit's document stands: worked out anew from what was read, what the form says now and what people decided, so that it can't
 * contradict them. Undefined in a journey in which nobody looks at what was read and nobody asks whether it has expired. `today` is
 * `YYYY-MM-DD`.
 */
export function describeDocument(
  { draft, document = emptyDocument }: Facts,
  journey: Journey,
  requirements: Requirements,
  today: string,
): DocumentState | undefined {
  if (!journey.steps.includes('check-document') && journey.expiredDocument === undefined) return undefined;
  const isFromRead = (field: ApplicantField): boolean =>
    document.filled[field] !== undefined && isSameText(document.filled[field].value, draft[field]);
  const asked = requirements.fields.filter((one) => isAsked(one, draft)).map(({ field }) => field);
  const filledIn = (Object.keys(draft) as ApplicantField[]).filter((field) => draft[field]?.trim());
  const disagreements = findDisagreements(draft, document, new Set(asked));
  return {
    origins: Object.fromEntries(
      filledIn.map((field) => [field, isFromRead(field) ? document.filled[field]?.origin : 'typed']),
    ),
    reads: document.reads.map((read) => describeRead(read, disagreements)),
    disagreements,
    namesToConfirm: asked.filter(
      (field) =>
        isFromRead(field) &&
        !isSameText(document.confirmed[field], draft[field]) &&
        !isAnsweredFor(field, draft, document),
    ),
    expiry: describeExpiry(draft, document, journey, today),
  };
}

/** Whether a check digit answers for what the form says. None does for a name, a state, the kind of a document, or anything in a barcode. */
function isAnsweredFor(field: ApplicantField, draft: ApplicantDraft, { reads }: DocumentRecord): boolean {
  return reads.some(({ read }) => {
    const answer = answerApplicant(read)[field];
    return answer?.checked === true && isSameText(answer.value, draft[field]);
  });
}

function describeRead(
  { side, read, strip }: KeptRead,
  disagreements: readonly OpenDisagreement[],
): AcceptedRead {
  const answers = Object.entries(answerApplicant(read)) as [ApplicantField, Suggestion][];
  // Half a date fills nothing: it is shown where it contradicts what was typed.
  const shown = answers.filter(
    ([field, { value }]) =>
      !isOnlyToCompare(field, value) || disagreements.some((open) => open.field === field),
  );
  return {
    ...{ side, origin: read.origin, agreement: read.agreement, fields: read.fields },
    ...(read.origin === 'zone' ? { format: read.format } : {}),
    marks: read.origin === 'zone' ? [...markConfusable(read)] : [],
    suggestions: Object.fromEntries(
      shown.map(([field, { value, from }]) => [field, { value, from: [...from] }]),
    ),
    ...(strip ? { strip } : {}),
  };
}

function findDisagreements(
  draft: ApplicantDraft,
  { reads, keptTyped }: DocumentRecord,
  asked: ReadonlySet<ApplicantField>,
): OpenDisagreement[] {
  return reads.flatMap(({ side, read }) =>
    compareReads(draft, read)
      .filter(({ field }) => asked.has(field))
      .map(({ field, typed, read: suggestion, why }) => {
        const { value, origin } = suggestion;
        return { field, typed, read: value, side, origin, why };
      })
      .filter(
        (one) =>
          !keptTyped.some(
            (kept) => kept.field === one.field && isSameText(kept.typed, one.typed) && kept.read === one.read,
          ),
      ),
  );
}

function describeExpiry(
  draft: ApplicantDraft,
  document: DocumentRecord,
  { expiredDocument }: Journey,
  today: string,
): DocumentExpiry {
  const claims = findExpired(draft, document, today);
  const [first] = claims;
  if (first === undefined || expiredDocument === undefined) return { state: 'fine' };
  if (expiredDocument === 'stop') return { state: 'stop', expiredOn: first.expiredOn };
  const [open] = notAllowed(claims, document);
  return open
    ? { state: 'needs-supervisor', expiredOn: open.expiredOn }
    : { state: 'allowed', expiredOn: first.expiredOn };
}
