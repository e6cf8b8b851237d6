import { compareReads } from '../../../shared/documents/compare-reads.ts';
import { suggestApplicant } from '../../../shared/documents/suggest-applicant.ts';
import type { ApplicantDraft, ApplicantField } from '../../../shared/domain/applicant.ts';
import { Day } from '../../../shared/domain/applicant.ts';
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
import { markConfusable } from './mark-confusable.ts';

interface Facts {
  readonly draft: ApplicantDraft;
  readonly document?: DocumentRecord | undefined;
}

const nameFields: readonly ApplicantField[] = ['legalFullName', 'givenName', 'middleName', 'familyName'];

/**
 * How a visit's document stands: worked out anew from what was read, what the form says now and what people decided, so that it can't
 * contradict them. Undefined in a journey in which nobody looks at what was read. `today` is `YYYY-MM-DD`.
 */
export function describeDocument(
  { draft, document = emptyDocument }: Facts,
  journey: Journey,
  requirements: Requirements,
  today: string,
): DocumentState | undefined {
  if (!journey.steps.includes('check-document')) return undefined;
  const isFromRead = (field: ApplicantField): boolean =>
    document.filled[field] !== undefined && document.filled[field].value === draft[field];
  const asked = new Set(requirements.fields.filter((one) => isAsked(one, draft)).map(({ field }) => field));
  const filledIn = (Object.keys(draft) as ApplicantField[]).filter((field) => draft[field]?.trim());
  return {
    origins: Object.fromEntries(
      filledIn.map((field) => [field, isFromRead(field) ? document.filled[field]?.origin : 'typed']),
    ),
    reads: document.reads.map(describeRead),
    disagreements: findDisagreements(draft, document, asked),
    namesToConfirm: nameFields.filter(
      (field) => asked.has(field) && isFromRead(field) && document.confirmed[field] !== draft[field],
    ),
    expiry: describeExpiry(draft, document, journey, today),
  };
}

function describeRead({ side, read, strip }: KeptRead): AcceptedRead {
  const suggestions = Object.entries(suggestApplicant(read)).map(([field, { value, from }]) => [
    field,
    { value, from: [...from] },
  ]);
  return {
    ...{ side, origin: read.origin, agreement: read.agreement, fields: read.fields },
    ...(read.origin === 'zone' ? { format: read.format } : {}),
    marks: read.origin === 'zone' ? [...markConfusable(read)] : [],
    suggestions: Object.fromEntries(suggestions),
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
            (kept) => kept.field === one.field && kept.typed === one.typed && kept.read === one.read,
          ),
      ),
  );
}

/** By whichever says so first: a typed date can't make a document valid that says itself that it is not. */
function describeExpiry(
  draft: ApplicantDraft,
  { reads, allowedExpiry }: DocumentRecord,
  { expiredDocument }: Journey,
  today: string,
): DocumentExpiry {
  const said = [draft.documentExpiryDate, ...reads.map(({ read }) => read.fields.expiryDate?.value)];
  const days = said.filter((day): day is string => Day.safeParse(day).success);
  const [expiredOn] = days.filter((day) => day < today).sort();
  if (expiredOn === undefined || expiredDocument === undefined) return { state: 'fine' };
  if (expiredDocument === 'stop') return { state: 'stop', expiredOn };
  return { state: allowedExpiry === expiredOn ? 'allowed' : 'needs-supervisor', expiredOn };
}
