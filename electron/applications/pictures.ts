import type { ApplicationId } from '../../shared/brand.ts';
import type { PictureProblem, PictureSide } from '../../shared/domain/picture.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { SubmissionPort } from '../outbox/submission-port.ts';
import type { CheckedPicture, PictureSource } from '../providers/wallet-customer-provider.ts';
import type { ApplicationRecord, ApplicationStore } from './application-store.ts';
import { afterChange } from './enrolment-progress.ts';
import { isEditable } from './is-editable.ts';
import type { JourneyCatalogue } from './journey-catalogue.ts';
import type { JourneyNeeds } from './journey-needs.ts';

interface Parts {
  readonly store: ApplicationStore;
  readonly journeys: JourneyCatalogue;
  readonly needs: JourneyNeeds;
  readonly submissions: SubmissionPort;
  /** Reads a picture to its end, by the rules of those who are sent it. */
  readonly checkPicture: (picture: PictureSource) => Promise<Result<CheckedPicture, PictureProblem>>;
}

type VisitFailure = Failure<'application-unknown' | 'consent-missing' | 'wrong-state'>;

/** The pictures of a visit's document. Kept with the application until it is accepted or the visit ends. */
export interface Pictures {
  /** Takes a picture in place of the one there was. A refused one changes nothing. */
  readonly add: (
    applicationId: ApplicationId,
    side: PictureSide,
    bytes: Uint8Array,
  ) => Promise<Result<void, VisitFailure | Failure<'picture-refused'>>>;
  readonly remove: (applicationId: ApplicationId, side: PictureSide) => Result<void, VisitFailure>;
}

/** Creates the pictures over the applications. */
export function createPictures({ store, journeys, needs, submissions, checkPicture }: Parts): Pictures {
  const findEditable = (applicationId: ApplicationId): Result<ApplicationRecord, VisitFailure> => {
    const record = store.find(applicationId);
    if (!record) return err(fail('application-unknown'));
    if (!record.consent) return err(fail('consent-missing'));
    // Nobody would be sent them.
    if (!journeys.find(record.journeyId, record.journeyVersion)?.steps.includes('pictures'))
      return err(fail('wrong-state'));
    return isEditable(record, submissions.listFor(applicationId)) ? ok(record) : err(fail('wrong-state'));
  };
  /** What the customer confirmed has changed: they look again, and whoever was sent the old ones is marked. */
  const put = (record: ApplicationRecord, pictures: ApplicationRecord['pictures']): void => {
    const { confirmedAt: _takenBack, ...rest } = record;
    const journey = journeys.find(record.journeyId, record.journeyVersion);
    const kind = journey && needs.check(journey, record.draft).applicant.documentKind;
    const takers = (journey ? needs.enrolmentsOf(journey) : []).map(
      (one) => one.neededPictures(kind).length > 0,
    );
    const enrolments = record.enrolments.map((one, index) => (takers[index] ? afterChange(one) : one));
    store.put({ ...rest, pictures, enrolments });
  };

  return {
    add: async (applicationId, side, bytes) => {
      const before = findEditable(applicationId);
      if (!before.ok) return before;
      // A copy: what was checked must be what is sent, whoever else holds the bytes.
      const kept = Uint8Array.from(bytes);
      const checked = await checkPicture({ open: () => once(kept) });
      if (!checked.ok) return err(fail('picture-refused', { problem: checked.error }));
      // The visit may have gone on, or ended, while the picture was read.
      const now = findEditable(applicationId);
      if (!now.ok) return now;
      put(now.value, { ...now.value.pictures, [side]: store.keepPicture(checked.value, kept) });
      return ok();
    },
    remove: (applicationId, side) => {
      const found = findEditable(applicationId);
      if (!found.ok) return found;
      const { [side]: _removed, ...pictures } = found.value.pictures;
      put(found.value, pictures);
      return ok();
    },
  };
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
