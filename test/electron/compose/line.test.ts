/** Where customers are sent: to nobody while the policy that says so may be an older one. */
import { afterEach, expect, it } from 'vitest';
import { composeLine, type Line } from '../../../electron/compose/line.ts';
import { systemRandom } from '../../../electron/random.ts';
import { fail } from '../../../shared/failure.ts';
import { Policy } from '../../../shared/settings/policy.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

const providers = { noah: { baseUrl: 'https://old.noah.example' } };
const connectivity = { probeUrl: 'https://old.bank.example/204' };

let line: Line | undefined;
afterEach(async () => {
  await line?.http.close();
  line = undefined;
});

async function compose(mode: 'live' | 'training', policyHolds: boolean) {
  const policy = Policy.parse({ mode, providers, connectivity });
  const clock = createFakeClock();
  line = await composeLine({
    setup: { policy, own: policy, bundle: { refusals: [] }, mode, profile: '/nowhere', blockedBy: [] },
    terminal: {
      policyHolds,
      blockedBy: policyHolds ? [] : [fail('policy-bundle-older')],
      secrets: undefined,
      storage: { memberNumbers: {} },
      providerOffset: { note: () => {}, read: () => undefined },
    } as never,
    ...{ isPackaged: false, clock, random: systemRandom },
    onConnection: () => {},
    onReturned: () => {},
    onUnread: () => {},
    onBug: (_, error) => {
      throw error;
    },
  });
  const { policies, configured } = line;
  return {
    ...{ policies: Object.keys(policies), configured },
    enrolments: line.providers.enrolments.length,
    asked: line.connectivity.read().providers.map(({ provider }) => provider),
  };
}
const nowhere = { policies: [], configured: [], enrolments: 0, asked: [] };

it('a live terminal sends to whom its policy names', async () => {
  expect(await compose('live', true)).toMatchObject({
    policies: ['noah'],
    configured: ['noah'],
    asked: ['noah'],
  });
});

it('and to nobody where an older policy was put back: its vault is open, and its addresses may be anybody’s by now', async () => {
  expect(await compose('live', false)).toEqual(nowhere);
});

it('nor does practice that is blocked ever know a real address', async () => {
  expect(await compose('training', false)).toEqual(nowhere);
});
