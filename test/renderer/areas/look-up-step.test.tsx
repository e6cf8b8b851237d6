// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { installWedgeGuard } from '../../../renderer/input/install-wedge-guard.ts';
import type { Preflight } from '../../../shared/contract/app-contract.ts';
import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { MemberView } from '../../../shared/domain/member.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { anApplication, consentTo } from '../../support/applications.ts';
import type { FakeHandlers } from '../../support/fake-client.ts';
import { renderKiosk } from '../../support/render-kiosk.tsx';

const priya: MemberView = {
  memberUid: '813951242628553689',
  number: '8008010001',
  standing: 'available',
  name: 'Priya Raman',
  phone: '80000001',
  email: 'priya@member.example',
  category: 'Gold Card',
  points: '1250',
  discountPercent: '60',
  balance: '120.50',
  creditAllowed: false,
  expiryDate: '2099-12-31 00:00:00',
};
const arun: MemberView = { memberUid: '2', number: '8008010002', standing: 'disabled', name: 'Arun Raman' };

const journeys: Preflight['journeys'] = [
  { journeyId: 'gold-account', open: 'open' },
  { journeyId: 'wallet-customer', open: 'closed', why: fail('journey-closed') },
  { journeyId: 'member-look-up', open: 'open' },
  { journeyId: 'new-member', open: 'open' },
  { journeyId: 'change-member', open: 'open' },
];

interface Main {
  readonly finds?: readonly MemberView[];
  readonly used?: number;
  readonly signatureWarning?: boolean;
  readonly handlers?: FakeHandlers;
  readonly journeys?: Preflight['journeys'];
}

/** A look-up that the customer has agreed to, over a main that finds whom the test says. */
async function lookUp({
  finds = [],
  used = 12,
  signatureWarning = false,
  handlers = {},
  ...rest
}: Main = {}) {
  const asked: ParsedInputOf<'members.find'>[] = [];
  const began: ParsedInputOf<'applications.start'>[] = [];
  const quota = { used, limit: 3000 };
  const application = anApplication({ journeyId: 'member-look-up', consent: consentTo('member-look-up') });
  const { applicationId } = application;
  const kiosk = renderKiosk('home', {
    prepare: (state) => {
      state.application = application;
      state.preflight = { ...state.preflight, journeys: rest.journeys ?? journeys };
    },
    handlers: {
      'members.read-quota': () => ok(quota),
      'members.find': (input) => {
        asked.push(input);
        return ok({ members: [...finds], quota, signatureWarning });
      },
      'applications.start': (input) => {
        began.push(input);
        return ok(
          anApplication({
            journeyId: input.journeyId,
            applicationId: 'a1f3c2a1-5b8e-4c1d-9a7f-2e6b4d8c1a05' as typeof applicationId,
          }),
        );
      },
      ...handlers,
    },
  });
  await screen.findByRole('heading', { name: 'Find a member' });
  // Enter is deaf while a screen has just appeared.
  kiosk.clock.monotonic += 1_000;
  return { ...kiosk, asked, began, applicationId };
}

const field = (name = 'Member number') => screen.findByRole('textbox', { name });
const findButton = () => screen.findByRole('button', { name: 'Find the member' });

