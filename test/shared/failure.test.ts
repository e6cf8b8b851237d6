import { describe, expect, it } from 'vitest';
import { Failure, fail, failureCodes, failureTable, supportCodeOf, verdictOf } from '../../shared/failure.ts';

describe('failures', () => {
  it('each have their own support code', () => {
    expect(new Set(failureCodes.map(supportCodeOf)).size).toBe(failureCodes.length);
  });

  it('each have a verdict', () => {
    const verdicts = ['retry-later', 'wait-for-sign-in', 'needs-a-person', 'never'];
    for (const code of failureCodes) expect(verdicts).toContain(verdictOf(code));
  });

  it('survive a boundary', () => {
    expect(Failure.parse(structuredClone(fail('pin-wrong', { triesLeft: 3 })))).toEqual({
      code: 'pin-wrong',
      triesLeft: 3,
    });
    expect(Failure.parse(fail('offline'))).toEqual({ code: 'offline' });
  });

  it('carry nothing that is not declared', () => {
    expect(Failure.safeParse({ code: 'offline', customer: 'Mei' }).success).toBe(false);
    expect(Failure.safeParse({ code: 'pin-wrong' }).success).toBe(false);
    expect(Failure.safeParse({ code: 'made-up' }).success).toBe(false);
    expect(Object.keys(failureTable)).toEqual(failureCodes);
  });
});
