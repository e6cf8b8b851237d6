import { type ReactNode, useRef } from 'react';
import type { Application } from '../../../../shared/domain/application.ts';
import { isSettled } from '../../../../shared/domain/enrolment.ts';
import { codeProviderOf, type Journey } from '../../../../shared/journeys/journey.ts';
import { useVisit } from '../../../stores/stores.ts';
import { isCorrected, journeyOf } from '../../../stores/visit-state.ts';
import { isUntouched } from './enrolment-outlook.ts';
import { NotRegisteredScreen } from './not-registered-screen.tsx';
import { RefusedScreen } from './refused-screen.tsx';
import { ResultScreen } from './result-screen.tsx';
import { SendPlanScreen } from './send-plan-screen.tsx';
import { SentScreen } from './sent-screen.tsx';
import { UnclearScreen } from './unclear-screen.tsx';
import { WithPersonScreen } from './with-person-screen.tsx';

/**
 * Sending, and everything that can come of it short of a code. First those who need no code, together; when all of them
 * are settled, a screen for each state of the registration.
 */
export function SendStep() {
  const application = useVisit((visit) => visit.application);
  const journey = useVisit(journeyOf);
  const isSending = useVisit((visit) => visit.pending?.action === 'send');
  const receivedAt = useVisit((visit) => visit.receivedAt);
  const corrected = useVisit(isCorrected);
  const shown = useRef<ReactNode>(null);
  if (!application || !journey) return null;
  // While it is being sent the screen stands still, also where answers of some have come already.
  if (!isSending || !shown.current) shown.current = screenFor(application, journey, corrected, receivedAt);
  return shown.current;
}

function screenFor(
  { enrolments, registration }: Application,
  journey: Journey,
  corrected: boolean,
  at: number,
): ReactNode {
  const open = enrolments.filter((enrolment) => !isSettled(enrolment));
  if (open.length > 0) {
    const isToCheck = open.some(({ state }) => state === 'unclear');
    const isTried = !corrected && !open.every(isUntouched);
    // Each answer begins the screen anew, so that a screen reader hears how it stands now.
    return isToCheck || isTried ? <ResultScreen key={at} /> : <SendPlanScreen />;
  }
  if (!codeProviderOf(journey)) return <SentScreen />;
  switch (registration.state) {
    case 'not-sent':
      return <SendPlanScreen />;
    case 'refused':
      if (corrected) return <SendPlanScreen />;
      return <RefusedScreen providerCode={registration.providerCode} />;
    case 'needs-customer':
      return <NotRegisteredScreen />;
    case 'unclear':
      return <UnclearScreen after={registration.after} />;
    case 'with-a-person':
      return <WithPersonScreen providerCode={registration.providerCode} />;
    case 'code-open':
    case 'code-over':
    case 'link':
    case 'verified':
    case 'bound':
      return <SentScreen />;
  }
}
