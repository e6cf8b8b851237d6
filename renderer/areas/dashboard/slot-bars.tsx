import { type CallSlot, slotMs } from '../../../shared/domain/dashboard.ts';
import { Upright } from './bars.tsx';
import { type DayAxis, unanswered } from './day-axis.ts';
import { percent } from './scale.ts';
import { fillOf } from './textures.tsx';

interface SlotBarsProps {
  readonly slots: readonly CallSlot[];
  readonly axis: DayAxis;
  /** The most that stands above the line anywhere, and below it: both sides have the same scale. */
  readonly up: number;
  readonly down: number;
  readonly textures: string;
  /** What was before is not known: no bar there is no sign of a quiet time. */
  readonly uncountedTo?: number;
}

/** What was answered stands on the line, what was not hangs from it: which is which needs no colour. */
export function SlotBars({ slots, axis, up, down, textures, uncountedTo }: SlotBarsProps) {
  const high = (count: number) => (count / (up + down)) * 100;
  const line = high(up);
  return (
    <svg className="plot day__plot" aria-hidden="true" focusable="false">
      {uncountedTo === undefined ? null : (
        <rect className="day__uncounted" width={percent(axis.place(uncountedTo))} height="100%" />
      )}
      {axis.hours.map((hour) => (
        <Upright key={hour} className="plot__grid" at={axis.place(hour)} />
      ))}
      {slots.map(({ from, calls }) => {
        const start = axis.place(from);
        // Apart by their width: an outline would take a single call of many out of sight.
        const width = axis.place(from + slotMs) - start;
        const place = { x: percent(start + width * 0.05), width: percent(width * 0.9) };
        const hanging = unanswered.map((kind, nth) => ({
          kind,
          y: unanswered.slice(0, nth).reduce((sum, before) => sum + high(calls[before]), line),
        }));
        return (
          <g key={from}>
            <rect
              className="day__bar day__bar--answered"
              {...place}
              y={percent(line - high(calls.answered))}
              height={percent(high(calls.answered))}
            />
            {hanging.map(({ kind, y }) => (
              <rect
                key={kind}
                className={`day__bar day__bar--${kind}`}
                {...place}
                y={percent(y)}
                height={percent(high(calls[kind]))}
                {...fillOf(kind, textures)}
              />
            ))}
          </g>
        );
      })}
      <line className="plot__zero" x1="0" x2="100%" y1={percent(line)} y2={percent(line)} />
    </svg>
  );
}
