import { codeProviderOf, providersOf } from '../../../shared/journeys/journey.ts';
import { useWords } from '../../i18n/words.tsx';
import { useVisit } from '../../stores/stores.ts';
import { journeyOf, stepBefore } from '../../stores/visit-state.ts';

/**
 * The name of the provider of the open visit, in the language of this place: the one that sends the code, else all of
 * them as a list.
 */
export function useProviderName(): string {
  const { t, format } = useWords();
  const journey = useVisit(journeyOf);
  if (!journey) return t('provider.any');
  const sendsCode = codeProviderOf(journey);
  const providers = sendsCode ? [sendsCode] : providersOf(journey);
  return format.list(providers.map((provider) => t(`provider.${provider}`)));
}

/** Goes back one step; undefined where there is none, or where going back is no longer possible. */
export function useGoBack(): (() => void) | undefined {
  const before = useVisit(stepBefore);
  const lookAt = useVisit((visit) => visit.lookAt);
  return before && (() => lookAt(before));
}
