/** The line goes at each step of each journey, and comes back when the customer has left. Long: only with everything. */
import { expect } from '@playwright/test';
import type { ProviderId } from '../../../shared/domain/provider.ts';
import type { Clerk } from '../support/clerk.ts';
import type { Form } from '../support/form.ts';
import { test } from '../support/kiosk-test.ts';
import { reachSendToThree } from '../support/three-providers.ts';
import { readTwinRequests } from '../support/twin-requests.ts';
import {
  type AtScreen,
  reachSendGold,
  reachSendMemberChange,
  reachSendNewMember,
  reachSendPayout,
  reachSendWallet,
} from '../support/visits.ts';

test.use({ twinLog: true });
test.describe.configure({ mode: 'parallel' });

interface Sent {
  readonly provider: ProviderId;
  readonly operation: string;
}

interface Case {
  readonly journey: string;
  readonly steps: readonly string[];
  readonly reach: (clerk: Clerk, form: Form, at: AtScreen) => Promise<void>;
  /** Goes out by itself. */
  readonly sent: readonly Sent[];
  /** The rest goes out with the customer, by their ticket. */
  readonly withCode: boolean;
}

const forms = ['consent', 'details', 'review', 'send'];
const cases: readonly Case[] = [
  {
    journey: 'Gold account',
    steps: forms,
    reach: (clerk, _form, at) => reachSendGold(clerk, at),
    sent: [],
    withCode: true,
  },
  {
    journey: 'Payouts',
    steps: ['consent', 'details', 'address', 'document', 'review', 'send'],
    reach: (clerk, form, at) => reachSendPayout(clerk, form, { at }),
    sent: [{ provider: 'noah', operation: 'put-customer' }],
    withCode: false,
  },
  {
    journey: 'Wallet',
    steps: ['consent', 'pictures', 'details', 'address', 'document', 'review', 'send'],
    reach: (clerk, form, at) => reachSendWallet(clerk, form, { at }),
    sent: [{ provider: 'yativo', operation: 'add-customer' }],
    withCode: false,
  },
  {
    journey: 'Three in one visit',
    steps: ['details', 'address', 'document', 'pictures', 'review', 'send'],
    reach: reachSendToThree,
    sent: [
      { provider: 'noah', operation: 'put-customer' },
      { provider: 'yativo', operation: 'add-customer' },
    ],
    withCode: true,
  },
  {
    journey: 'New member',
    steps: forms,
    reach: reachSendNewMember,
    sent: [{ provider: 'kybio', operation: 'add-member' }],
    withCode: false,
  },
  {
    journey: 'Change a member',
    steps: forms,
    reach: reachSendMemberChange,
    sent: [{ provider: 'kybio', operation: 'update-base-info' }],
    withCode: false,
  },
];

for (const { journey, steps, reach, sent, withCode } of cases) {
  for (const step of steps) {
    test(`${journey}, the line goes at: ${step}`, { tag: '@all' }, async ({ clerk, form, kiosk }) => {
      test.setTimeout(240_000);
      await clerk.signIn();
      await reach(clerk, form, async (screen) => {
        if (screen === step) await clerk.practiseLine('No line');
      });
      await clerk.press(/^(Send|Save) the details/);
      const ticket = await clerk.saveVisit();
      for (const { provider, operation } of sent)
        expect(readTwinRequests(kiosk, provider, operation)).toEqual([]);
      await clerk.practiseLine('Works');
      await expect(clerk.waiting(withCode ? '1 needs the customer' : 'Nothing waiting')).toBeVisible();
      for (const { provider, operation } of sent)
        expect(readTwinRequests(kiosk, provider, operation)).toHaveLength(1);
      expect(readTwinRequests(kiosk, 'quantum-metal')).toEqual([]);
      expect(ticket !== '').toBe(withCode);
      if (withCode) {
        await clerk.openWithTicket(ticket);
        await clerk.enterCode(await clerk.readNewestCode());
        await expect(clerk.heading('Registered')).toBeVisible();
        await clerk.endVisit();
        expect(readTwinRequests(kiosk, 'quantum-metal', 'register')).toHaveLength(1);
        await expect(clerk.waiting('Nothing waiting')).toBeVisible();
      }
    });
  }
}

test('Gold account, the line goes while the code is out', { tag: '@all' }, async ({ clerk, kiosk }) => {
  await clerk.signIn();
  await reachSendGold(clerk);
  await clerk.send();
  const code = await clerk.readNewestCode();
  await clerk.practiseLine('No line');
  await clerk.enterCode(code);
  await expect(clerk.page.getByRole('alert').first()).toBeVisible();
  await clerk.practiseLine('Works');
  await expect(clerk.connection('Online')).toBeVisible();
  // It reached nobody, and counts no try: the customer reads it out once more.
  await clerk.enterCode(code);
  await expect(clerk.heading('Registered')).toBeVisible();
  expect(readTwinRequests(kiosk, 'quantum-metal', 'register')).toHaveLength(1);
});

test('Insurance details, the line goes at each step: nothing typed is lost, one update arrives', {
  tag: '@all',
}, async ({ clerk, kiosk }) => {
  test.setTimeout(240_000);
  const { page, heading, press } = clerk;
  const withoutLine = async (tryIt: () => Promise<void>) => {
    await clerk.practiseLine('No line');
    await tryIt();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await clerk.practiseLine('Works');
    await expect(clerk.connection('Online')).toBeVisible();
  };
  await clerk.signIn();
  await clerk.beginVisit('Insurance details');
  await press(/Record the agreement/);
  await page.getByRole('textbox', { name: 'Mobile number' }).fill('+60120000001');
  await withoutLine(() => press(/^Send a code/));
  await press(/^Send a code/);
  await expect(heading('Enter the code from the phone')).toBeVisible();
  await page.getByRole('textbox', { name: 'One-time code' }).fill(await clerk.readNewestCode());
  await withoutLine(() => press(/^Sign in/));
  await press(/^Sign in/);
  await expect(heading('Details at Democrance')).toBeVisible();
  await page.getByRole('textbox', { name: 'Address' }).fill('12 Jalan Contoh, Ipoh');
  await press(/Go through it with the customer/);
  await withoutLine(() => press(/Save at Democrance/));
  await press(/^(Save at Democrance|Try again|Check)/);
  await expect(heading('Saved')).toBeVisible();
  const updates = readTwinRequests(kiosk, 'democrance', 'update-customer');
  expect(updates.filter(({ status }) => status === 200)).toHaveLength(1);
});
