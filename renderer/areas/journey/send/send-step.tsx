import type { ReactNode } from 'react';
import type { RegistrationState } from '../../../../shared/domain/registration.ts';
import { useVisit } from '../../../stores/stores.ts';
import { NotRegisteredScreen } from './not-registered-screen.tsx';
import { RefusedScreen } from './refused-screen.tsx';
import { SendPlanScreen } from './send-plan-screen.tsx';
import { SentScreen } from './sent-screen.tsx';
import { UnclearScreen } from './unclear-screen.tsx';
import { WithPersonScreen } from './with-person-screen.tsx';

/** Sending, and everything that can come of it short of a code: a screen for each state of the registration. */
export function SendStep() {
  const registration = useVisit((visit) => visit.application?.registration);
  return registration ? screenFor(registration) : null;
}

function screenFor(registration: RegistrationState): ReactNode {
  switch (registration.state) {
    case 'not-sent':
      return <SendPlanScreen />;
    case 'refused':
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
