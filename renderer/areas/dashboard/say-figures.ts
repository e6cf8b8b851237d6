import { findJourney } from '../../../shared/journeys/shipped.ts';
import type { Words } from '../../i18n/words.tsx';
import { journeyWords } from '../journey/journey-words.ts';

/** A journey of another version of the program has no words here. */
export function sayJourney(journeyId: string | null, { t }: Words): string {
  if (journeyId === null) return t('dashboard.visits.unknown');
  return findJourney(journeyId) ? t(journeyWords(journeyId).name) : journeyId;
}
