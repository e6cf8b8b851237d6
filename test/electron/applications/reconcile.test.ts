/** An application that comes back in hand is as its submissions say, whatever was written of it last. */
import { describe, expect, it } from 'vitest';
import type { ApplicationRecord, EnrolmentRecord } from '../../../electron/applications/application-store.ts';
import { reconcile } from '../../../electron/applications/reconcile.ts';
import type { RegistrationProgress } from '../../../electron/applications/registration-progress.ts';
import type { ApplicationId, SubmissionId } from '../../../shared/brand.ts';
import { type Submission, SubmissionState } from '../../../shared/domain/submission.ts';
import { fail } from '../../../shared/failure.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

const clock = createFakeClock();
/** None of them may have been committed by an attempt of before. */
const clear = () => false;
const applicationId = '00000000-0000-4000-8000-00000000000a' as ApplicationId;
const idOf = (name: string) => `00000000-0000-4000-8000-0000000000${name}` as SubmissionId;
const submission = (name: string, state: SubmissionState, more: Partial<Submission> = {}): Submission => ({
  ...{ submissionId: idOf(name), applicationId, provider: 'noah', operation: 'put-customer', state },
  ...{ outcomeClass: 'create-once', presence: 'none', capturedAt: 1, attempts: 1 },
  ...more,
});
const registration = (name: string, state: SubmissionState, more: Partial<Submission> = {}): Submission =>
  submission(name, state, {
    provider: 'quantum-metal',
    operation: 'register',
    presence: 'customer',
    ...more,
  });
const record = (
  enrolment: Partial<EnrolmentRecord>,
  progress: RegistrationProgress = { at: 'not-sent' },
  more: Partial<ApplicationRecord> = {},
): ApplicationRecord => ({
  ...{
    applicationId,
    journeyId: 'one-visit',
    journeyVersion: 2,
    customerLanguage: 'en',
    draft: {},
    pictures: {},
  },
  enrolments: [{ provider: 'noah', operation: 'put-customer', state: 'not-sent', ...enrolment }],
  progress,
  ...more,
});
const enrolmentAfter = (before: Partial<EnrolmentRecord>, ...submissions: readonly Submission[]) =>
  reconcile(record(before), submissions, clock, clear).enrolments[0];
const progressAfter = (
  progress: RegistrationProgress,
  submissionId: SubmissionId | undefined,
  ...submissions: readonly Submission[]
) =>
  reconcile(record({}, progress, submissionId ? { submissionId } : {}), submissions, clock, clear).progress;

const resends = { used: 0, lastSentAt: 5 };
const code: RegistrationProgress = {
  at: 'code',
  code: {
    ...{ sessionId: 'session-1', expiresAt: 9, time: { providerNow: 1, monotonic: 1 } },
    ...{ method: 'phoneNumber', sentTo: '+6012 ··· 6789', triesUsed: 0 },
  },
  resends,
};

