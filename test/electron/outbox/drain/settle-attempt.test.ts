import { describe, expect, it } from 'vitest';
import { type DrainItem, freshSchedule } from '../../../../electron/outbox/drain/drain-item.ts';
import { quietMs } from '../../../../electron/outbox/drain/lease.ts';
import { beginRun } from '../../../../electron/outbox/drain/moment.ts';
import {
  type AttemptEnd,
  type Consequence,
  settleAttempt,
  triesBeforeAPerson,
} from '../../../../electron/outbox/drain/settle-attempt.ts';
import {
  type FailureScope,
  failureScopes,
  scopeRules,
  sortFailure,
} from '../../../../electron/outbox/drain/sort-failure.ts';
import { systemRandom } from '../../../../electron/random.ts';
import type { ApplicationId, SubmissionId } from '../../../../shared/brand.ts';
import type { SubmissionState } from '../../../../shared/domain/submission.ts';
import { fail } from '../../../../shared/failure.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

const run = beginRun(createFakeClock(), systemRandom);
const item: DrainItem = {
  submissionId: '00000000-0000-4000-8000-00000000000b' as SubmissionId,
  applicationId: '00000000-0000-4000-8000-00000000000a' as ApplicationId,
  provider: 'kybio',
  operation: 'add',
  outcomeClass: 'create-once',
  presence: 'none',
  state: 'sending',
  attempts: 1,
  schedule: freshSchedule,
};
const settle = (end: AttemptEnd, schedule = freshSchedule) =>
  settleAttempt({ ...item, schedule }, end, run, () => 0.5);
const refused = fail('provider-refused', { providerCode: 'http-422' });
const unclearBefore = { ...freshSchedule, unclear: true };

