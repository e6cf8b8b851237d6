import { beforeEach, describe, expect, it } from 'vitest';
import { createAuditLog } from '../../../electron/audit/audit-log.ts';
import type { CustomerPresence } from '../../../electron/providers/provider.ts';
import type { ApplicationId } from '../../../shared/brand.ts';
import { createFakeRandom } from '../../support/fake-random.ts';
import { createMemoryOutbox } from '../../support/memory-outbox.ts';
import { answered, createScriptedProvider, lost } from '../../support/scripted-provider.ts';
import { createVisitParts } from '../../support/visit.ts';

const applicationId = '00000000-0000-4000-8000-00000000000a' as ApplicationId;
const here = { visitIsOpen: () => true } as CustomerPresence;
const gone = { visitIsOpen: () => false } as CustomerPresence;

let provider: ReturnType<typeof createScriptedProvider>;
let parts: ReturnType<typeof createVisitParts>;
beforeEach(() => {
  provider = createScriptedProvider();
  parts = createVisitParts(provider);
});
const body = { journeyId: 'gold-account', journeyVersion: 1 };
const capture = () => parts.submissions.capture({ applicationId, operation: provider.register, body });
const input = { identityNumber: '900101-14-5678' };

describe('the submission port', () => {
  it('makes the identity of a submission when it is captured', () => {
    const { submissionId, state, attempts } = capture();
    expect({ state, attempts }).toEqual({ state: 'waiting', attempts: 0 });
    expect(parts.submissions.find(submissionId)?.submissionId).toBe(submissionId);
  });

  it('is "sending" while the provider is asked', async () => {
    const { submissionId } = capture();
    provider.will('bind', answered({ bind: 'no-such-customer' }));
    let during: string | undefined;
    await parts.submissions.send(submissionId, provider.bind, input, here, () => {
      during = parts.submissions.find(submissionId)?.state;
      return 'accepted';
    });
    expect(during).toBe('sending');
    expect(parts.submissions.find(submissionId)).toMatchObject({ state: 'accepted', attempts: 1 });
  });

  it('sends nothing once the customer has left', async () => {
    const { submissionId } = capture();
    const outcome = await parts.submissions.send(
      submissionId,
      provider.bind,
      input,
      gone,
      () => 'customer-needed',
    );
    expect(outcome.kind).toBe('not-sent');
    expect(provider.asked).toEqual([]);
  });

  it('does not ask a question that would create something', async () => {
    const { submissionId } = capture();
    const registrationInput = {
      legalFullName: 'Tan Mei Ling',
      ...input,
      primaryLoginMethod: 'email',
    } as const;
    await expect(
      parts.submissions.ask(submissionId, provider.register, registrationInput, here),
    ).rejects.toThrow('is not a question');
  });

  it.each(['create-once', 'last-write-wins', 'natural-idempotent'] as const)(
    'does not take a %s operation for a question',
    async (outcomeClass) => {
      const { submissionId } = capture();
      const writing = { ...provider.bind, outcomeClass };
      await expect(parts.submissions.ask(submissionId, writing, input, here)).rejects.toThrow(
        'not a question',
      );
      expect(provider.asked).toEqual([]);
    },
  );

  it('has one submission in flight per customer and provider', async () => {
    const first = capture();
    const second = capture();
    provider.will('bind', lost);
    const sending = parts.submissions.send(
      first.submissionId,
      provider.bind,
      input,
      here,
      () => 'answer-lost',
    );
    await expect(
      parts.submissions.send(second.submissionId, provider.bind, input, here, () => 'accepted'),
    ).rejects.toThrow('one submission in flight');
    await sending;
  });

  it('never leaves a submission in flight: a journey that throws makes it unknown', async () => {
    const { submissionId } = capture();
    provider.will('bind', answered({ bind: 'no-such-customer' }));
    const bug = () => {
      throw new Error('a bug in a journey');
    };
    await expect(parts.submissions.send(submissionId, provider.bind, input, here, bug)).rejects.toThrow(
      'a bug',
    );
    expect(parts.submissions.find(submissionId)?.state).toBe('unknown');
  });

  it('never leaves one in flight because somebody could not be told, either', async () => {
    const bugs: unknown[] = [];
    const { clock, audit } = parts;
    const { submissions } = createMemoryOutbox({
      audit: createAuditLog({ sink: audit, clock }),
      clock,
      random: createFakeRandom(),
      onChange: () => {
        throw new Error('a window that is gone');
      },
      onBug: (error) => void bugs.push(error),
    });
    const { submissionId } = submissions.capture({ applicationId, operation: provider.register, body });
    provider.will('bind', answered({ bind: 'no-such-customer' }));
    await submissions.send(submissionId, provider.bind, input, here, () => 'accepted');
    expect(submissions.find(submissionId)?.state).toBe('accepted');
    expect(bugs).toHaveLength(3);
  });

  it('takes an adapter that throws as an answer that was lost, and reports the bug', async () => {
    const { submissionId } = capture();
    const outcome = await parts.submissions.send(
      submissionId,
      provider.bind,
      input,
      here,
      () => 'answer-lost',
    );
    expect(outcome.kind).toBe('unclear');
    expect(parts.bugs).toHaveLength(1);
  });

  it('does not move against the table', () => {
    const { submissionId } = capture();
    expect(() => parts.submissions.move(submissionId, 'accepted')).toThrow('waiting cannot be accepted');
    expect(parts.submissions.cancel(submissionId, 'customer-stopped')).toBe(true);
    expect(parts.submissions.cancel(submissionId, 'customer-stopped')).toBe(false);
  });

  it('counts every submission in exactly one state', () => {
    capture();
    capture();
    const counts = parts.submissions.counts();
    expect(counts.waiting).toBe(2);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(2);
  });
});
