import type { RegistrationState } from '../../../../shared/domain/registration.ts';
import { useCountdown } from '../../../components/use-countdown.ts';
import { useVisit } from '../../../stores/stores.ts';

type WithResend = Extract<RegistrationState, { state: 'code-open' | 'code-over' }>;

/** Whether a new code may be asked for, when, and how often still. */
export interface Resend {
  readonly waitMs: number;
  readonly left: number;
  readonly isPossible: boolean;
}

/** The resend rule of a code, its cooldown counting down. */
export function useResend({ resend }: WithResend): Resend {
  const receivedAt = useVisit((visit) => visit.receivedAt);
  const waitMs = useCountdown(resend.availableInMs, receivedAt);
  return { waitMs, left: resend.left, isPossible: waitMs === 0 && resend.left > 0 };
}
