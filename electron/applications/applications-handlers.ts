import type { StaffId } from '../../shared/brand.ts';
import { fail } from '../../shared/failure.ts';
import { err, ok } from '../../shared/result.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { Applications } from './applications.ts';

type Names =
  | 'applications.start'
  | 'applications.read-open'
  | 'applications.choose-language'
  | 'applications.record-consent'
  | 'applications.save-details'
  | 'applications.confirm-review'
  | 'applications.end-visit';

/** What the window may do with a visit. */
export function createApplicationsHandlers(
  applications: Applications,
  isJourneyOpen: (journeyId: string) => boolean,
): Pick<Handlers, Names> {
  return {
    'applications.start': ({ journeyId, origin }, { staff }) =>
      isJourneyOpen(journeyId)
        ? applications.start(journeyId, staffIdOf(staff), origin)
        : err(fail('journey-closed')),
    'applications.read-open': () => ok(applications.readOpen()),
    'applications.choose-language': ({ applicationId, language }) =>
      applications.chooseLanguage(applicationId, language),
    'applications.record-consent': ({ applicationId, noticeVersion }, { staff }) =>
      applications.recordConsent(applicationId, noticeVersion, staffIdOf(staff)),
    'applications.save-details': ({ applicationId, draft }) => applications.saveDetails(applicationId, draft),
    'applications.confirm-review': ({ applicationId }) => applications.confirmReview(applicationId),
    'applications.end-visit': ({ applicationId }) => applications.endVisit(applicationId),
  };
}

/** The bridge lets nobody through to these methods who is not signed in; reaching this without staff is a bug. */
function staffIdOf(staff: { readonly staffId: StaffId } | undefined): StaffId {
  if (!staff) throw new Error('a staff method was called without staff');
  return staff.staffId;
}
