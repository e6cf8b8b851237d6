import type { Failure } from '../../../../shared/failure.ts';
import { sayFailure } from '../../../i18n/failure-words.ts';
import type { Words } from '../../../i18n/words.tsx';

const hourMs = 3_600_000;

/** What to say about a look-up that failed. Nothing was to be registered, so the usual sentences would be about something else. */
export function sayLookUpFailure(failure: Failure, provider: string, { t, format }: Words): string {
  switch (failure.code) {
    case 'offline':
      return t('lookUp.failure.offline');
    case 'captive-portal':
      return t('lookUp.failure.captivePortal');
    case 'provider-down':
      return t('lookUp.failure.down', { provider });
    case 'calls-used':
    case 'provider-busy':
      // A wait of hours is for tomorrow's calls.
      return failure.code === 'calls-used' || failure.waitMs >= hourMs
        ? t('lookUp.failure.callsUsed', { provider, count: Math.ceil(failure.waitMs / hourMs) })
        : t('lookUp.failure.busy', { provider, wait: format.duration(failure.waitMs) });
    case 'provider-garbled':
      return t('lookUp.failure.garbled', { provider });
    case 'answer-lost':
      return t('lookUp.failure.lost', { provider });
    case 'provider-refused':
      return t('lookUp.failure.refused', { provider });
    case 'credentials-refused':
      return t('lookUp.failure.notLetIn', { provider });
    case 'clock-wrong': {
      const offset = format.duration(Math.abs(failure.offsetMinutes) * 60_000);
      return t('lookUp.failure.clockWrong', { provider, offset });
    }
    default:
      return sayFailure(failure, t, format, provider);
  }
}