describe('a provider of the visit', () => {
  it('that has answered, as the record knows already, is not in doubt while its submission follows', () => {
    const accepted = { state: 'accepted', submissionId: idOf('01'), reference: 'N-1' } as const;
    expect(enrolmentAfter(accepted, submission('01', 'sending'))).toMatchObject(accepted);
    // Of another submission than the one that is on its way, it says nothing.
    expect(enrolmentAfter(accepted, submission('02', 'sending', { supersedes: idOf('01') }))).toMatchObject({
      state: 'unclear',
    });
  });

  const expected = {
    draft: 'not-sent',
    waiting: 'not-sent',
    sending: 'unclear',
    'needs-customer': 'not-sent',
    'code-open': 'not-sent',
    unknown: 'unclear',
    rejected: 'refused',
    quarantined: 'unclear',
    accepted: 'accepted',
    'handed-over': 'skipped',
    cancelled: 'skipped',
  } as const satisfies Record<SubmissionState, EnrolmentRecord['state']>;

  it.each(SubmissionState.options)('whose submission is %s', (state) => {
    const after = enrolmentAfter({}, submission('01', state));
    expect(after).toMatchObject({ state: expected[state], submissionId: idOf('01') });
  });

  it('keeps what the drainer found out: the reference, or why it was refused', () => {
    expect(enrolmentAfter({ reference: 'n-1' }, submission('01', 'accepted'))).toMatchObject({
      state: 'accepted',
      reference: 'n-1',
    });
    const failure = fail('provider-refused', { providerCode: '422' });
    expect(enrolmentAfter({ failure }, submission('01', 'rejected'))).toMatchObject({ failure });
    // Where that was lost, it is refused all the same.
    expect(enrolmentAfter({}, submission('01', 'rejected'))?.failure?.code).toBe('provider-refused');
  });

  it('stands where the last of its corrections stands', () => {
    const old = submission('01', 'cancelled', { supersededBy: idOf('02') });
    const after = enrolmentAfter({ submissionId: idOf('01') }, old, submission('02', 'waiting'));
    expect(after).toMatchObject({ state: 'not-sent', submissionId: idOf('02') });
  });

  it('that took the place of one whose identity was used up, or that was corrected, is not replaced once more', () => {
    for (const flag of [{ usedUp: true }, { corrected: true }]) {
      const old = submission('01', 'cancelled', { supersededBy: idOf('02') });
      const after = enrolmentAfter({ submissionId: idOf('01'), ...flag }, old, submission('02', 'unknown'));
      expect(after).toEqual({
        ...{ provider: 'noah', operation: 'put-customer', state: 'unclear', submissionId: idOf('02') },
      });
      // Of the one that it is about, it still holds.
      const same = enrolmentAfter({ submissionId: idOf('02'), ...flag }, old, submission('02', 'waiting'));
      expect(same).toMatchObject(flag);
    }
  });

  it('that waits, and may be there by an attempt of before, is asked first', () => {
    const waiting = submission('01', 'waiting');
    expect(reconcile(record({}), [waiting], clock, () => true).enrolments[0]).toMatchObject({
      state: 'unclear',
    });
  });

  it('that was accepted before a correction is still to be sent it', () => {
    const before = { state: 'not-sent', corrected: true, older: {}, submissionId: idOf('01') } as const;
    expect(enrolmentAfter(before, submission('01', 'accepted'))).toMatchObject(before);
  });
});

describe('a registration', () => {
  it.each(['waiting', 'needs-customer'] as const)('that is %s needs the customer', (state) => {
    expect(progressAfter(code, idOf('01'), registration('01', state))).toMatchObject({
      at: 'needs-customer',
    });
  });

  it.each(['unknown', 'sending'] as const)('that is %s is asked about', (state) => {
    expect(progressAfter({ at: 'not-sent' }, idOf('01'), registration('01', state))).toMatchObject({
      at: 'unclear',
      after: 'register',
    });
    expect(progressAfter(code, idOf('01'), registration('01', state))).toMatchObject({
      at: 'unclear',
      after: 'verify',
    });
  });

  it('that was to replace one whose code is known is not confirmed with that code', () => {
    const old = registration('01', 'cancelled', { supersededBy: idOf('02') });
    expect(progressAfter(code, idOf('01'), old, registration('02', 'unknown'))).toMatchObject({
      ...{ at: 'unclear', after: 'register', code: undefined },
    });
    expect(progressAfter(code, idOf('01'), old, registration('02', 'code-open'))).toMatchObject({
      at: 'needs-customer',
    });
  });

  it('whose code is out goes on with it', () => {
    expect(progressAfter(code, idOf('01'), registration('01', 'code-open'))).toEqual(code);
  });

  it('whose code is out and was not kept is sent another one', () => {
    expect(progressAfter({ at: 'not-sent' }, idOf('01'), registration('01', 'code-open'))).toMatchObject({
      at: 'needs-customer',
    });
  });

  it('that was accepted is, whatever was known of it', () => {
    expect(progressAfter(code, idOf('01'), registration('01', 'accepted'))).toEqual({
      at: 'verified',
      alreadyVerified: false,
    });
  });

  it('that was refused is', () => {
    expect(progressAfter(code, idOf('01'), registration('01', 'rejected'))).toMatchObject({ at: 'refused' });
  });

  it('is none where none was captured', () => {
    expect(progressAfter({ at: 'not-sent' }, undefined)).toEqual({ at: 'not-sent' });
  });
});
