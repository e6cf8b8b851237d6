import { CircleCheck, CircleDashed, CircleX, Clock3, Search, Square } from 'lucide-react';
import { type Dashboard, VisitOutcome } from '../../../shared/domain/dashboard.ts';
import { useWords } from '../../i18n/words.tsx';
import { Bars } from './bars.tsx';
import { FiguresTable } from './figures-table.tsx';
import { sayJourney } from './say-figures.ts';
import { axisFor } from './scale.ts';

const icons = {
  registered: CircleCheck,
  'in-part': CircleDashed,
  saved: Clock3,
  refused: CircleX,
  'looked-up': Search,
  stopped: Square,
} as const satisfies Readonly<Record<VisitOutcome, unknown>>;

interface VisitsCardProps extends Pick<Dashboard, 'visits' | 'underWay'> {
  /** What was before is not known. */
  readonly uncountedTo?: number;
}

/** Today's visits, by how they ended and by their journey. */
export function VisitsCard({ visits, underWay, uncountedTo }: VisitsCardProps) {
  const words = useWords();
  const { t, format } = words;
  const sum = (those: Dashboard['visits']) => those.reduce((all, { count }) => all + count, 0);
  const journeys = [...new Set(visits.map(({ journeyId }) => journeyId))];
  const ofJourney = (journeyId: string | null) => visits.filter((one) => one.journeyId === journeyId);
  const ofOutcome = (outcome: VisitOutcome) => visits.filter((one) => one.outcome === outcome);
  const outcomes = VisitOutcome.options.filter((outcome) => ofOutcome(outcome).length > 0);
  const byJourney = journeys
    .map((journeyId) => ({ journeyId, count: sum(ofJourney(journeyId)) }))
    .sort((one, other) => other.count - one.count);
  // One scale for both: what is longer here is more, wherever it stands.
  const axis = axisFor([
    ...outcomes.map((outcome) => sum(ofOutcome(outcome))),
    ...byJourney.map(({ count }) => count),
  ]);
  const empty =
    uncountedTo === undefined
      ? t('dashboard.visits.empty')
      : t('dashboard.nothingSince', { since: format.time(uncountedTo) });
  return (
    <section className="part-card">
      <h3>{t('dashboard.visits.title')}</h3>
      <p>
        {format.sentences([
          visits.length > 0 ? t('dashboard.visits.lead', { count: sum(visits) }) : empty,
          ...(underWay > 0 ? [t('dashboard.visits.underWay', { count: underWay })] : []),
          ...(visits.length > 0 ? [t('dashboard.visits.about')] : []),
        ])}
      </p>
      {visits.length === 0 ? null : (
        <>
          <Bars
            title={t('dashboard.visits.byOutcome')}
            axis={axis}
            bars={outcomes.map((outcome) => ({
              key: outcome,
              name: t(`dashboard.visits.outcome.${outcome}`),
              icon: icons[outcome],
              value: sum(ofOutcome(outcome)),
              told: format.number(sum(ofOutcome(outcome))),
            }))}
          />
          <Bars
            title={t('dashboard.visits.byJourney')}
            axis={axis}
            bars={byJourney.map(({ journeyId, count }) => ({
              key: journeyId ?? '',
              name: sayJourney(journeyId, words),
              value: count,
              told: format.number(count),
            }))}
          />
          <FiguresTable
            title={t('dashboard.visits.title')}
            hasSum
            columns={[t('dashboard.visits.byOutcome'), t('dashboard.steps.column.visits')]}
            lines={[
              ...byJourney.flatMap(({ journeyId }) =>
                outcomes
                  .map((outcome) => ({
                    outcome,
                    count: sum(ofJourney(journeyId).filter((one) => one.outcome === outcome)),
                  }))
                  .filter(({ count }) => count > 0)
                  .map(({ outcome, count }) => ({
                    key: `${journeyId} ${outcome}`,
                    group: sayJourney(journeyId, words),
                    cells: [t(`dashboard.visits.outcome.${outcome}`), format.number(count)],
                  })),
              ),
              { key: 'sum', cells: [t('dashboard.all'), format.number(sum(visits))] },
            ]}
          />
        </>
      )}
    </section>
  );
}
