import { codeProviderOf } from '../../../../shared/journeys/journey.ts';
import { useVisit } from '../../../stores/stores.ts';
import { journeyOf } from '../../../stores/visit-state.ts';
import { EnrolledScreen } from './enrolled-screen.tsx';
import { RegisteredScreen } from './registered-screen.tsx';
import { SavedScreen } from './saved-screen.tsx';
import './done-step.css';

/** What came of the visit, its receipt, and its end. */
export function DoneStep() {
  const application = useVisit((visit) => visit.application);
  const journey = useVisit(journeyOf);
  if (!application || !journey) return null;
  if (application.policyHolder) return <SavedScreen application={application} />;
  return codeProviderOf(journey) ? (
    <RegisteredScreen application={application} />
  ) : (
    <EnrolledScreen application={application} journey={journey} />
  );
}