describe('looking up a member', () => {
  it('begins in the field, by number, and Enter looks', async () => {
    const { user, asked, applicationId } = await lookUp({ finds: [priya] });
    expect(document.activeElement).toBe(await field());
    await user.keyboard('8008010001{Enter}');
    await screen.findByRole('article', { name: 'Priya Raman' });
    expect(asked).toEqual([{ applicationId, by: 'number', text: '8008010001' }]);
  });

  it('takes a phone number instead, and forgets the number typed before', async () => {
    const { user, asked } = await lookUp({ finds: [priya] });
    await user.type(await field(), '8008');
    await user.click(screen.getByRole('radio', { name: 'Phone number' }));
    const phone = await field('Phone number');
    expect((phone as HTMLInputElement).value).toBe('');
    await user.type(phone, '+65 8000 0001');
    await user.click(await findButton());
    await screen.findByRole('article');
    expect(asked).toMatchObject([{ by: 'phone', text: '+65 8000 0001' }]);
  });

  it('says why it can’t look yet', async () => {
    const { user, asked } = await lookUp();
    expect((await findButton()).hasAttribute('disabled')).toBe(true);
    expect(screen.getByText('Enter the member number first')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Phone number' }));
    await user.type(await field('Phone number'), 'Priya{Enter}');
    expect(screen.getByText('Use digits only, with a plus sign before a country code.')).toBeTruthy();
    expect((await findButton()).hasAttribute('disabled')).toBe(true);
    expect(asked).toEqual([]);
  });

  it('shows how many calls are used before any is made, and warns near the end', async () => {
    await lookUp();
    expect(await screen.findByText('12 of 3,000 calls used today')).toBeTruthy();
    await lookUp({ used: 2700 });
    expect(
      await screen.findByText('2,700 of 3,000 calls used today. Look up only what is needed.'),
    ).toBeTruthy();
  });

  it('ends the visit from here', async () => {
    const { user, fake } = await lookUp();
    await user.click(await screen.findByRole('button', { name: 'End the visit' }));
    expect(fake.called()).toContain('applications.end-visit');
  });
});

describe('a member who was found', () => {
  it('is shown with the amounts digit by digit, the phone and mail address masked', async () => {
    const { user } = await lookUp({ finds: [priya] });
    await user.type(await field(), '8008010001{Enter}');
    const card = await screen.findByRole('article', { name: 'Priya Raman' });
    for (const text of ['Available', '8008010001', 'Gold Card', '1250', '120.50', '60 % of the price'])
      expect(within(card).getByText(text)).toBeTruthy();
    expect(within(card).getByText('··· 001')).toBeTruthy();
    expect(within(card).getByText('31 Dec 2099')).toBeTruthy();
    expect(card.textContent).not.toMatch(/80000001|priya@member/);
  });

  it('can begin another journey that is open now, with the very same id', async () => {
    const { user, began, applicationId } = await lookUp({ finds: [priya] });
    await user.type(await field(), '8008010001{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Start another journey' }));
    const dialog = await screen.findByRole('dialog', { name: 'What did the customer come for?' });
    const names = within(dialog).getAllByRole('button', { name: /^Begin/ });
    expect(names.map((button) => button.textContent)).toEqual(['Begin: Gold account']);
    await user.click(within(dialog).getByRole('button', { name: 'Begin: Gold account' }));
    await screen.findByRole('heading', { name: 'Before we begin' });
    expect(began).toEqual([
      { journeyId: 'gold-account', origin: { applicationId, memberUid: '813951242628553689' } },
    ]);
  });

  it('can have the details changed', async () => {
    const { user, began, applicationId } = await lookUp({ finds: [priya] });
    await user.type(await field(), '8008010001{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Change details' }));
    await screen.findByRole('heading', { name: 'Before we begin' });
    expect(began).toEqual([
      { journeyId: 'change-member', origin: { applicationId, memberUid: '813951242628553689' } },
    ]);
  });

  it.each([
    ['disabled', 'Disabled', /switched off at KYBIO.*Ask a supervisor/],
    ['deleted', 'Deleted', /deleted at KYBIO.*Ask a supervisor/],
    ['expired', 'Expired on 3 May 2026', /has ended.*Ask a supervisor/],
  ] as const)('who is %s begins nothing, and says why', async (standing, word, why) => {
    const { user } = await lookUp({ finds: [{ ...priya, standing, expiryDate: '2026-05-03 00:00:00' }] });
    await user.type(await field(), '8008010001{Enter}');
    const card = await screen.findByRole('article', { name: 'Priya Raman' });
    expect(within(card).getByText(word)).toBeTruthy();
    expect(within(card).getByText(why)).toBeTruthy();
    expect(within(card).queryByRole('button')).toBeNull();
  });

  it('is gone as soon as something else is typed', async () => {
    const { user } = await lookUp({ finds: [priya] });
    await user.type(await field(), '8008010001{Enter}');
    await screen.findByRole('article');
    await user.type(await field(), '2');
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('has actions only for journeys of this terminal', async () => {
    const { user } = await lookUp({
      finds: [priya],
      journeys: [{ journeyId: 'member-look-up', open: 'open' }],
    });
    await user.type(await field(), '8008010001{Enter}');
    await screen.findByRole('article');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Change details' })).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Start another journey' }));
    expect(await screen.findByText(/Nothing else can be started right now/)).toBeTruthy();
  });

  it('comes with a caution where the answer was wrongly signed', async () => {
    const { user } = await lookUp({ finds: [priya], signatureWarning: true });
    await user.type(await field(), '8008010001{Enter}');
    await screen.findByRole('article');
    expect(screen.getByText(/signature did not match. Tell IT./)).toBeTruthy();
  });

  it('who can’t be taken along after all: main says so, and the look-up stays', async () => {
    const { user } = await lookUp({
      finds: [priya],
      handlers: { 'applications.start': () => err(fail('member-not-usable')) },
    });
    await user.type(await field(), '8008010001{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Change details' }));
    expect(await screen.findByText(/A-108/)).toBeTruthy();
    expect(screen.getByRole('article', { name: 'Priya Raman' })).toBeTruthy();
  });
});

