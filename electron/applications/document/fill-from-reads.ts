import { suggestApplicant } from '../../../shared/documents/suggest-applicant.ts';
import type { ApplicantDraft, ApplicantField } from '../../../shared/domain/applicant.ts';
import type { PictureSide } from '../../../shared/domain/picture.ts';
import { isAsked } from '../../../shared/journeys/complete-details.ts';
import type { Requirements } from '../../../shared/journeys/requirements.ts';
import type { DocumentRecord, KeptRead } from './document-record.ts';
import { isSameText } from './same-text.ts';

/** A form, and the document that it is filled from. */
export interface FilledForm {
  readonly draft: ApplicantDraft;
  readonly document: DocumentRecord;
}

/**
 * A side was taken anew, or away: what it had put into the form goes, and what is read now fills what is empty. What the form loses by it and the other
 * side says too is filled from there. A supervisor's yes to an expired document is over when the reads say something else.
 */
export function replaceReads(
  form: FilledForm,
  side: PictureSide,
  reads: readonly KeptRead[],
  { fields }: Requirements,
): FilledForm {
  const { left, freed } = withdraw(form, side);
  const others = left.document.reads;
  const taken = fill(left, reads, fields);
  const whole = fill(
    taken,
    others,
    fields.filter(({ field }) => freed.has(field)),
  );
  const { allowedExpired, ...document } = { ...whole.document, reads: [...others, ...reads] };
  const isAsBefore = allowedExpired !== undefined && saysOf(form.document.reads) === saysOf(document.reads);
  return { draft: whole.draft, document: isAsBefore ? { ...document, allowedExpired } : document };
}

/**
 * Puts what was read where the form has nothing. What was typed stays: where it says something else, that is a disagreement
 * (`describe-document.ts`) and nobody's to settle here.
 */
function fill(
  { draft, document }: FilledForm,
  reads: readonly KeptRead[],
  fields: Requirements['fields'],
): FilledForm {
  const filledDraft: Partial<Record<ApplicantField, string>> = { ...draft };
  const filled = { ...document.filled };
  for (const { side, read } of reads) {
    const suggestions = suggestApplicant(read);
    for (const requirement of fields) {
      const { field, choices } = requirement;
      const suggestion = suggestions[field];
      if (!suggestion || !isAsked(requirement, filledDraft)) continue;
      if ((filledDraft[field]?.trim() ?? '') !== '') continue;
      if (choices && !choices.includes(suggestion.value)) continue;
      filledDraft[field] = suggestion.value;
      filled[field] = { value: suggestion.value, origin: suggestion.origin, side };
    }
  }
  return { draft: filledDraft, document: { ...document, filled } };
}

/**
 * A picture is gone, and with it what was read from it. Values that it put into the form go too, unless a person has changed,
 * chosen or confirmed them: those are the person's by now.
 */
function withdraw(
  { draft, document }: FilledForm,
  side: PictureSide,
): { readonly left: FilledForm; readonly freed: ReadonlySet<ApplicantField> } {
  const left: Partial<Record<ApplicantField, string>> = { ...draft };
  const filled = { ...document.filled };
  const freed = new Set<ApplicantField>();
  for (const [name, entry] of Object.entries(document.filled)) {
    const field = name as ApplicantField;
    if (entry.side !== side) continue;
    delete filled[field];
    if (!isSameText(left[field], entry.value) || isSameText(document.confirmed[field], entry.value)) continue;
    delete left[field];
    freed.add(field);
  }
  const { [side]: _gone, ...pictures } = document.pictures;
  const reads = document.reads.filter((one) => one.side !== side);
  return { left: { draft: left, document: { ...document, filled, pictures, reads } }, freed };
}

/** What the reads say, wherever in their pictures. */
const saysOf = (reads: readonly KeptRead[]): string =>
  JSON.stringify(reads.map(({ side, read }) => JSON.stringify([side, read.origin, read.fields])).toSorted());
