import { describe, expect, it } from 'vitest';
import {
  type Guidance,
  guide,
  type Hint,
  hintStaysMs,
  isTimeToTake,
  noGuidance,
  type SeenFrame,
  steadyForMs,
} from '../../../renderer/capture/guidance.ts';
import type { QualityProblem } from '../../../shared/documents/picture-quality.ts';
import { aFrame, cardQuad, emptyFrame } from '../../support/fake-capture.ts';

const refusedFor = (...problems: QualityProblem[]) => aFrame({ quality: { refusedFor: problems } });
const shifted = (by: number) =>
  aFrame({ quad: cardQuad.map(({ x, y }) => ({ x: x + by, y })) as unknown as typeof cardQuad });

/** Plays frames, one every `everyMs`, and answers where guiding stands after each. */
function play(frames: readonly Omit<SeenFrame, 'atMs'>[], everyMs = 100, from: Guidance = noGuidance) {
  let guidance = from;
  return frames.map((frame, place) => {
    const seen = { ...frame, atMs: 10_000 + place * everyMs };
    guidance = guide(guidance, seen);
    return { guidance, take: isTimeToTake(guidance, seen) };
  });
}
const last = <T>(list: readonly T[]): T => list.at(-1) as T;

describe('what is said about the living picture', () => {
  it.each([
    [emptyFrame, 'show'],
    [refusedFor('cut-off', 'small'), 'whole'],
    [refusedFor('small'), 'closer'],
    [refusedFor('blur'), 'hold-still'],
    [refusedFor('dark', 'blur'), 'more-light'],
    [refusedFor('glare'), 'tilt'],
    [refusedFor('same-side', 'blur'), 'turn-over'],
    [aFrame({ isSure: false }), 'hold-still'],
    // A line of the desk, which goes on beyond the picture.
    [
      {
        ...refusedFor('cut-off'),
        isSure: false,
        outline: { quad: cardQuad, confidence: 0.16, foundBy: 'net' },
      },
      'show',
    ],
    [aFrame(), 'wait'],
  ] satisfies (readonly [Omit<SeenFrame, 'atMs'>, Hint])[])('frame %# says %s: %s', (frame, hint) => {
    expect(last(play([frame])).guidance.hint).toBe(hint);
  });

  it('changes at most twice a second, whatever happens', () => {
    const frames = Array.from(
      { length: 200 },
      (_, place) => [refusedFor('small'), refusedFor('glare'), emptyFrame, refusedFor('dark')][place % 4],
    ).map((frame) => frame ?? emptyFrame);
    const told = play(frames, 37).map(({ guidance }, place) => ({ hint: guidance.hint, atMs: place * 37 }));
    const changes = told.filter(({ hint }, place) => place > 0 && hint !== told[place - 1]?.hint);
    expect(changes.length).toBeGreaterThan(5);
    for (const [place, change] of changes.entries()) {
      const before = changes[place - 1];
      if (before) expect(change.atMs - before.atMs).toBeGreaterThanOrEqual(hintStaysMs);
    }
  });

  it('is spoken more slowly than it is shown, and what is shown longest is spoken in the end', () => {
    const frames = [...Array(6).fill(refusedFor('small')), ...Array(20).fill(refusedFor('glare'))];
    const told = play(frames);
    expect(told[7]?.guidance).toMatchObject({ hint: 'tilt', spoken: 'closer' });
    expect(last(told).guidance.spoken).toBe('tilt');
  });
});

describe('taking it by itself', () => {
  it('happens once the card is good and still for long enough, and not before', () => {
    const told = play(Array(20).fill(aFrame()));
    const first = told.findIndex(({ take }) => take);
    expect(first * 100).toBe(steadyForMs);
    expect(told[first - 1]?.guidance.progress).toBeLessThan(1);
  });

  it('never happens while the card moves, is not sure, or has a problem', () => {
    const moving = Array.from({ length: 30 }, (_, place) => shifted(place * 40));
    for (const frames of [
      moving,
      Array(30).fill(aFrame({ isSure: false })),
      Array(30).fill(refusedFor('blur')),
    ])
      expect(play(frames).some(({ take }) => take)).toBe(false);
  });

  it('allows for a hand that trembles and for one bad frame, not for two', () => {
    const trembling = Array.from({ length: 8 }, (_, place) => shifted(place % 2 === 0 ? 0 : 15));
    expect(play(trembling).some(({ take }) => take)).toBe(true);
    const good = Array(4).fill(aFrame());
    const following = (bad: number) =>
      play([...good, ...Array(bad).fill(refusedFor('blur')), ...good.slice(1)]);
    expect(last(following(1)).take).toBe(true);
    expect(last(following(2)).take).toBe(false);
  });

  it('happens on a good frame only, even when the time is up in a bad one', () => {
    const told = play([...Array(6).fill(aFrame()), refusedFor('blur')]);
    expect(last(told).guidance.progress).toBe(1);
    expect(last(told).take).toBe(false);
  });
});
