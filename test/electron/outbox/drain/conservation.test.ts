import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConservation } from '../../../../electron/outbox/drain/conservation.ts';
import { defaultLimits, readFullness } from '../../../../electron/outbox/drain/limits.ts';
import { type SubmissionCounts, SubmissionState } from '../../../../shared/domain/submission.ts';

const counts = fc
  .array(fc.nat(1000), {
    minLength: SubmissionState.options.length,
    maxLength: SubmissionState.options.length,
  })
  .map(
    (numbers) =>
      Object.fromEntries(
        SubmissionState.options.map((state, index) => [state, numbers[index] ?? 0]),
      ) as SubmissionCounts,
  );
const sum = (of: SubmissionCounts) => Object.values(of).reduce((total, count) => total + count, 0);

describe('the law of the outbox', () => {
  it('holds where everyone past draft is in exactly one state', () => {
    fc.assert(
      fc.property(counts, (of) => {
        const captured = sum(of) - of.draft;
        expect(checkConservation(captured, of)).toEqual({ holds: true, captured });
      }),
    );
  });

  it('says how many are nowhere, and how many nobody captured', () => {
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: -50, max: 50 }).filter((by) => by !== 0),
        (of, by) => {
          const captured = sum(of) - of.draft + by;
          expect(checkConservation(captured, of)).toEqual({ holds: false, captured, missing: by });
        },
      ),
    );
  });
});

describe('how full a terminal is', () => {
  const now = Date.UTC(2026, 4, 3);
  const dayMs = 24 * 60 * 60 * 1000;

  it.each([
    [349, 'roomy'],
    [350, 'nearly-full'],
    [499, 'nearly-full'],
    [500, 'full'],
    [501, 'full'],
  ] as const)('%i of 500 is %s', (submissions, level) => {
    expect(readFullness({ submissions, sizeBytes: 0 }, now)).toMatchObject({ level, by: 'submissions' });
  });

  it.each([
    [{ submissions: 1, sizeBytes: 0.7 * defaultLimits.sizeBytes }, 'nearly-full', 'sizeBytes'],
    [{ submissions: 1, sizeBytes: defaultLimits.sizeBytes }, 'full', 'sizeBytes'],
    [{ submissions: 1, sizeBytes: 0, oldestCapturedAt: now - 5 * dayMs }, 'nearly-full', 'ageMs'],
    [{ submissions: 1, sizeBytes: 0, oldestCapturedAt: now - 7 * dayMs }, 'full', 'ageMs'],
  ] as const)('%o is %s', (holdings, level, by) => {
    expect(readFullness(holdings, now)).toMatchObject({ level, by });
  });

  it('is not made fuller by a clock that was set back, nor by an empty outbox', () => {
    expect(readFullness({ submissions: 1, sizeBytes: 0, oldestCapturedAt: now + dayMs }, now).level).toBe(
      'roomy',
    );
    expect(readFullness({ submissions: 0, sizeBytes: 0 }, now)).toMatchObject({ level: 'roomy', share: 0 });
  });
});
