import { useWords } from '../../i18n/words.tsx';
import { useVisit } from '../../stores/stores.ts';
import { journeyOf, stepBefore } from '../../stores/visit-state.ts';

/** The name of the provider of the open visit, in the language of this place. */
export function useProviderName(): string {
  const { t } = useWords();
  const journey = useVisit(journeyOf);
  return journey ? t(`provider.${journey.provider}`) : t('provider.any');
}

/** Goes back one step; undefined where there is none, or where going back is no longer possible. */
export function useGoBack(): (() => void) | undefined {
  const before = useVisit(stepBefore);
  const lookAt = useVisit((visit) => visit.lookAt);
  return before && (() => lookAt(before));
}
