// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail } from '../../../../shared/failure.ts';
import { err } from '../../../../shared/result.ts';
import { renderKiosk } from '../../../support/render-kiosk.tsx';

const pinField = () => screen.findByLabelText<HTMLInputElement>('New PIN');
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

async function typeTwice(user: ReturnType<typeof renderKiosk>['user'], pin: string, second = pin) {
  await user.type(await pinField(), pin);
  await user.click(button('Repeat the PIN'));
  await user.type(await screen.findByLabelText('The new PIN once more'), second);
}

describe('a live terminal without staff', () => {
  it('asks for the first supervisor, and goes on to the sign-in', async () => {
    const { user, fake } = renderKiosk('first-start');
    await screen.findByRole('heading', { name: 'Set up the first supervisor' });
    await user.type(await screen.findByRole('textbox', { name: /Your name/ }), ' Lim Mei Hua ');
    await typeTwice(user, '482913');
    await user.click(button('Set up this supervisor'));
    expect(await screen.findByRole('button', { name: /Lim Mei Hua.*Supervisor/ })).toBeTruthy();
    expect(fake.calls.find(({ method }) => method === 'staff.create-first')?.input).toEqual({
      displayName: ' Lim Mei Hua ',
      pin: '482913',
    });
  });

  it('begins at the name, and says what is missing', async () => {
    const { user } = renderKiosk('first-start');
    const name = await screen.findByRole('textbox', { name: /Your name/ });
    expect(document.activeElement).toBe(name);
    expect(screen.getByText('Type your name first')).toBeTruthy();
    await user.type(name, 'Lim');
    expect(screen.getByText('At least 6 digits')).toBeTruthy();
    await user.type(await pinField(), '123456');
    expect(screen.getByText('Too easy to guess. Choose another one.')).toBeTruthy();
    expect(button('Repeat the PIN').disabled).toBe(true);
  });

  it('begins the PIN anew where the two are not the same, and asks main for nothing', async () => {
    const { user, fake } = renderKiosk('first-start');
    await user.type(await screen.findByRole('textbox', { name: /Your name/ }), 'Lim');
    await typeTwice(user, '482913', '482914');
    await user.click(button('Set up this supervisor'));
    expect((await screen.findByRole('alert')).textContent).toContain('The two PINs were not the same');
    expect((await pinField()).value).toBe('');
    expect(document.activeElement).toBe(await pinField());
    expect(fake.called()).not.toContain('staff.create-first');
  });

  it('says so where somebody was first, and goes on to the sign-in', async () => {
    const { user } = renderKiosk('first-start', {
      handlers: { 'staff.create-first': () => err(fail('wrong-state')) },
    });
    await user.type(await screen.findByRole('textbox', { name: /Your name/ }), 'Lim');
    await typeTwice(user, '482913');
    await user.click(button('Set up this supervisor'));
    expect((await screen.findByRole('alert')).textContent).toContain('That is not possible at this point');
  });
});

it('in training there is no first start', async () => {
  renderKiosk('sign-in', { prepare: (state) => (state.staff = []) });
  expect(await screen.findByText(/Nobody is set up on this terminal yet/)).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Set up the first supervisor' })).toBeNull();
});

describe('a PIN that somebody else has set', () => {
  async function enter(options: Parameters<typeof renderKiosk>[1] = {}) {
    const kiosk = renderKiosk('sign-in-choose-pin', options);
    await kiosk.user.click(await screen.findByRole('button', { name: /Nur Aina/ }));
    await kiosk.user.keyboard('2580{Enter}');
    await screen.findByRole('heading', { name: 'Choose a PIN of your own' });
    return kiosk;
  }

  it('is replaced before anything else, and then the work begins', async () => {
    const { user, fake } = await enter();
    await typeTwice(user, '940275');
    await user.click(button('Keep this PIN and sign in'));
    expect(await screen.findByRole('heading', { level: 1, name: /Nur Aina/ })).toBeTruthy();
    expect(fake.calls.find(({ method }) => method === 'staff.choose-pin')?.input).toEqual({
      staffId: 'nur-aina',
      pin: '2580',
      newPin: '940275',
    });
  });

  it('can be left alone: back is the sign-in, with nothing typed', async () => {
    const { user } = await enter();
    await user.click(button('Back'));
    expect((await screen.findByLabelText<HTMLInputElement>('PIN of Nur Aina')).value).toBe('');
  });

  it('says why main did not take it', async () => {
    const { user } = await enter({
      handlers: { 'staff.choose-pin': () => err(fail('pin-unsuitable', { why: 'trivial' })) },
    });
    await typeTwice(user, '940275');
    await user.click(button('Keep this PIN and sign in'));
    expect((await screen.findByRole('alert')).textContent).toContain('This PIN cannot be taken');
    expect((await pinField()).value).toBe('');
  });
});
