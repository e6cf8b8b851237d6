import { CircleCheck, Minus, TriangleAlert, Unplug } from 'lucide-react';
import { useId } from 'react';
import { CallKind, type CallSlot, type Dashboard } from '../../../shared/domain/dashboard.ts';
import { Icon } from '../../components/icon.tsx';
import { useWords } from '../../i18n/words.tsx';
import { Marks } from './bars.tsx';
import { dayAxisFor, sumOfCalls } from './day-axis.ts';
import { FiguresTable } from './figures-table.tsx';
import { SlotBars } from './slot-bars.tsx';
import { fillOf, Textures } from './textures.tsx';
import './providers-card.css';

interface ProvidersCardProps extends Pick<Dashboard, 'providers' | 'at'> {
  /** What was before is not known. */
  readonly uncountedTo?: number;
}

/** Each provider's calls over the day, all on the same scale and the same hours. */
export function ProvidersCard({ providers, at, uncountedTo }: ProvidersCardProps) {
  const { t, format } = useWords();
  const textures = useId();
  const slots = providers.flatMap((one) => one.slots);
  const axis = dayAxisFor(slots, at);
  const up = Math.max(1, ...slots.map(({ calls }) => calls.answered));
  const down = Math.max(0, ...slots.map((slot) => sumOfCalls([slot]).all - slot.calls.answered));
  const sums = sumOfCalls(slots);
  const hasGap = uncountedTo !== undefined && uncountedTo > axis.from;
  const kinds = CallKind.options.filter((kind) => kind === 'answered' || sums[kind] > 0);
  return (
    <section className="part-card">
      <h3>{t('dashboard.providers.title')}</h3>
      {providers.length === 0 ? <p>{t('dashboard.providers.empty')}</p> : null}
      {providers.length > 0 ? (
        <>
          <Textures id={textures} />
          <div className="day">
            {providers.map(({ provider, slots: own }) => (
              <div key={provider} className="day__provider">
                <p className="day__line">
                  <span className="day__name">{t(`provider.${provider}`)}</span>
                  <Health slots={own} {...(uncountedTo === undefined ? {} : { uncountedTo })} />
                </p>
                <SlotBars
                  {...{ axis, up, down, textures }}
                  slots={own}
                  {...(hasGap ? { uncountedTo } : {})}
                />
              </div>
            ))}
            <Marks places={axis.hours.map((hour) => [axis.place(hour), format.time(hour)] as const)} />
          </div>
          {slots.length > 0 || hasGap ? (
            <ul className="day__legend">
              {kinds.map((kind) => (
                <li key={kind}>
                  <svg className="day__swatch" aria-hidden="true" focusable="false">
                    <rect
                      className={`day__bar day__bar--${kind}`}
                      width="100%"
                      height="100%"
                      {...fillOf(kind, textures)}
                    />
                  </svg>
                  {t(`dashboard.providers.kind.${kind}`)}
                </li>
              ))}
              {hasGap ? (
                <li>
                  <svg className="day__swatch" aria-hidden="true" focusable="false">
                    <rect className="day__uncounted" width="100%" height="100%" />
                  </svg>
                  {t('dashboard.providers.uncounted')}
                </li>
              ) : null}
            </ul>
          ) : null}
          <p className="dashboard__note">
            {format.sentences([
              t('dashboard.providers.about'),
              ...(slots.length > 0 ? [t('dashboard.providers.scale', { count: Math.max(up, down) })] : []),
            ])}
          </p>
          {slots.length > 0 ? <SlotTable providers={providers} /> : null}
        </>
      ) : null}
    </section>
  );
}

interface HealthProps {
  readonly slots: readonly CallSlot[];
  readonly uncountedTo?: number;
}

/** In words, with icons: how many of its calls a provider answered; apart from them those that had no line, which says nothing of it. */
function Health({ slots, uncountedTo }: HealthProps) {
  const { t, format } = useWords();
  const { answered, all, 'no-line': noLine } = sumOfCalls(slots);
  const calls = all - noLine;
  const quiet =
    uncountedTo === undefined
      ? t('dashboard.providers.quiet')
      : t('dashboard.nothingSince', { since: format.time(uncountedTo) });
  const [icon, tone, said] =
    calls === 0
      ? ([Minus, 'quiet', quiet] as const)
      : answered === calls
        ? ([CircleCheck, 'well', t('dashboard.providers.well', { count: calls })] as const)
        : ([
            TriangleAlert,
            'ill',
            t('dashboard.providers.ill', { answered: answered, calls: calls }),
          ] as const);
  return (
    <>
      {calls === 0 && noLine > 0 ? null : (
        <span className={`day__health day__health--${tone}`}>
          <Icon icon={icon} size="small" />
          {said}
        </span>
      )}
      {noLine > 0 ? (
        <span className="day__health">
          <Icon icon={Unplug} size="small" />
          {t('dashboard.providers.noLine', { count: noLine })}
        </span>
      ) : null}
    </>
  );
}

function SlotTable({ providers }: Pick<Dashboard, 'providers'>) {
  const { t, format } = useWords();
  return (
    <FiguresTable
      title={t('dashboard.providers.title')}
      columns={[
        t('dashboard.providers.column.from'),
        ...CallKind.options.map((kind) => t(`dashboard.providers.kind.${kind}`)),
      ]}
      lines={providers.flatMap(({ provider, slots }) =>
        slots.map(({ from, calls }) => ({
          key: `${provider} ${from}`,
          group: t(`provider.${provider}`),
          cells: [format.time(from), ...CallKind.options.map((kind) => format.number(calls[kind]))],
        })),
      )}
    />
  );
}
