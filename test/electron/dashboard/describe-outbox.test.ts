import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeOutbox } from '../../../electron/dashboard/describe-outbox.ts';
import { createSubmissionStore, noCounts } from '../../../electron/outbox/submission-store.ts';
import { type Submission, SubmissionState } from '../../../shared/domain/submission.ts';

const now = Date.UTC(2026, 4, 4, 12);
const hourMs = 3_600_000;
const captured = SubmissionState.options.filter((state) => state !== 'draft');
const ended = ['accepted', 'handed-over', 'cancelled'];

function storeOf(submissions: readonly { readonly state: SubmissionState; readonly capturedAt: number }[]) {
  const counts = noCounts();
  for (const { state } of submissions) counts[state] += 1;
  return createSubmissionStore(undefined, {
    // What has come to its end is on the disk only, as after a start of the program.
    open: submissions.flatMap((one, place) =>
      ended.includes(one.state)
        ? []
        : [{ submission: { ...one, submissionId: String(place) } as unknown as Submission, notes: {} }],
    ),
    ...{ counts, captured: submissions.length },
  });
}

it('is told by state and by age', () => {
  const ages = [-1, 0.5, 1, 3.99, 4, 23, 24, 71, 72, 900];
  const told = describeOutbox(
    storeOf([
      ...ages.map((hours) => ({ state: 'waiting' as const, capturedAt: now - hours * hourMs })),
      { state: 'unknown', capturedAt: now },
      { state: 'accepted', capturedAt: now },
    ]),
    now,
  );
  expect(told.open).toEqual([
    { state: 'waiting', age: 'under-hour', count: 2 },
    { state: 'waiting', age: 'under-4-hours', count: 2 },
    { state: 'waiting', age: 'under-day', count: 2 },
    { state: 'waiting', age: 'under-3-days', count: 2 },
    { state: 'waiting', age: 'older', count: 2 },
    { state: 'unknown', age: 'under-hour', count: 1 },
  ]);
  expect(told).toMatchObject({ captured: 12, ageless: 0, counts: { accepted: 1 } });
});

it('says of how many no age is known', () => {
  const store = storeOf([{ state: 'waiting', capturedAt: now }]);
  const counts = { ...store.counts(), quarantined: 2 };
  expect(describeOutbox({ ...store, counts: () => counts }, now).ageless).toBe(2);
});

it('keeps the law: the states add up to what was captured, and the ages to what is open', () => {
  const one = fc.record({
    state: fc.constantFrom(...captured),
    capturedAt: fc.integer({ min: now - 200 * hourMs, max: now + hourMs }),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 40 }), (submissions) => {
      const { counts, open, captured: all, ageless } = describeOutbox(storeOf(submissions), now);
      expect(captured.reduce((sum, state) => sum + counts[state], 0)).toBe(all);
      for (const state of captured.filter((name) => !ended.includes(name))) {
        const own = open.filter((line) => line.state === state);
        expect(own.reduce((sum, { count }) => sum + count, 0)).toBe(counts[state]);
      }
      expect(ageless).toBe(0);
    }),
    { numRuns: 60 },
  );
});
