import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nextSubmissionState,
  type SubmissionEvent,
  SubmissionState,
  submissionTransitions,
} from '../../shared/domain/submission.ts';

const states = SubmissionState.options;
const events = [
  ...new Set(states.flatMap((state) => Object.keys(submissionTransitions[state]))),
] as SubmissionEvent[];

describe('the transition table', () => {
  it('lets nothing happen to what is accepted, handed over or cancelled', () => {
    for (const state of ['accepted', 'handed-over', 'cancelled'] as const) {
      expect(events.filter((event) => nextSubmissionState(state, event))).toEqual([]);
    }
  });

  it('enters "sending" only from states in which a call is allowed', () => {
    const before = states.filter((state) => nextSubmissionState(state, 'leased') === 'sending');
    expect(before).toEqual(['waiting', 'needs-customer', 'code-open', 'unknown']);
  });

  it('never turns an unknown answer into waiting by itself: only a definite "not sent" does', () => {
    const ways = events.filter((event) => nextSubmissionState('unknown', event) === 'waiting');
    expect(ways).toEqual(['not-sent']);
  });

  it('leads from every state to an end: nothing gets stuck', () => {
    const ends: readonly SubmissionState[] = ['accepted', 'handed-over', 'cancelled'];
    const canEnd = (state: SubmissionState, seen: ReadonlySet<SubmissionState>): boolean =>
      ends.includes(state) ||
      Object.values(submissionTransitions[state]).some(
        (next) => !seen.has(next) && canEnd(next, new Set([...seen, next])),
      );
    expect(states.filter((state) => !canEnd(state, new Set([state])))).toEqual([]);
  });

  it('keeps every submission in exactly one known state, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...events), { maxLength: 40 }), (happenings) => {
        let state: SubmissionState = 'draft';
        for (const event of happenings) state = nextSubmissionState(state, event) ?? state;
        expect(states).toContain(state);
      }),
    );
  });
});
