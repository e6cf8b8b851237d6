import { FailureNotice } from '../../components/failure-notice.tsx';
import { useCountdown } from '../../components/use-countdown.ts';
import { useWords } from '../../i18n/words.tsx';
import { useSession } from '../../stores/stores.ts';

/** A PIN shorter than this is not finished. */
export const shortestPin = 4;

/** Why the last PIN did not work. The words about a delay go when the delay is over. */
export function PinProblem() {
  const failure = useSession((session) => session.failure);
  const left = usePinDelay();
  if (!failure || (failure.code === 'pin-delayed' && left === 0)) return null;
  return <FailureNotice failure={failure} />;
}

/** Milliseconds until a PIN is taken again; 0 when one is taken now. */
export function usePinDelay(): number {
  return useCountdown(
    useSession((session) => session.delayedUntil),
    0,
  );
}

/** Why a PIN can't be sent now; undefined when it can. */
export function useWhyNoPin(pin: string): string | undefined {
  const { t, format } = useWords();
  const pending = useSession((session) => session.pending);
  const left = usePinDelay();
  if (left > 0) return t('staff.pin.wait', { wait: format.duration(left) });
  if (pending) return t('staff.pin.checking');
  return pin.length < shortestPin ? t('staff.pin.tooShort') : undefined;
}
