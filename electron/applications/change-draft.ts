import type { ApplicantDraft, ApplicantField } from '../../shared/domain/applicant.ts';
import type { Journey } from '../../shared/journeys/journey.ts';
import type { ApplicationRecord } from './application-store.ts';
import { afterCorrection } from './enrolment-progress.ts';
import type { JourneyNeeds } from './journey-needs.ts';

/**
 * An application with another draft: what the customer confirmed has changed, so they look again, and whoever has the old details is
 * sent the new ones or marked. The same record where nothing is different.
 */
export function changeDraft(
  record: ApplicationRecord,
  draft: ApplicantDraft,
  journey: Journey,
  needs: Pick<JourneyNeeds, 'enrolmentsOf'>,
): ApplicationRecord {
  const changed = changedFields(record.draft, draft);
  if (changed.length === 0) return record;
  const { confirmedAt: _takenBack, ...rest } = record;
  const enrolments = afterCorrection(record.enrolments, needs.enrolmentsOf(journey), changed);
  return { ...rest, draft, enrolments };
}

function changedFields(before: ApplicantDraft, after: ApplicantDraft): readonly ApplicantField[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)] as ApplicantField[]);
  return [...fields].filter((field) => before[field] !== after[field]);
}
