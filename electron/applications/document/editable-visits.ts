import type { ApplicationId } from '../../../shared/brand.ts';
import { type Failure, fail } from '../../../shared/failure.ts';
import type { Journey } from '../../../shared/journeys/journey.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { SubmissionPort } from '../../outbox/submission-port.ts';
import type { ApplicationRecord, ApplicationStore } from '../application-store.ts';
import { isEditable } from '../is-editable.ts';
import type { JourneyCatalogue } from '../journey-catalogue.ts';

export type VisitFailure = Failure<'application-unknown' | 'consent-missing' | 'wrong-state'>;

/** The visits whose document may be captured or changed now. */
export interface EditableVisits {
  readonly find: (
    applicationId: ApplicationId,
  ) => Result<{ readonly record: ApplicationRecord; readonly journey: Journey }, VisitFailure>;
}

interface Parts {
  readonly store: Pick<ApplicationStore, 'find'>;
  readonly journeys: JourneyCatalogue;
  readonly submissions: SubmissionPort;
}

/** Creates it over the visits in hand. */
export function createEditableVisits({ store, journeys, submissions }: Parts): EditableVisits {
  return {
    find: (applicationId) => {
      const record = store.find(applicationId);
      if (!record) return err(fail('application-unknown'));
      if (!record.consent) return err(fail('consent-missing'));
      const journey = journeys.find(record.journeyId, record.journeyVersion);
      // Nobody would be sent a picture.
      if (!journey?.steps.includes('pictures')) return err(fail('wrong-state'));
      return isEditable(record, submissions.listFor(applicationId))
        ? ok({ record, journey })
        : err(fail('wrong-state'));
    },
  };
}