describe('an attempt', () => {
  it.each<[string, AttemptEnd, SubmissionState, Consequence['about']]>([
    ['is accepted', { end: 'accepted' }, 'accepted', 'provider-answered'],
    ['is refused', { end: 'refused', failure: refused, fields: [] }, 'rejected', 'provider-answered'],
    [
      'meets a taken address',
      { end: 'refused', failure: fail('already-customer'), fields: [] },
      'rejected',
      'provider-answered',
    ],
    [
      'meets refused credentials',
      { end: 'refused', failure: fail('credentials-refused'), fields: [] },
      'waiting',
      'credentials',
    ],
    [
      'meets a locked keychain',
      { end: 'not-sent', failure: fail('keychain-locked') },
      'waiting',
      'credentials',
    ],
    ['has no line', { end: 'not-sent', failure: fail('offline') }, 'waiting', 'link'],
    ['meets a sign-in page', { end: 'not-sent', failure: fail('captive-portal') }, 'waiting', 'link'],
    [
      'meets a provider that is down',
      { end: 'not-sent', failure: fail('provider-down') },
      'waiting',
      'provider-silent',
    ],
    ['gets no answer', { end: 'unclear', failure: fail('answer-lost') }, 'unknown', 'provider-silent'],
    ['gets rubbish', { end: 'unclear', failure: fail('provider-garbled') }, 'unknown', 'provider-silent'],
    ['has no line for its look-up', { end: 'unclear', failure: fail('offline') }, 'unknown', 'link'],
    ["can't be read", { end: 'unreadable' }, 'quarantined', 'nobody-else'],
    ['asks for a customer', { end: 'not-sent', failure: fail('wrong-state') }, 'quarantined', 'nobody-else'],
    ['has a used-up identity', { end: 'identity-used-up' }, 'waiting', 'provider-answered'],
  ])('that %s', (_what, end, state, about) => {
    const settled = settle(end);
    expect({ state: settled.after.state, about: settled.consequence.about }).toEqual({ state, about });
    expect(settled.reissue).toBe(end.end === 'identity-used-up');
  });

  it('keeps what was unclear unclear when we are not let in to ask', () => {
    const { after } = settle(
      { end: 'refused', failure: fail('credentials-refused'), fields: [] },
      unclearBefore,
    );
    expect(after).toMatchObject({ state: 'unknown', schedule: { unclear: true } });
  });

  it('keeps what was unclear unclear when it can no longer be read, and forgets it only with certainty', () => {
    expect(settle({ end: 'unreadable' }, unclearBefore).after.schedule.unclear).toBe(true);
    expect(settle({ end: 'not-sent', failure: fail('offline') }, unclearBefore).after.schedule.unclear).toBe(
      false,
    );
  });

  it('whose answer was lost is followed by quiet, however the dice fall', () => {
    const { notBefore } = settle({ end: 'unclear', failure: fail('answer-lost') }).after.schedule;
    expect(notBefore).toMatchObject({ kind: 'quiet', waitMs: quietMs });
  });

  it('that a provider turned away waits for as long as it asked', () => {
    const { after, consequence } = settle({
      end: 'not-sent',
      failure: fail('provider-busy', { waitMs: 9000 }),
    });
    expect(after.schedule.notBefore).toMatchObject({ kind: 'asked', waitMs: 10_000 });
    expect(consequence).toEqual({ about: 'provider-silent', retryAfterMs: 9000 });
  });

  it('that cannot settle it by asking goes to a person, at once or after so many', () => {
    const asks = (end: AttemptEnd, doubts: number) =>
      settle(end, { ...unclearBefore, doubts }).after.schedule.asksPerson;
    expect(asks({ end: 'unclear', failure: refused }, 0)).toBe(true);
    expect(asks({ end: 'unclear', failure: fail('answer-lost') }, triesBeforeAPerson - 2)).toBe(false);
    expect(asks({ end: 'unclear', failure: fail('answer-lost') }, triesBeforeAPerson - 1)).toBe(true);
    expect(asks({ end: 'not-sent', failure: fail('provider-down') }, 1000)).toBe(false);
  });

  it('that was merely turned away goes to nobody, however often, and its tries are not held against it later', () => {
    const busy: AttemptEnd = { end: 'unclear', failure: fail('provider-busy', { waitMs: 9000 }) };
    let schedule = unclearBefore as DrainItem['schedule'];
    for (let times = 0; times < 100; times += 1) schedule = settle(busy, schedule).after.schedule;
    expect(schedule).toMatchObject({ tries: 100, asksPerson: false });
    expect(settle({ end: 'unclear', failure: fail('answer-lost') }, schedule).after.schedule).toMatchObject({
      doubts: 1,
      asksPerson: false,
    });
  });

  it('leaves no lease behind', () => {
    const leased = { ...freshSchedule, lease: { run: run.id, takenAt: 0 } };
    expect(settle({ end: 'accepted' }, leased).after.schedule.lease).toBeUndefined();
  });
});

describe('whom a failure concerns', () => {
  it('decides whether a try is burned: never for what concerns everyone', () => {
    const burns = (end: AttemptEnd) => settle(end).after.schedule.tries;
    for (const code of ['offline', 'captive-portal', 'not-trusted'] as const)
      expect(burns({ end: 'not-sent', failure: fail(code) })).toBe(0);
    expect(burns({ end: 'not-sent', failure: fail('clock-wrong', { offsetMinutes: 9 }) })).toBe(0);
    expect(burns({ end: 'not-sent', failure: fail('provider-down') })).toBe(1);
  });

  it("is said for every failure, and every scope is somebody's", () => {
    const scopes = new Set(Object.values(failureScopes));
    expect([...scopes].sort()).toEqual((Object.keys(scopeRules) as FailureScope[]).sort());
    expect(sortFailure('not-trusted')).toBe('link-wide');
  });

  it('does not compile without an answer for every failure', () => {
    const { offline: _forgotten, ...others } = failureScopes;
    // @ts-expect-error A failure of a call that nobody has sorted must not compile.
    const table: Record<keyof typeof failureScopes, FailureScope> = others;
    expect(Object.keys(table)).not.toContain('offline');
  });
});
