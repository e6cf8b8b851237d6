import { suggestApplicant } from '../../../shared/documents/suggest-applicant.ts';
import type { ApplicantDraft, ApplicantField } from '../../../shared/domain/applicant.ts';
import type { PictureSide } from '../../../shared/domain/picture.ts';
import { isAsked } from '../../../shared/journeys/complete-details.ts';
import type { Requirements } from '../../../shared/journeys/requirements.ts';
import type { DocumentRecord, KeptRead } from './document-record.ts';

/** A form, and the document that it is filled from. */
export interface FilledForm {
  readonly draft: ApplicantDraft;
  readonly document: DocumentRecord;
}

/**
 * Puts what was read where the form has nothing. What was typed stays: where it says something else, that is a disagreement
 * (`describe-document.ts`) and nobody's to settle here.
 */
export function takeReads(
  { draft, document }: FilledForm,
  reads: readonly KeptRead[],
  { fields }: Requirements,
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
  return { draft: filledDraft, document: { ...document, filled, reads: [...document.reads, ...reads] } };
}

/**
 * A picture is gone, and with it what was read from it. Values that it put into the form go too, unless a person has changed,
 * chosen or confirmed them: those are the person's by now.
 */
export function withdrawReads({ draft, document }: FilledForm, side: PictureSide): FilledForm {
  const left: Partial<Record<ApplicantField, string>> = { ...draft };
  const filled = { ...document.filled };
  for (const [name, entry] of Object.entries(document.filled)) {
    const field = name as ApplicantField;
    if (entry.side !== side) continue;
    delete filled[field];
    if (left[field] === entry.value && document.confirmed[field] !== entry.value) delete left[field];
  }
  const { [side]: _gone, ...pictures } = document.pictures;
  const reads = document.reads.filter((one) => one.side !== side);
  return { draft: left, document: { ...document, filled, pictures, reads } };
}
