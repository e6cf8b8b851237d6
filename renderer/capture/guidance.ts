import type { QualityProblem } from '../../shared/documents/picture-quality.ts';
import type { Point, Quad } from '../imaging/raster.ts';
import type { FrameReport } from '../imaging/worker/protocol.ts';

/** What to say about the living picture. `wait`: it is good, and is about to be taken. */
export type Hint = 'show' | 'whole' | 'closer' | 'hold-still' | 'more-light' | 'tilt' | 'turn-over' | 'wait';

/** One frame, and when it was seen (monotonic ms). */
export interface SeenFrame extends Pick<FrameReport, 'frame' | 'outline' | 'isSure' | 'quality'> {
  readonly atMs: number;
}

/** Where guiding stands. Each frame makes the next one out of it. */
export interface Guidance {
  readonly hint: Hint;
  readonly changedAtMs: number;
  /** What a screen reader says; follows the hint more slowly, so that no sentence cuts off the one before. */
  readonly spoken: Hint;
  readonly spokenAtMs: number;
  /** Where the document has been lying still since, while it is good. */
  readonly steady: { readonly sinceMs: number; readonly lastGoodMs: number; readonly quad: Quad } | null;
  /** 0 to 1: how far it is from being taken by itself. */
  readonly progress: number;
}

/** At most two changes a second: faster than that, nobody reads. */
export const hintStaysMs = 500;
/** A sentence of a screen reader takes about this long. */
export const spokenStaysMs = 1_600;
/** Good for so long, and it is taken. */
export const steadyForMs = 600;
/** A single frame that was not good, by a flicker of the light, does not begin it all anew. */
const forgivenMs = 150;
/** As far as the corners may wander while it counts as still, as a share of the document's width: a hand trembles. */
const stillWithin = 0.025;

/** Below this confidence an outline is some line of the desk, and no card. */
const likelyFrom = 0.45;

/** Before the first frame. */
export const noGuidance: Guidance = {
  hint: 'show',
  changedAtMs: Number.NEGATIVE_INFINITY,
  spoken: 'show',
  spokenAtMs: Number.NEGATIVE_INFINITY,
  steady: null,
  progress: 0,
};

/** Looking begins once more: nothing lies still any longer, and what was said is still being read. */
export const begunAnew = (before: Guidance): Guidance => ({ ...before, steady: null, progress: 0 });

const hintOf: Readonly<Record<QualityProblem, Hint>> = {
  'cut-off': 'whole',
  small: 'closer',
  blur: 'hold-still',
  dark: 'more-light',
  glare: 'tilt',
  'same-side': 'turn-over',
  // Told of a picture that is made ready, and never of a frame.
  unreadable: 'closer',
};

/** In the order in which telling helps: what is not in the picture can't be lit. */
const mostUsefulFirst: readonly QualityProblem[] = ['same-side', 'cut-off', 'small', 'dark', 'glare', 'blur'];

/** What a frame shows, and what is to be said about it. Pure: time comes with the frame. */
export function guide(before: Guidance, seen: SeenFrame): Guidance {
  const { atMs } = seen;
  const outline = (seen.outline?.confidence ?? 0) >= likelyFrom ? seen.outline : null;
  const problem = problemOf(seen);
  const isGood = outline !== null && seen.isSure && seen.quality !== null && problem === undefined;
  const steady = isGood ? stayed(before.steady, outline.quad, atMs) : forgiven(before.steady, atMs);
  const progress = steady ? Math.min(1, (atMs - steady.sinceMs) / steadyForMs) : 0;
  const wanted = steady
    ? 'wait'
    : outline === null || seen.quality === null
      ? 'show'
      : problem
        ? hintOf[problem]
        : 'hold-still';
  const mayChange = wanted !== before.hint && atMs - before.changedAtMs >= hintStaysMs;
  const hint = mayChange ? wanted : before.hint;
  const maySpeak = hint !== before.spoken && atMs - before.spokenAtMs >= spokenStaysMs;
  return {
    hint,
    changedAtMs: mayChange ? atMs : before.changedAtMs,
    spoken: maySpeak ? hint : before.spoken,
    spokenAtMs: maySpeak ? atMs : before.spokenAtMs,
    steady,
    progress,
  };
}

/** Whether the picture is to be taken now, by itself: good and still for long enough, and good in this very frame. */
export function isTimeToTake({ steady, progress }: Guidance, { atMs }: Pick<SeenFrame, 'atMs'>): boolean {
  return steady !== null && progress >= 1 && steady.lastGoodMs === atMs;
}

function problemOf({ quality }: SeenFrame): QualityProblem | undefined {
  return mostUsefulFirst.find((one) => quality?.refusedFor.includes(one));
}

function stayed(before: Guidance['steady'], quad: Quad, atMs: number): NonNullable<Guidance['steady']> {
  const isStill = before !== null && farthest(before.quad, quad) <= stillWithin * widthOf(quad);
  return isStill ? { ...before, lastGoodMs: atMs } : { sinceMs: atMs, lastGoodMs: atMs, quad };
}

function forgiven(before: Guidance['steady'], atMs: number): Guidance['steady'] {
  return before && atMs - before.lastGoodMs <= forgivenMs ? before : null;
}

const distance = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

const farthest = (one: Quad, other: Quad): number =>
  Math.max(...one.map((corner, at) => distance(corner, other[at] ?? corner)));

const widthOf = ([topLeft, topRight]: Quad): number => distance(topLeft, topRight);
