import { useCountdown } from '../../../components/use-countdown.ts';
import { useVisit } from '../../../stores/stores.ts';
import { CodeEntryScreen } from './code-entry-screen.tsx';
import { CodeOverScreen } from './code-over-screen.tsx';

/** The one-time code: entered while it lives, replaced when it is over. A code that runs out here is over at once. */
export function CodeStep() {
  const registration = useVisit((visit) => visit.application?.registration);
  const receivedAt = useVisit((visit) => visit.receivedAt);
  const isOpen = registration?.state === 'code-open';
  const leftMs = useCountdown(isOpen ? registration.expiresInMs : 0, receivedAt);
  if (isOpen && leftMs > 0) return <CodeEntryScreen registration={registration} leftMs={leftMs} />;
  if (isOpen)
    return <CodeOverScreen registration={{ ...registration, state: 'code-over', why: 'expired' }} />;
  return registration?.state === 'code-over' ? <CodeOverScreen registration={registration} /> : null;
}
