// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { renderKiosk } from '../../support/render-kiosk.tsx';
import { codeOpen, oneTimeLink, type PracticeState } from '../../support/renderer-preview/practice-main.ts';

const codeField = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'One-time code' });
const resend = { availableInMs: 0, left: 4 };

describe('the code step', () => {
  it('begins in the code and can be confirmed only with six digits', async () => {
    const { user } = renderKiosk('code');
    const field = await codeField();
    await waitFor(() => expect(document.activeElement).toBe(field));
    const confirm = screen.getByRole<HTMLButtonElement>('button', { name: 'Confirm the code' });
    await user.keyboard('12345');
    expect(confirm.disabled).toBe(true);
    expect(screen.getByText('Six digits')).toBeTruthy();
    await user.keyboard('6');
    expect(confirm.disabled).toBe(false);
  });

  it('is sent with Enter, and success leads to the end', async () => {
    const { user, fake } = renderKiosk('code');
    await codeField();
    await user.keyboard('419203');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'Registered' })).toBeTruthy();
    expect(fake.calls.find(({ method }) => method === 'registration.confirm-code')?.input).toMatchObject({
      code: '419203',
    });
  });

  it('says a wrong code with the tries left, and is ready for the next at once', async () => {
    const { user } = renderKiosk('code', {
      handlers: { 'registration.confirm-code': () => err(fail('code-wrong', { triesLeft: 3 })) },
    });
    await codeField();
    await user.keyboard('111111{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain(
      'That code does not match. 3 tries left.',
    );
    const field = await codeField();
    expect(field.value).toBe('');
    expect(document.activeElement).toBe(field);
  });

  it('says a code that was not accepted otherwise than a wrong one', async () => {
    const { user } = renderKiosk('code', {
      handlers: { 'registration.confirm-code': () => err(fail('code-not-accepted', { triesLeft: 1 })) },
    });
    await codeField();
    await user.keyboard('111111{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain(
      'The code was not accepted. 1 try left.',
    );
  });

  it.each([
    ['expired', 'code-expired', 'The code ran out'],
    ['tries-used', 'code-tries-used', 'Too many tries'],
  ] as const)('after a code that is %s, offers a new one', async (why, code, title) => {
    let state: PracticeState | undefined;
    const kiosk = renderKiosk('code', {
      handlers: {
        'registration.confirm-code': () => {
          if (state?.application) {
            const { method, sentTo } = codeOpen;
            const registration = { state: 'code-over', why, method, sentTo, resend } as const;
            state.application = { ...state.application, registration };
          }
          return err(fail(code));
        },
      },
    });
    state = kiosk.state;
    await codeField();
    await kiosk.user.keyboard('111111{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    await kiosk.user.click(screen.getByRole('button', { name: 'Send a new code' }));
    expect(await codeField()).toBeTruthy();
  });

  it('takes "already verified" for the success it is', async () => {
    const { user } = renderKiosk('code', {
      prepare: (state) => {
        state.next = { registration: { ...oneTimeLink, alreadyVerified: true } };
      },
    });
    await codeField();
    await user.keyboard('419203{Enter}');
    expect(await screen.findByRole('heading', { name: 'Registered' })).toBeTruthy();
    expect(screen.getByText(/already knew this customer as verified/)).toBeTruthy();
  });

  it('counts down on the monotonic clock, whatever the wall clock does', async () => {
    const kiosk = renderKiosk('code');
    await codeField();
    expect(screen.getByRole('timer').textContent).toBe('2:04');
    kiosk.clock.now += 600_000;
    await kiosk.pass(60_000);
    expect(screen.getByRole('timer').textContent).toBe('1:04');
    kiosk.clock.now -= 3_600_000;
    await kiosk.pass(64_000);
    expect(screen.getByRole('heading', { level: 1, name: 'The code ran out' })).toBeTruthy();
  });

  it('lets a new code be asked for after the cooldown, and says how many are left', async () => {
    const kiosk = renderKiosk('code');
    await codeField();
    const wait = screen.getByRole<HTMLButtonElement>('button', { name: 'New code in 38 seconds' });
    expect(wait.disabled).toBe(true);
    expect(screen.getByText('5 new codes left')).toBeTruthy();
    await kiosk.pass(38_000);
    await kiosk.user.click(screen.getByRole('button', { name: 'Send a new code' }));
    expect(await screen.findByText(/Only the newest one counts/)).toBeTruthy();
  });

  it('corrects the number without losing anything else', async () => {
    const { user, fake } = renderKiosk('code');
    await codeField();
    await user.click(screen.getByRole('button', { name: 'The number is wrong' }));
    const number = await screen.findByRole('textbox', { name: 'Mobile number' });
    await user.clear(number);
    await user.type(number, '12-345 6780');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(fake.calls.find(({ method }) => method === 'registration.correct-contact')?.input).toMatchObject({
      method: 'phoneNumber',
      contact: '+60123456780',
    });
  });

  it('helps when no code arrived', async () => {
    const { user } = renderKiosk('code');
    await codeField();
    await user.click(screen.getByRole('button', { name: 'No code arrived' }));
    const help = await screen.findByRole('dialog', { name: 'No code arrived?' });
    expect(help.textContent).toContain('+6012 ··· 6789');
  });

  it('sends nobody away without a way on when the codes are used up', async () => {
    renderKiosk('code-none-left');
    expect(
      await screen.findByText(/No more new codes in this visit. Without a code, end the visit/),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Send a new code' })).toBeNull();
    expect(screen.getByRole('button', { name: 'End the visit' })).toBeTruthy();
  });

  it('asks main how far it came after a failure, and shows that', async () => {
    const { user } = renderKiosk('code', {
      prepare: (state) => {
        state.next = { registration: { state: 'unclear', after: 'verify' }, failure: fail('answer-lost') };
      },
    });
    await codeField();
    await user.keyboard('419203{Enter}');
    expect(await screen.findByRole('heading', { name: 'Sent, but no answer came' })).toBeTruthy();
  });

  it('keeps no digit of a code in any store', async () => {
    const { user, stores } = renderKiosk('code', {
      handlers: { 'registration.confirm-code': () => ok(null as never) },
    });
    await codeField();
    await user.keyboard('419203');
    expect(
      JSON.stringify(
        Object.values(stores).flatMap((store) => ('getState' in store ? [store.getState()] : [])),
      ),
    ).not.toContain('419203');
  });
});
