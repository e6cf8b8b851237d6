/** What this bench prints: a value, what it is held against, and the load at the time. Not every target here is a ratio. */
import { machineLoad } from '../figure.ts';

/** What a value has to reach: as it is, as a multiple of its reference, or by how much it exceeds it. */
export interface Target {
  readonly of: 'value' | 'ratio' | 'difference';
  readonly most?: number;
  readonly least?: number;
}

/** One figure. Times and sizes are for orientation; what the target speaks of is the figure. */
export interface Finding {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly reference?: { readonly name: string; readonly value: number };
  /** Absent: reported, and judged by nobody. */
  readonly target?: Target;
  /** What was measured how often. */
  readonly n: string;
  readonly note?: string;
  readonly load: string;
}

/** Something that must hold for a figure to mean anything, or a count that must be what it is. Never a time. */
export interface Check {
  readonly name: string;
  readonly holds: boolean;
}

/** What one part of the bench found out. */
export interface Measured {
  readonly findings: readonly Finding[];
  readonly checks: readonly Check[];
  /** Why this machine can't do this part. */
  readonly notRun?: string;
}

/** A finding under the load of this moment: of the end of what was measured. */
export const found = (finding: Omit<Finding, 'load'>): Finding => ({ ...finding, load: machineLoad() });

/** The share of the values that a percentile leaves below it, by the nearest rank. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** What the target speaks of, to two decimals, as it is printed and judged. */
export function judgedValue({ value, reference, target }: Finding): number | undefined {
  if (target?.of === 'value') return rounded(value);
  if (!reference) return undefined;
  return rounded(target?.of === 'difference' ? value - reference.value : value / reference.value);
}

/** Whether the target is reached; undefined where there is none. */
export function isReached(finding: Finding): boolean | undefined {
  const { target } = finding;
  if (!target) return undefined;
  // What is held against a limit is not rounded: nothing above it is level with it.
  const judged = (target.of === 'value' ? finding.value : judgedValue(finding)) ?? Number.NaN;
  return judged <= (target.most ?? judged) && judged >= (target.least ?? judged);
}

/** One line for people. A target that was missed is said, not hidden. */
export function findingLine(finding: Finding): string {
  const { name, value, unit, reference, target, n, note, load } = finding;
  const [wanted, limit] = target?.most === undefined ? ['>=', target?.least] : ['<=', target.most];
  const sign = { value: ` ${unit}`, ratio: 'x', difference: ` ${unit}` }[target?.of ?? 'ratio'];
  const judged = judgedValue(finding);
  const plus = target?.of === 'difference' && judged !== undefined && judged >= 0 ? '+' : '';
  const verdict = target
    ? `${plus}${judged}${sign}, target ${wanted} ${limit}${sign} ${isReached(finding) ? 'reached' : 'MISSED'}`
    : [judged === undefined ? [] : `${judged}x`, 'reported'].flat().join(', ');
  return [
    name,
    `${value.toFixed(2)} ${unit}`,
    ...(reference ? [`${reference.name} ${reference.value.toFixed(2)} ${unit}`] : []),
    verdict,
    `n = ${n}`,
    ...(note === undefined ? [] : [note]),
    load,
  ].join(' | ');
}
