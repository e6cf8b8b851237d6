import type { PrimaryAction } from '../../../components/screen.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { useVisit } from '../../../stores/stores.ts';
import { journeyOf } from '../../../stores/visit-state.ts';

/** Going on from the pictures, named by what comes next. */
export function useOnward(): PrimaryAction {
  const { t } = useWords();
  const journey = useVisit(journeyOf);
  const hasReads = useVisit((visit) => (visit.application?.document?.reads.length ?? 0) > 0);
  const isPending = useVisit((visit) => visit.pending !== null);
  const onPress = useVisit((visit) => visit.goOn);
  const next = journey?.steps[journey.steps.indexOf('pictures') + 1];
  const word =
    next === 'review' ? 'goToReview' : next === 'check-document' && hasReads ? 'goToCheck' : 'goOn';
  return { word: t(`capture.${word}`), isPending, onPress };
}
