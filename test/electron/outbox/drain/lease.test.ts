import { describe, expect, it } from 'vitest';
import { type DrainItem, freshSchedule, toDrainItem } from '../../../../electron/outbox/drain/drain-item.ts';
import {
  callsUnderLease,
  crashEvents,
  quietMs,
  settleAbandoned,
  takeLease,
} from '../../../../electron/outbox/drain/lease.ts';
import { beginRun, remainingMs } from '../../../../electron/outbox/drain/moment.ts';
import type { UnattendedOperation } from '../../../../electron/providers/provider.ts';
import { systemRandom } from '../../../../electron/random.ts';
import type { ApplicationId, SubmissionId } from '../../../../shared/brand.ts';
import { OutcomeClass } from '../../../../shared/domain/provider.ts';
import { nextSubmissionState, type Submission } from '../../../../shared/domain/submission.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';

const clock = createFakeClock();
const before = beginRun(clock, systemRandom);
const now = beginRun(clock, systemRandom);

const submission: Submission = {
  submissionId: '00000000-0000-4000-8000-00000000000b' as SubmissionId,
  applicationId: '00000000-0000-4000-8000-00000000000a' as ApplicationId,
  provider: 'kybio',
  operation: 'add',
  outcomeClass: 'create-once',
  presence: 'none',
  state: 'sending',
  capturedAt: 0,
  attempts: 1,
};
const sending = (run: typeof now, outcomeClass: OutcomeClass): DrainItem => {
  const item = toDrainItem({ ...submission, outcomeClass }, { ...freshSchedule, lease: takeLease(run) });
  if (!item) throw new Error('unattended');
  return item;
};

describe('what an earlier run was sending', () => {
  it.each(OutcomeClass.options)(
    '(%s) is settled by its class: certain only where nothing can be committed',
    (outcomeClass) => {
      const settled = settleAbandoned(sending(before, outcomeClass), now);
      const isCertain = outcomeClass === 'read-only';
      expect(settled).toMatchObject({
        state: isCertain ? 'waiting' : 'unknown',
        schedule: { unclear: !isCertain, tries: 1 },
      });
      expect(settled?.schedule.lease).toBeUndefined();
      expect(nextSubmissionState('sending', crashEvents[outcomeClass])).toBe(settled?.state);
    },
  );

  it('is left alone for the whole quiet time of this run', () => {
    const notBefore = settleAbandoned(sending(before, 'create-once'), now)?.schedule.notBefore;
    expect(notBefore && remainingMs(notBefore, now)).toBe(quietMs);
  });

  it('is unclear for good, also where this attempt asked only', () => {
    const item = sending(before, 'read-only');
    const settled = settleAbandoned({ ...item, schedule: { ...item.schedule, unclear: true } }, now);
    expect(settled?.schedule.unclear).toBe(true);
  });
});

describe('what this run is sending, and what nobody is', () => {
  it('is not touched', () => {
    expect(settleAbandoned(sending(now, 'create-once'), now)).toBeUndefined();
    expect(settleAbandoned({ ...sending(before, 'create-once'), state: 'waiting' }, now)).toBeUndefined();
  });
});

describe('a lease that is over', () => {
  const operation: UnattendedOperation<string, string> = {
    provider: 'kybio',
    operation: 'add',
    outcomeClass: 'create-once',
    presence: 'none',
    send: async () => ({ kind: 'answered', answer: 'added', providerNow: undefined }),
  };

  it('lets no further call leave', async () => {
    let made = 0;
    const lease = new AbortController();
    const calls = callsUnderLease(
      {
        call: async (called, input) => {
          made += 1;
          return called.send(input, lease.signal);
        },
      },
      lease.signal,
    );
    expect(await calls.call(operation, 'x')).toMatchObject({ kind: 'answered' });
    lease.abort();
    expect(await calls.call(operation, 'x')).toMatchObject({ kind: 'not-sent' });
    expect(made).toBe(1);
  });
});

describe('a submission that needs its customer', () => {
  it('is none that the drainer sees', () => {
    expect(toDrainItem({ ...submission, presence: 'customer' }, freshSchedule)).toBeUndefined();
  });
});
