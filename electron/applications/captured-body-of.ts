import type { CapturedBody } from '../../shared/domain/captured-body.ts';
import type { Session } from '../../shared/domain/staff.ts';
import type { SubmissionIdentity } from '../../shared/domain/submission.ts';
import type { EnrolmentFacts } from '../providers/enrolment.ts';
import type { ApplicationRecord } from './application-store.ts';
import { pictureFactsOf } from './picture-facts.ts';

/** What a submission of this visit is sealed with: with facts, it can be sent without the visit. */
export function bodyOf(
  { journeyId, journeyVersion, pictures }: ApplicationRecord,
  session: Session,
  identity?: SubmissionIdentity,
  facts?: EnrolmentFacts,
): CapturedBody {
  return {
    ...{ journeyId, journeyVersion },
    ...('staffId' in session ? { capturedBy: session.staffId } : {}),
    ...(identity ? { identity } : {}),
    ...(facts
      ? {
          facts: {
            applicant: facts.applicant,
            pictures: pictureFactsOf(pictures),
            ...(facts.memberUid === undefined ? {} : { memberUid: facts.memberUid }),
          },
        }
      : {}),
  };
}
