import { AgeBand, type Dashboard } from '../../../shared/domain/dashboard.ts';
import { SubmissionState } from '../../../shared/domain/submission.ts';
import { useWords } from '../../i18n/words.tsx';
import { openCountOf } from '../../stores/outbox-store.ts';
import { stateIcon } from '../outbox/state-badge.tsx';
import { Bars } from './bars.tsx';
import { FiguresTable } from './figures-table.tsx';
import { axisFor } from './scale.ts';

/** What has not come to its end, by where it stands and by its age; and that nothing is missing. */
export function OutboxCard({ outbox }: Pick<Dashboard, 'outbox'>) {
  const { t, format } = useWords();
  const { captured, counts, open, ageless } = outbox;
  const sum = (those: Dashboard['outbox']['open']) => those.reduce((all, { count }) => all + count, 0);
  const openCount = openCountOf(counts);
  const states = SubmissionState.options.filter(
    (state) => counts[state] > 0 && !['draft', 'accepted', 'handed-over', 'cancelled'].includes(state),
  );
  const ages: readonly { readonly key: AgeBand | 'ageless'; readonly count: number }[] = [
    ...AgeBand.options.map((age) => ({ key: age, count: sum(open.filter((one) => one.age === age)) })),
    ...(ageless > 0 ? [{ key: 'ageless' as const, count: ageless }] : []),
  ];
  const sayAge = (key: AgeBand | 'ageless') =>
    key === 'ageless' ? t('dashboard.outbox.ageless') : t(`dashboard.outbox.age.${key}`);
  const axis = axisFor([...states.map((state) => counts[state]), ...ages.map(({ count }) => count)]);
  const lineOf = (state: SubmissionState) => {
    const own = open.filter((one) => one.state === state);
    const aged = AgeBand.options.map((age) => sum(own.filter((one) => one.age === age)));
    return [...aged, ...(ageless > 0 ? [Math.max(0, counts[state] - sum(own))] : []), counts[state]];
  };
  return (
    <section className="part-card">
      <h3>{t('dashboard.outbox.title')}</h3>
      <p>
        {captured === 0
          ? t('dashboard.outbox.nothing')
          : openCount === 0
            ? t('dashboard.outbox.empty')
            : t('dashboard.outbox.lead', {
                open: openCount,
                captured: captured,
              })}
      </p>
      {openCount === 0 ? null : (
        <>
          <Bars
            title={t('dashboard.outbox.byState')}
            axis={axis}
            bars={states.map((state) => ({
              key: state,
              name: t(`outbox.state.${state}`),
              icon: stateIcon(state),
              value: counts[state],
              told: format.number(counts[state]),
            }))}
          />
          <Bars
            title={t('dashboard.outbox.byAge')}
            axis={axis}
            bars={ages.map(({ key, count }) => ({
              key,
              name: sayAge(key),
              value: count,
              told: format.number(count),
              isFaint: count === 0,
            }))}
          />
          <FiguresTable
            title={t('dashboard.outbox.title')}
            hasSum
            columns={[t('dashboard.outbox.state'), ...ages.map(({ key }) => sayAge(key)), t('dashboard.all')]}
            lines={[
              ...states.map((state) => ({
                key: state,
                cells: [t(`outbox.state.${state}`), ...lineOf(state).map(format.number)],
              })),
              {
                key: 'sum',
                cells: [
                  t('dashboard.all'),
                  ...ages.map(({ count }) => format.number(count)),
                  format.number(openCount),
                ],
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
