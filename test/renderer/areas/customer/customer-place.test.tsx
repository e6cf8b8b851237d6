// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderKiosk } from '../../../support/render-kiosk.tsx';

const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });

describe('while the customer has a step on their own display', () => {
  it.each(['consent', 'review', 'code'])('staff see that, and not the %s itself', async (step) => {
    const { user, fake } = renderKiosk(`customer-has-${step}`);
    expect(await heading('The customer has this on their screen')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /Record|Confirm/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Do it here instead' }));
    expect(fake.calls.find(({ method }) => method === 'customer-screen.take')).toMatchObject({
      input: { isTaken: true },
    });
    await waitFor(() => expect(screen.queryByText('The customer has this on their screen')).toBeNull());
  });

  it('staff are told that a code did not count, and how many tries are left; never which it was', async () => {
    renderKiosk('customer-has-refused');
    expect(await screen.findByText('That code did not match. 3 tries left.')).toBeTruthy();
  });

  it('what the customer does is followed: the visit is read again and goes on by itself', async () => {
    const { state, emit, fake } = renderKiosk('customer-has-consent');
    await heading('The customer has this on their screen');
    const { application, customerScreen } = state;
    if (!application || !customerScreen) throw new Error('the scene has no visit');
    const consent = {
      ...{ noticeId: 'gold-account', noticeVersion: 1, noticeHash: 'a'.repeat(64), language: 'en' },
      ...{ givenAt: 1, staffId: 'nur-aina' },
    };
    state.application = { ...application, consent: consent as never };
    state.customerScreen = { ...customerScreen, step: null, acts: 1 };
    emit('customer-screen.changed', {});
    expect(await heading('Customer’s details')).toBeTruthy();
    expect(fake.called()).not.toContain('applications.record-consent');
  });
});

describe('with one display', () => {
  it('the screen can be turned on the steps of the customer; their answer is said first', async () => {
    const { user, fake } = renderKiosk('customer-turn-review');
    expect(await screen.findByText(/The customer asked for a change/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Turn the screen' }));
    expect(fake.calls.at(-1)).toMatchObject({ method: 'customer-screen.turn', input: { step: 'review' } });
  });

  it('where policy says none, nothing of it is there', async () => {
    renderKiosk('review');
    await heading('Is everything right?');
    expect(screen.queryByRole('button', { name: /Turn the screen/ })).toBeNull();
  });

  it('a display that is missing is told, with the way on', async () => {
    renderKiosk('customer-turn-code');
    expect(await screen.findByText(/own screen is not connected/)).toBeTruthy();
    expect(await screen.findByRole('textbox', { name: /One-time code/ })).toBeTruthy();
  });

  it('turned, nothing of the staff’s is on the screen: no menu, no outbox, no rail', async () => {
    const { user, fake } = renderKiosk('customer-sees-consent');
    await user.click(await screen.findByRole('button', { name: 'I agree' }));
    expect(fake.calls.at(-1)).toMatchObject({
      method: 'customer-screen.act',
      input: { act: 'consent', agrees: true, visit: 1 },
    });
    expect(screen.queryByRole('banner')).toBeNull();
    expect(screen.queryByRole('navigation')).toBeNull();
    const buttons = screen.getAllByRole('button').map(({ textContent }) => textContent);
    expect(buttons.filter((text) => /Staff|Outbox|Online|Practice/.test(text ?? ''))).toEqual([
      'Staff: hold to take the screen back',
    ]);
  });

  it('a press does not take it back, holding does', async () => {
    const { user, fake } = renderKiosk('customer-sees-consent');
    const hold = await screen.findByRole('button', { name: /^Staff: hold/ });
    await user.click(hold);
    expect(fake.called()).not.toContain('customer-screen.turn-back');
    await user.pointer({ keys: '[MouseLeft>]', target: hold });
    await waitFor(() => expect(fake.called()).toContain('customer-screen.turn-back'));
  });

  it('done, it asks to be turned back, and a button of the staff’s goes on', async () => {
    const { user, fake } = renderKiosk('customer-sees-back');
    expect(await heading('Thank you')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Staff: go on with the visit' }));
    expect(fake.called()).toContain('customer-screen.turn-back');
  });
});
