import { type ApplicantField, fieldFacts } from '../../../../shared/domain/applicant.ts';

/** Whether a field is a name, which the document may write otherwise than the customer does: it can be put right where it is compared. */
export const isName = (field: ApplicantField): boolean =>
  fieldFacts[field].group === 'person' && fieldFacts[field].kind === 'text';
