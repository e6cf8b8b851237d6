import { nice, ticks } from 'd3-array';

/** An axis from zero: where it ends, and which round values are marked on it. */
export interface Axis {
  readonly marks: readonly number[];
  /** Where a value lies, in percent of the axis. */
  readonly place: (value: number) => number;
}

/** An axis that holds all of these values and has about so many marks; without marks it ends at the largest. It begins at zero, whatever they are. */
export function axisFor(values: readonly number[], marks = 0): Axis {
  const largest = Math.max(1, ...values);
  const end = marks === 0 ? largest : nice(0, largest, marks)[1];
  return { marks: marks === 0 ? [] : ticks(0, end, marks), place: (value) => (value / end) * 100 };
}

/** In percent, as an SVG takes it. From left to right: the style sheet turns every plot round where lines run the other way. */
export const percent = (value: number): string => `${value}%`;
