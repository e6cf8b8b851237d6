// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RegistrationState } from '../../../shared/domain/registration.ts';
import { fail } from '../../../shared/failure.ts';
import { renderKiosk } from '../../support/render-kiosk.tsx';
import { codeOpen, oneTimeLink } from '../../support/renderer-preview/practice-main.ts';

const { method, sentTo, resend } = codeOpen;

/** What the customer and the clerk see for each state a registration can be in: none is without a screen. */
const screens: Readonly<Record<RegistrationState['state'], readonly [RegistrationState, string]>> = {
  'not-sent': [{ state: 'not-sent' }, 'Send to Quantum Metal'],
  'code-open': [codeOpen, 'Enter the code from the phone'],
  'code-over': [
    { state: 'code-over', why: 'first-code-void', method, sentTo, resend },
    'A new code is needed',
  ],
  unclear: [{ state: 'unclear', after: 'register' }, 'Sent, but no answer came'],
  link: [oneTimeLink, 'Registered'],
  verified: [{ state: 'verified' }, 'Registered'],
  bound: [{ state: 'bound', alreadyCustomer: true }, 'The account is linked'],
  refused: [{ state: 'refused', providerCode: '803' }, 'Refused by Quantum Metal'],
  'needs-customer': [{ state: 'needs-customer' }, 'Not registered yet'],
  'with-a-person': [{ state: 'with-a-person', providerCode: '803' }, 'A person has to decide this'],
};

describe('sending', () => {
  it.each(Object.entries(screens))('has a screen for %s', async (_, [registration, title]) => {
    renderKiosk('send', {
      prepare: (state) => {
        if (state.application) state.application = { ...state.application, registration };
      },
    });
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  });

  it('says what will happen before it happens, without showing the whole contact', async () => {
    renderKiosk('send');
    const plan = await screen.findByText(/sends a code to/);
    expect(plan.textContent).toContain('+6012 ··· 6789');
    expect(document.body.innerHTML).not.toContain('123456789');
  });

  it('can be sent once only, however often the button is pressed', async () => {
    const { user, fake } = renderKiosk('send', { prepare: (state) => Object.assign(state, { delayMs: 50 }) });
    const send = await screen.findByRole('button', { name: /Send the details/ });
    await user.dblClick(send);
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Enter the code from the phone' });
    expect(fake.called().filter((called) => called === 'registration.send')).toHaveLength(1);
  });

  it('says "not registered yet" when the line is down, and goes on when it is back', async () => {
    const { user } = renderKiosk('needs-customer');
    await user.click(await screen.findByRole('button', { name: /Send the details/ }));
    expect(await screen.findByRole('heading', { name: 'Not registered yet' })).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('The customer is not registered yet.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: 'Enter the code from the phone' })).toBeTruthy();
  });

  it('after a lost answer asks the customer before the provider, and never sends again', async () => {
    const { user, fake } = renderKiosk('unclear');
    await user.click(await screen.findByRole('button', { name: 'Check' }));
    expect(fake.called()).not.toContain('registration.settle-unclear');
    await user.click(screen.getByRole('button', { name: 'Yes, a code arrived' }));
    await screen.findByRole('heading', { name: 'A new code is needed' });
    expect(
      fake.calls.find(({ method: called }) => called === 'registration.settle-unclear')?.input,
    ).toMatchObject({
      codeArrived: true,
    });
    expect(fake.called()).not.toContain('registration.send');
  });

  it('says so when there is still no answer', async () => {
    const { user } = renderKiosk('unclear', {
      prepare: (state) => {
        state.next = { registration: { state: 'unclear', after: 'register' }, failure: fail('answer-lost') };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Check' }));
    await user.click(screen.getByRole('button', { name: 'No code arrived' }));
    expect(await screen.findByText(/Still no answer/)).toBeTruthy();
  });

  it('opens the details again after a refusal', async () => {
    const { user } = renderKiosk('refused');
    expect((await screen.findByRole('alert')).textContent).toContain('Support code N-107');
    await user.click(screen.getByRole('button', { name: 'Correct the details' }));
    const name = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Full legal name' });
    expect(name.disabled).toBe(false);
  });

  it('ends with nothing of the customer on the screen or in a store', async () => {
    const { user, stores, fake } = renderKiosk('done-link');
    await user.click(await screen.findByRole('button', { name: /End the visit/ }));
    expect(stores.visit.getState().application).toBeNull();
    await waitFor(() => expect(fake.called()).toContain('applications.end-visit'));
    await screen.findByRole('heading', { name: 'Begin a visit' });
    expect(document.body.innerHTML).not.toMatch(/Siti|siti\.contoh|900101|6789|gold\.example/);
    expect(
      JSON.stringify(
        Object.values(stores).flatMap((store) => ('getState' in store ? [store.getState()] : [])),
      ),
    ).not.toMatch(/Siti|900101/);
  });
});
