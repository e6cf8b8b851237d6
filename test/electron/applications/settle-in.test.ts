/** An application that another terminal has handed over: what did not come along is still there, and is not sent from here too. */
import { expect, it } from 'vitest';
import { settleIn } from '../../../electron/applications/settle-in.ts';
import { StoredApplication } from '../../../electron/applications/stored-application.ts';

const ids = [1, 2, 3, 4].map((number) => `00000000-0000-4000-8000-00000000000${number}`);
const [first, second, third, fourth] = ids as [string, string, string, string];

const body = (changes: Record<string, unknown> = {}) =>
  StoredApplication.parse({
    applicationId: '00000000-0000-4000-8000-0000000000aa',
    journeyId: 'one-visit',
    journeyVersion: 2,
    customerLanguage: 'en',
    draft: {},
    pictures: {},
    enrolments: [],
    progress: { at: 'not-sent' },
    storedAt: { wall: 1_000_000, monotonic: 77_000 },
    ...changes,
  });
const arrived = (...some: readonly string[]) => some as unknown as Parameters<typeof settleIn>[2];

it('leaves out what stayed at the other terminal, and what came along goes on', () => {
  const enrolments = [
    { provider: 'noah', operation: 'put-customer', state: 'not-sent', submissionId: first },
    { provider: 'yativo', operation: 'add-customer', state: 'unclear', submissionId: second },
    { provider: 'kybio', operation: 'add-member', state: 'refused', submissionId: third },
  ];
  const settled = settleIn(body({ enrolments }), 5, arrived(first));
  expect(settled.enrolments.map(({ state }) => state)).toEqual(['not-sent', 'skipped', 'skipped']);
  expect(settled.parked).toEqual({ at: 5, inBranch: false });
});

it('keeps what was accepted there, and what nobody has begun', () => {
  const enrolments = [
    { provider: 'noah', operation: 'put-customer', state: 'accepted', submissionId: first, reference: 'n-1' },
    { provider: 'yativo', operation: 'add-customer', state: 'not-sent' },
  ];
  expect(settleIn(body({ enrolments }), 5, arrived()).enrolments).toEqual(enrolments);
});

it('what was accepted there and is still to be corrected stays as it was accepted', () => {
  const enrolments = [
    {
      ...{ provider: 'noah', operation: 'put-customer', state: 'not-sent', submissionId: first },
      ...{ corrected: true, older: { reference: 'n-1' } },
    },
  ];
  expect(settleIn(body({ enrolments }), 5, arrived()).enrolments).toMatchObject([
    { state: 'accepted', reference: 'n-1', changedSince: true },
  ]);
});

it.each([
  { at: 'unclear', after: 'register', resends: { used: 0, lastSentAt: 0 } },
  { at: 'needs-customer', resends: { used: 0, lastSentAt: 0 } },
])('a registration that stayed there ($at) is a person’s to look after', (progress) => {
  const { progress: settled } = settleIn(body({ progress, submissionId: fourth }), 5, arrived(first));
  expect(settled).toEqual({ at: 'with-a-person', providerCode: '' });
});

it('one that came along, or is done, goes on from where it stood', () => {
  const needed = { at: 'needs-customer', resends: { used: 1, lastSentAt: 0 } };
  expect(settleIn(body({ progress: needed, submissionId: fourth }), 5, arrived(fourth)).progress).toEqual(
    needed,
  );
  const done = { at: 'verified', alreadyVerified: false };
  expect(settleIn(body({ progress: done, submissionId: fourth }), 5, arrived()).progress).toEqual(done);
});

it('the times in it are told by both clocks of the other terminal, and not by one of each', () => {
  expect(settleIn(body(), 5, arrived()).storedAt).toEqual({ wall: 1_000_000, monotonic: 77_000 });
});
