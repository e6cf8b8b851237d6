/** What can be wrong with a picture, and how much of it is bad. */

/** How a picture is spoilt. Lengths are pixels of a frame 1920 wide and grow with the frame. */
export interface Spoiling {
  /** Of a Gauss curve. */
  readonly blur?: number;
  readonly motion?: number;
  /** Brightness times this; below 1 the noise grows as well. */
  readonly gain?: number;
  /** A reflection of a lamp, its radius as a share of the document's width. */
  readonly glare?: number;
  readonly isSmall?: boolean;
  /** Which part of the document lies beyond the picture: one of its short sides, one of its long ones, or a corner alone. */
  readonly cutOff?: 'side' | 'foot' | 'corner';
  /** Degrees, clockwise. */
  readonly turn?: number;
  readonly isTilted?: boolean;
  readonly isEmpty?: boolean;
}

/** What the judge is to say, in the words of shared/documents/picture-quality.ts. */
export type WantedProblem = 'blur' | 'dark' | 'glare' | 'small' | 'cut-off' | 'no-document';

/**
 * `good` must be taken and `bad` refused. `mild` lies between: a reader may still read it, so neither answer is counted.
 */
export type Verdict =
  | { readonly is: 'good' | 'mild' }
  | { readonly is: 'bad'; readonly problem: WantedProblem };

export interface Condition {
  readonly spoiling: Spoiling;
  readonly verdict: Verdict;
}

const good: Verdict = { is: 'good' };
const mild: Verdict = { is: 'mild' };
const bad = (problem: WantedProblem): Verdict => ({ is: 'bad', problem });

export const conditions = {
  good: { spoiling: {}, verdict: good },
  'blur-1.5': { spoiling: { blur: 1.5 }, verdict: mild },
  'blur-2.2': { spoiling: { blur: 2.2 }, verdict: mild },
  'blur-3.2': { spoiling: { blur: 3.2 }, verdict: bad('blur') },
  'blur-5': { spoiling: { blur: 5 }, verdict: bad('blur') },
  'motion-9': { spoiling: { motion: 9 }, verdict: mild },
  'motion-17': { spoiling: { motion: 17 }, verdict: bad('blur') },
  'dark-0.35': { spoiling: { gain: 0.35 }, verdict: bad('dark') },
  'dark-0.2': { spoiling: { gain: 0.2 }, verdict: bad('dark') },
  'dark-0.12': { spoiling: { gain: 0.12 }, verdict: bad('dark') },
  'dim-0.7': { spoiling: { gain: 0.7 }, verdict: good },
  'dim-blur': { spoiling: { gain: 0.6, blur: 3.2 }, verdict: bad('blur') },
  'over-1.15': { spoiling: { gain: 1.15 }, verdict: good },
  'over-1.5': { spoiling: { gain: 1.5 }, verdict: bad('glare') },
  'over-2': { spoiling: { gain: 2 }, verdict: bad('glare') },
  'glare-small': { spoiling: { glare: 0.05 }, verdict: bad('glare') },
  'glare-large': { spoiling: { glare: 0.11 }, verdict: bad('glare') },
  small: { spoiling: { isSmall: true }, verdict: bad('small') },
  'cut-off': { spoiling: { cutOff: 'side' }, verdict: bad('cut-off') },
  'cut-foot': { spoiling: { cutOff: 'foot' }, verdict: bad('cut-off') },
  'cut-corner': { spoiling: { cutOff: 'corner' }, verdict: bad('cut-off') },
  'turned-90': { spoiling: { turn: 90 }, verdict: good },
  'turned-180': { spoiling: { turn: 180 }, verdict: good },
  'turned-270': { spoiling: { turn: 270 }, verdict: good },
  'turned-45': { spoiling: { turn: 45 }, verdict: good },
  'turned-135': { spoiling: { turn: 135 }, verdict: good },
  tilted: { spoiling: { isTilted: true }, verdict: good },
  empty: { spoiling: { isEmpty: true }, verdict: bad('no-document') },
} as const satisfies Readonly<Record<string, Condition>>;

export type ConditionName = keyof typeof conditions;

/** One condition by its name. */
export const conditionOf = (name: ConditionName): Condition => conditions[name];
