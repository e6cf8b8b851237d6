import { useState } from 'react';
import {
  type Dashboard,
  leastVisits,
  longestStayMs,
  type StepTime,
} from '../../../shared/domain/dashboard.ts';
import { SelectInput } from '../../components/select-input.tsx';
import { useWords } from '../../i18n/words.tsx';
import { Bars } from './bars.tsx';
import { FiguresTable } from './figures-table.tsx';
import { sayJourney } from './say-figures.ts';
import { axisFor } from './scale.ts';

const minuteMs = 60_000;
/** Rounded once, so that what is read aloud is what is written. */
const toTheSecond = (ms: number) => Math.round(ms / 1000) * 1000;
const visitsOf = (steps: readonly StepTime[]) => Math.max(0, ...steps.map(({ visits }) => visits));

interface StepsCardProps extends Pick<Dashboard, 'steps'> {
  /** What was before is not known. */
  readonly uncountedTo?: number;
}

/** How long visits of one journey stay at each step. Journeys ask for different things, so they are never thrown together. */
export function StepsCard({ steps, uncountedTo }: StepsCardProps) {
  const words = useWords();
  const { t, format } = words;
  const ofJourney = (journeyId: string) => steps.filter((one) => one.journeyId === journeyId);
  const journeys = [...new Set(steps.map(({ journeyId }) => journeyId))].sort(
    (one, other) => visitsOf(ofJourney(other)) - visitsOf(ofJourney(one)),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const journeyId = chosen !== null && journeys.includes(chosen) ? chosen : journeys[0];
  return (
    <section className="part-card">
      <h3>{t('dashboard.steps.title')}</h3>
      {journeyId === undefined ? (
        <p>
          {uncountedTo === undefined
            ? t('dashboard.steps.empty')
            : t('dashboard.nothingSince', { since: format.time(uncountedTo) })}
        </p>
      ) : (
        <>
          {journeys.length > 1 ? (
            <SelectInput
              label={t('dashboard.steps.journey')}
              options={journeys.map((value) => ({ value, name: sayJourney(value, words) }))}
              value={journeyId}
              onChange={setChosen}
            />
          ) : (
            <p className="dashboard__of">{sayJourney(journeyId, words)}</p>
          )}
          <StepBars steps={ofJourney(journeyId)} />
          <p className="dashboard__note">
            {format.sentences([
              ...(ofJourney(journeyId).some(({ middle }) => middle) ? [t('dashboard.steps.about')] : []),
              t('dashboard.steps.locked'),
              t('dashboard.steps.few', { least: format.number(leastVisits) }),
            ])}
          </p>
          <LeftOut steps={ofJourney(journeyId)} />
          <StepTable steps={ofJourney(journeyId)} title={sayJourney(journeyId, words)} />
        </>
      )}
    </section>
  );
}

function StepBars({ steps }: Pick<Dashboard, 'steps'>) {
  const { t, format } = useWords();
  const longest = steps.flatMap(({ middle }) => (middle ? [middle.upperMs / minuteMs] : []));
  const isTold = longest.length > 0;
  const axis = axisFor(longest, isTold ? 4 : 0);
  return (
    <Bars
      axis={axis}
      {...(isTold ? { marks: { say: format.number, unit: t('dashboard.steps.minutes') } } : {})}
      bars={steps.map(({ step, visits, middle }) => ({
        key: step,
        name: t(`journey.step.${step}`),
        isFaint: middle === undefined,
        ...(middle && {
          value: middle.medianMs / minuteMs,
          range: [middle.lowerMs / minuteMs, middle.upperMs / minuteMs] as const,
        }),
        told: (
          <>
            {middle ? (
              <>
                <span aria-hidden="true">{format.countdown(toTheSecond(middle.medianMs))}</span>
                <span className="visually-hidden">
                  {t('dashboard.steps.median', {
                    time: format.duration(toTheSecond(middle.medianMs)),
                    lower: format.duration(toTheSecond(middle.lowerMs)),
                    upper: format.duration(toTheSecond(middle.upperMs)),
                  })}
                </span>
              </>
            ) : (
              t('dashboard.steps.tooFew')
            )}{' '}
            <small>{t('dashboard.steps.visits', { count: visits })}</small>
          </>
        ),
      }))}
    />
  );
}

function LeftOut({ steps }: Pick<Dashboard, 'steps'>) {
  const { t, format } = useWords();
  const count = steps.reduce((sum, { leftOut }) => sum + leftOut, 0);
  if (count === 0) return null;
  return (
    <p className="dashboard__note">
      {t('dashboard.steps.leftOut', { count, longest: format.duration(longestStayMs) })}
    </p>
  );
}

function StepTable({ steps, title }: Pick<Dashboard, 'steps'> & { readonly title: string }) {
  const { t, format } = useWords();
  const say = (ms: number | undefined) =>
    ms === undefined ? t('dashboard.steps.tooFew') : format.countdown(toTheSecond(ms));
  return (
    <FiguresTable
      title={title}
      columns={(['step', 'visits', 'median', 'lower', 'upper', 'leftOut'] as const).map((column) =>
        t(`dashboard.steps.column.${column}`),
      )}
      lines={steps.map(({ step, visits, leftOut, middle }) => ({
        key: step,
        cells: [
          t(`journey.step.${step}`),
          format.number(visits),
          say(middle?.medianMs),
          say(middle?.lowerMs),
          say(middle?.upperMs),
          format.number(leftOut),
        ],
      }))}
    />
  );
}
