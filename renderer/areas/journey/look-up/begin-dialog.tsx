import { ChevronRight } from 'lucide-react';
import { useEffect } from 'react';
import type { Journey } from '../../../../shared/journeys/journey.ts';
import { findJourney } from '../../../../shared/journeys/shipped.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Working } from '../../../components/working.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { usePreflight } from '../../../stores/stores.ts';
import { journeyWords } from '../journey-words.ts';
import { useBegin } from './use-begin.ts';

interface BeginDialogProps {
  readonly memberUid: string;
  readonly onClose: () => void;
}

/** What else can begin with the member who was found: the journeys that are open now. Mount it to open it. */
export function BeginDialog({ memberUid, onClose }: BeginDialogProps) {
  const { t } = useWords();
  const { begin, isOpen, isBusy } = useBegin();
  const preflight = usePreflight((state) => state.preflight);
  const check = usePreflight((state) => state.check);
  // What was open when the visit began may be closed by now.
  useEffect(() => void check(), [check]);
  const journeys = preflight?.journeys
    .flatMap(({ journeyId }) => findJourney(journeyId) ?? [])
    .filter(takesMembers);
  const open = journeys?.filter(({ journeyId }) => isOpen(journeyId)) ?? [];
  return (
    <Dialog isOpen onClose={onClose} title={t('lookUp.start.title')}>
      <p>{t('lookUp.start.lead')}</p>
      {preflight ? null : (
        <Working words={t('lookUp.start.checking')} wordsLong={t('lookUp.start.checkingLong')} />
      )}
      {preflight && open.length === 0 ? <Notice tone="caution">{t('lookUp.start.none')}</Notice> : null}
      <ul className="look-up__journeys">
        {open.map(({ journeyId }) => {
          const words = journeyWords(journeyId);
          return (
            <li key={journeyId} className="look-up__journey">
              <Button
                iconAfter={ChevronRight}
                directional
                isDisabled={isBusy}
                onPress={() => {
                  onClose();
                  begin(journeyId, memberUid);
                }}
              >
                {t('lookUp.start.begin', { journey: t(words.name) })}
              </Button>
              <p>{t(words.about)}</p>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

/** A journey of the first screen that isn't a look-up itself. */
function takesMembers({ startsFrom, steps }: Journey): boolean {
  return startsFrom === 'home' && !steps.includes('look-up');
}
