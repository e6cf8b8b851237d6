import { useState } from 'react';
import { useVisit } from '../../../stores/stores.ts';
import { CodeArrivedScreen } from './code-arrived-screen.tsx';
import { HolderCodeScreen } from './holder-code-screen.tsx';
import { HolderPhoneScreen } from './holder-phone-screen.tsx';
import { HolderUnclearScreen } from './holder-unclear-screen.tsx';
import { SignedInScreen } from './signed-in-screen.tsx';

/** The customer signs in at the provider: a number, then the code that goes there. A function of what main says. */
export function SignInStep() {
  const state = useVisit((visit) => visit.application?.policyHolder);
  const [correcting, setCorrecting] = useState<string | null>(null);
  if (!state) return null;
  switch (state.state) {
    case 'signed-out':
      return <HolderPhoneScreen phone={state.phone ?? ''} resend={state.resend} signedOut={state} />;
    case 'code-sent':
      // Correcting ends when the code has gone to another number.
      return correcting === state.phone ? (
        <HolderPhoneScreen phone={state.phone} resend={state.resend} onBack={() => setCorrecting(null)} />
      ) : (
        <HolderCodeScreen key={state.phone} state={state} onCorrect={() => setCorrecting(state.phone)} />
      );
    case 'unclear':
      return state.after === 'request-code' ? (
        <CodeArrivedScreen />
      ) : (
        <HolderUnclearScreen after={state.after} />
      );
    case 'signed-in':
      return <SignedInScreen customerName={state.customerName} />;
  }
}
