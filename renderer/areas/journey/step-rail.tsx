import { Check, CircleStop } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Journey, StepId } from '../../../shared/journeys/journey.ts';
import { canGoBackTo, isStepDone, nextStep } from '../../../shared/journeys/next-step.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { useWords } from '../../i18n/words.tsx';
import { useVisit } from '../../stores/stores.ts';
import { journeyWords } from './journey-words.ts';
import { StopVisitDialog } from './stop-visit-dialog.tsx';
import './step-rail.css';

interface StepRailProps {
  readonly journey: Journey;
  readonly step: StepId;
}

/** How close the steps of a journey have to stand, so that its end is on the smallest screen too. */
const lengthOf = ({ steps }: Journey): string =>
  `${steps.length > 7 ? ' rail--long' : ''}${steps.length > 9 ? ' rail--longest' : ''}`;

/** Where the visit stands: steps done, here and to come; the ones done can be gone back to while nothing is final. */
export function StepRail({ journey, step }: StepRailProps) {
  const { t, format } = useWords();
  const application = useVisit((visit) => visit.application);
  const lookAt = useVisit((visit) => visit.lookAt);
  const isBusy = useVisit((visit) => visit.pending !== null);
  const [isStopping, setStopping] = useState(false);
  if (!application) return null;
  const here = journey.steps.indexOf(step);

  return (
    <nav className={`rail scroll${lengthOf(journey)}`} aria-label={t('tools.rail.label')}>
      <div className="rail__head">
        <p className="rail__journey">{t(journeyWords(journey.journeyId).name)}</p>
        <p className="rail__position">
          {t('tools.rail.position', { here: here + 1, total: journey.steps.length })}
        </p>
      </div>
      <ol className="rail__steps">
        {journey.steps.map((id, place) => {
          const state = id === step ? 'here' : isStepDone(id, journey, application) ? 'done' : 'to-come';
          const content = (
            <>
              <span className="rail__mark" aria-hidden="true">
                {state === 'done' ? <Icon icon={Check} size="small" /> : format.number(place + 1)}
              </span>
              <span className="rail__word">{t(`journey.step.${id}`)}</span>
              <span className="visually-hidden">
                {t(`tools.rail.${state === 'to-come' ? 'toCome' : state}`)}
              </span>
            </>
          );
          const isReachable = id !== step && canGoBackTo(id, journey, application);
          return (
            <li
              key={id}
              className={`rail__step rail__step--${state}`}
              {...(state === 'here' ? { 'aria-current': 'step' as const } : {})}
            >
              {isReachable ? (
                <AriaButton className="rail__go" isDisabled={isBusy} onPress={() => lookAt(id)}>
                  {content}
                </AriaButton>
              ) : (
                <span className="rail__go">{content}</span>
              )}
            </li>
          );
        })}
      </ol>
      <div className="rail__foot">
        {/* A visit that is done is ended, not stopped: the way there is the primary action. */}
        {nextStep(journey, application) === 'done' ? null : (
          <Button kind="quiet" icon={CircleStop} isDisabled={isBusy} onPress={() => setStopping(true)}>
            {t('journey.stop.open')}
          </Button>
        )}
      </div>
      <StopVisitDialog isOpen={isStopping} onClose={() => setStopping(false)} />
    </nav>
  );
}