describe('a phone that several share', () => {
  it('lists them with their standing, and shows the one chosen', async () => {
    const { user, began } = await lookUp({ finds: [priya, arun] });
    await user.click(await screen.findByRole('radio', { name: 'Phone number' }));
    await user.type(await field('Phone number'), '80000001{Enter}');
    const list = await screen.findByRole('radiogroup', { name: 'Who is at the counter?' });
    expect(within(list).getAllByRole('radio')).toHaveLength(2);
    expect(within(list).getByText(/8008010002\W+Disabled/)).toBeTruthy();
    expect(screen.queryByRole('article')).toBeNull();
    await user.click(within(list).getByRole('radio', { name: /Arun/ }));
    expect(within(screen.getByRole('article', { name: 'Arun Raman' })).queryByRole('button')).toBeNull();
    await user.click(within(list).getByRole('radio', { name: /Priya/ }));
    await user.click(screen.getByRole('button', { name: 'Change details' }));
    await screen.findByRole('heading', { name: 'Before we begin' });
    expect(began[0]?.origin?.memberUid).toBe('813951242628553689');
  });

  it('may be somebody’s who is no member yet', async () => {
    const { user, began, applicationId } = await lookUp({ finds: [priya] });
    await user.click(await screen.findByRole('radio', { name: 'Phone number' }));
    await user.type(await field('Phone number'), '80000001{Enter}');
    await user.click(await screen.findByRole('button', { name: 'The customer is none of them' }));
    await screen.findByRole('heading', { name: 'Before we begin' });
    expect(began).toEqual([{ journeyId: 'new-member', origin: { applicationId } }]);
  });
});

describe('nobody', () => {
  it('found can be added, with what was typed', async () => {
    const { user, began, applicationId } = await lookUp();
    await user.type(await field(), 'P1-77{Enter}');
    expect(
      await screen.findByText('Nobody has this member number. Check it with the customer.'),
    ).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add as a new member' }));
    await screen.findByRole('heading', { name: 'Before we begin' });
    expect(began).toEqual([{ journeyId: 'new-member', origin: { applicationId } }]);
  });
});

describe('a look-up that fails', () => {
  it.each([
    [fail('offline'), 'No connection. A member can be looked up when the line is back.'],
    [fail('answer-lost'), 'No answer came from KYBIO. Nothing was changed there. Try again.'],
    [fail('provider-busy', { waitMs: 3000 }), /Try again in 3 seconds/],
    [fail('provider-busy', { waitMs: 50_400_001 }), /possible again within 15 hours/],
    [fail('calls-used', { waitMs: 1_800_000 }), /possible again within 1 hour/],
    [fail('credentials-refused'), 'This terminal was not let in at KYBIO. Call IT.'],
    [fail('secret-absent', { name: 'kybio/appKey' }), /“kybio\/appKey” are not in the keychain/],
  ])('says what happened and what to do: %j', async (failure, words) => {
    const { user } = await lookUp({ handlers: { 'members.find': () => err(failure as never) } });
    await user.type(await field(), '1{Enter}');
    expect(await screen.findByText(words)).toBeTruthy();
    expect((await findButton()).hasAttribute('disabled')).toBe(false);
  });

  it('shows nothing of what it is waiting for, and asks once', async () => {
    const { promise, resolve } = Promise.withResolvers<ReturnType<typeof err>>();
    let count = 0;
    const { user } = await lookUp({
      handlers: {
        'members.find': () => {
          count += 1;
          return promise as never;
        },
      },
    });
    await user.type(await field(), '1{Enter}');
    expect((await findButton()).hasAttribute('disabled')).toBe(true);
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Asking KYBIO.')).toBeTruthy();
    expect(count).toBe(1);
    await act(async () => resolve(err(fail('provider-down'))));
    expect(await screen.findByText(/No service at KYBIO right now/)).toBeTruthy();
  });
});

// Last: the guard can't be taken off the window again.
describe('a card reader', () => {
  /** Keys as a reader sends them: 5 ms apart, whatever the speed of this machine. */
  const scan = (target: HTMLElement, text: string, startAt: number) => {
    [...text, 'Enter'].forEach((key, place) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      Object.defineProperty(event, 'timeStamp', { value: startAt + place * 5 });
      act(() => void target.dispatchEvent(event));
    });
  };

  it('looks as soon as it has typed, although its Enter presses nothing', async () => {
    installWedgeGuard(window);
    const { user, asked } = await lookUp({ finds: [priya] });
    const input = await field();
    await user.type(input, '8008010001');
    scan(input, '10001', 100_000);
    await screen.findByRole('article', { name: 'Priya Raman' });
    expect(asked).toMatchObject([{ by: 'number', text: '8008010001' }]);
  });

  it('reaches the field from anywhere, and replaces what stood there', async () => {
    const { user, asked } = await lookUp({ finds: [priya] });
    await user.type(await field(), '8008010001');
    await user.click(screen.getByRole('heading', { level: 1 }));
    await user.keyboard('42');
    expect(((await field()) as HTMLInputElement).value).toBe('42');
    expect(document.activeElement).toBe(await field());
    expect(asked).toEqual([]);
  });

  it('types nothing into the field while something else is open', async () => {
    const { user } = await lookUp({ finds: [priya] });
    await user.type(await field(), '8008010001{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Start another journey' }));
    await screen.findByRole('dialog');
    const input = screen.getByRole('textbox', { name: 'Member number', hidden: true });
    let visits = 0;
    input.addEventListener('focus', () => {
      visits += 1;
    });
    await user.keyboard('42');
    expect(visits).toBe(0);
    expect((input as HTMLInputElement).value).toBe('8008010001');
  });
});
