import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Icon } from '../../components/icon.tsx';
import { type Axis, percent } from './scale.ts';
import './bars.css';

/** One line of a bar chart. */
export interface Bar {
  readonly key: string;
  readonly name: string;
  readonly icon?: LucideIcon;
  /** Absent: there is no figure, and so no bar. */
  readonly value?: number;
  /** Drawn across the bar. */
  readonly range?: readonly [from: number, to: number];
  /** The figure itself, beside the bar. */
  readonly told: ReactNode;
  readonly isFaint?: boolean;
}

interface BarsProps {
  readonly title?: string;
  readonly bars: readonly Bar[];
  readonly axis: Axis;
  /** Says the marks of the axis, and what they count. Absent: every bar has its figure beside it, and needs no axis. */
  readonly marks?: { readonly say: (value: number) => string; readonly unit: string };
}

/** Bars from zero, each with its name and its figure in words: whoever can't see the bars loses nothing. */
export function Bars({ title, bars, axis, marks }: BarsProps) {
  const titleId = useId();
  return (
    <div className={marks ? 'bars bars--marked' : 'bars'}>
      {title ? (
        <h4 className="bars__title" id={titleId}>
          {title}
        </h4>
      ) : null}
      <ul className="bars__list" {...(title ? { 'aria-labelledby': titleId } : {})}>
        {bars.map(({ key, name, icon, told, isFaint = false, ...drawn }) => (
          <li key={key} className={isFaint ? 'bars__row bars__row--faint' : 'bars__row'}>
            <span className="bars__name">
              {icon ? <Icon icon={icon} size="small" /> : null}
              <span>{name}</span>
            </span>
            <Plot axis={axis} {...drawn} />
            <span className="bars__told">{told}</span>
          </li>
        ))}
      </ul>
      {marks ? (
        <div className="bars__row bars__row--axis" aria-hidden="true">
          <span className="bars__unit">{marks.unit}</span>
          <Marks places={axis.marks.map((mark) => [axis.place(mark), marks.say(mark)] as const)} />
        </div>
      ) : null}
    </div>
  );
}

function Plot({ axis, value, range }: Pick<Bar, 'value' | 'range'> & { readonly axis: Axis }) {
  return (
    <svg className="plot bars__plot" aria-hidden="true" focusable="false">
      {axis.marks.map((mark) => (
        <Upright key={mark} className="plot__grid" at={axis.place(mark)} />
      ))}
      {value === undefined ? null : (
        <line className="plot__bar" x1="0" x2={percent(axis.place(value))} y1="50%" y2="50%" />
      )}
      {range
        ? (['halo', 'line'] as const).map((part) => (
            <Range key={part} className={`plot__range plot__range--${part}`} range={range.map(axis.place)} />
          ))
        : null}
      <Upright className="plot__zero" at={0} />
    </svg>
  );
}

function Range({ className, range }: { readonly className: string; readonly range: readonly number[] }) {
  const [from = 0, to = 0] = range;
  return (
    <g className={className}>
      <line x1={percent(from)} x2={percent(to)} y1="50%" y2="50%" />
      <Upright at={from} from="34%" to="66%" />
      <Upright at={to} from="34%" to="66%" />
    </g>
  );
}

/** A line across the direction of the bars. */
export function Upright({
  className,
  at,
  from = '0',
  to = '100%',
}: {
  readonly className?: string;
  readonly at: number;
  readonly from?: string;
  readonly to?: string;
}) {
  return <line className={className} x1={percent(at)} x2={percent(at)} y1={from} y2={to} />;
}

/** What stands along an axis: each word around its place, in percent. */
export function Marks({ places }: { readonly places: readonly (readonly [at: number, word: string])[] }) {
  return (
    <div className="marks" aria-hidden="true">
      {places.map(([at, word]) => (
        <span key={at} className="marks__mark" style={{ insetInlineStart: percent(at) }}>
          <span>{word}</span>
        </span>
      ))}
    </div>
  );
}
