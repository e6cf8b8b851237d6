// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail } from '../../../shared/failure.ts';
import { renderKiosk } from '../../support/render-kiosk.tsx';

const results = async () => screen.findByRole('list', { name: 'How far it came' });
const rowOf = async (provider: string) => {
  const heading = await within(await results()).findByRole('heading', { name: provider });
  return heading.closest('li') as HTMLElement;
};
const sends = (called: readonly string[]) => called.filter((method) => method.endsWith('.send'));

describe('the plan', () => {
  it('names everybody in order, and where the code goes without showing it whole', async () => {
    renderKiosk('send-one-visit');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Send to Noah, Yativo and Quantum Metal' }),
    ).toBeTruthy();
    const stages = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    const at = (words: string) => stages.findIndex((stage) => stage?.includes(words));
    expect(at('The details go to Noah.')).toBeGreaterThan(-1);
    expect(at('The details go to Noah.')).toBeLessThan(at('The details go to Yativo.'));
    expect(at('The details go to Yativo.')).toBeLessThan(at('Quantum Metal is asked'));
    expect(stages[at('sends a code to')]).toContain('+6012 ··· 6789');
    expect(document.body.innerHTML).not.toContain('123456789');
  });

  it('speaks of no code where none is sent', async () => {
    renderKiosk('send-payout');
    expect(await screen.findByText('The details go to Noah.')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/code/i);
  });

  it('after one was left out, says what has arrived and sends the rest', async () => {
    const { user, fake } = renderKiosk('one-visit-code-next');
    expect(await screen.findByRole('heading', { level: 1, name: 'Send to Quantum Metal' })).toBeTruthy();
    expect(screen.getByText('Registered with Noah.')).toBeTruthy();
    expect(screen.getByText('Left out in this visit: Yativo has confirmed nothing.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Send the details/ }));
    expect(await screen.findByRole('heading', { name: 'Enter the code from the phone' })).toBeTruthy();
    expect(sends(fake.called())).toEqual(['registration.send']);
  });
});

describe('sending to several', () => {
  it('does it all with one press', async () => {
    const { user, fake } = renderKiosk('send-one-visit');
    await user.click(await screen.findByRole('button', { name: /Send the details/ }));
    expect(await screen.findByRole('heading', { name: 'Enter the code from the phone' })).toBeTruthy();
    expect(sends(fake.called())).toEqual(['enrolments.send', 'registration.send']);
  });

  it('says who is being sent to once it takes a moment, and what to do when it takes longer', async () => {
    const { user } = renderKiosk('send-one-visit', {
      prepare: (state) => Object.assign(state, { next: { delayMs: 60_000 } }),
    });
    await user.click(await screen.findByRole('button', { name: /Send the details/ }));
    expect(screen.queryByText('Sending to Noah.')).toBeNull();
    expect(await screen.findByText('Sending to Noah.')).toBeTruthy();
    expect(await screen.findByText(/takes longer than usual/)).toBeTruthy();
  });

  it('stands still while answers come in one by one', async () => {
    const { user, state, emit } = renderKiosk('send-one-visit', {
      prepare: (state) => Object.assign(state, { next: { delayMs: 60_000 } }),
    });
    await user.click(await screen.findByRole('button', { name: /Send the details/ }));
    const { application } = state;
    if (!application) throw new Error('the scene has a visit');
    state.application = {
      ...application,
      enrolments: [
        { provider: 'noah', state: 'accepted', changedSince: false },
        { provider: 'yativo', state: 'not-sent' },
      ],
    };
    emit('outbox.changed', { counts: state.counts });
    expect(await screen.findByText('Registered with Noah.')).toBeTruthy();
    expect(await screen.findByText('Sending to Yativo.')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: 'What happens now' })).toBeTruthy();
  });
});

describe('how each provider stands', () => {
  it('names the fields that were refused in our words, and goes to the first of them', async () => {
    const { user } = renderKiosk('sent-payout-refused');
    const noah = await rowOf('Noah');
    expect(within(noah).getByText('Refused')).toBeTruthy();
    expect(noah.textContent).toContain('Document number');
    expect(noah.textContent).toContain('Street');
    expect(noah.textContent).toContain('Support code N-107');
    expect(screen.queryByRole('button', { name: /Go on without/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Correct the details' }));
    const street = await screen.findByRole('textbox', { name: /Street/ });
    expect(document.activeElement).toBe(street);
  });

  it('says that a customer is known there already', async () => {
    renderKiosk('sent-wallet-known');
    expect((await rowOf('Yativo')).textContent).toContain('belongs to somebody at Yativo already');
  });

  it('looks into what is unclear and never enters it again', async () => {
    const { user, fake } = renderKiosk('sent-wallet-unclear');
    const yativo = await rowOf('Yativo');
    expect(within(yativo).getByText('No answer')).toBeTruthy();
    expect(yativo.textContent).toContain('Do not enter it again: press Check.');
    await user.click(screen.getByRole('button', { name: 'Check' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Registered' })).toBeTruthy();
    expect(sends(fake.called())).toEqual(['enrolments.send']);
  });

  it('says so when a check brought nothing, and only then', async () => {
    const { user } = renderKiosk('sent-wallet-unclear', {
      prepare: (state) => {
        state.next = { enrolments: state.application?.enrolments ?? [] };
      },
    });
    await rowOf('Yativo');
    expect(screen.queryByText(/Still no answer/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Check' }));
    expect(await screen.findByText(/Still no answer/)).toBeTruthy();
  });

  it('says of others that they keep what was sent only where there are others', async () => {
    renderKiosk('sent-wallet-known');
    await rowOf('Yativo');
    expect(screen.getByText('Correct the details with the customer.')).toBeTruthy();
    expect(document.body.textContent).not.toContain('Who has accepted');
  });

  it('warns that the code comes by itself where it does', async () => {
    renderKiosk('sent-mixed-unclear');
    expect(await screen.findByText(/Quantum Metal then sends the code/)).toBeTruthy();
  });

  it('speaks of no code before a check where none is sent', async () => {
    renderKiosk('sent-wallet-unclear');
    await rowOf('Yativo');
    expect(document.body.textContent).not.toMatch(/sends the code/);
  });

  it('does not call anybody unregistered where checking had no line', async () => {
    renderKiosk('sent-wallet-unclear', {
      prepare: ({ application }) =>
        application?.enrolments.splice(0, 1, {
          provider: 'yativo',
          state: 'unclear',
          failure: fail('offline'),
        }),
    });
    const yativo = await rowOf('Yativo');
    expect(yativo.textContent).toContain('no connection to check over');
    expect(yativo.textContent).not.toContain('not registered');
  });

  it('looks into the unclear one first, however the others stand', async () => {
    renderKiosk('sent-mixed-unclear');
    expect(await screen.findByRole('heading', { level: 1, name: 'Sent, but no answer came' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Check' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Correct the details' })).toBeNull();
  });

  it('tries again what could not even be saved, and says why', async () => {
    const { user } = renderKiosk('sent-disk-full');
    expect(await screen.findByRole('heading', { level: 1, name: 'Not sent yet' })).toBeTruthy();
    expect((await rowOf('Noah')).textContent).toContain('This was not saved.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Registered' })).toBeTruthy();
  });

  it('says by how much the clock is wrong', async () => {
    renderKiosk('sent-payout-clock');
    expect((await rowOf('Noah')).textContent).toContain('wrong by 12 minutes');
  });

  it('offers nothing but the end where nothing helps', async () => {
    const { user, fake } = renderKiosk('sent-change-member');
    expect((await rowOf('KYBIO')).textContent).toContain('Ask a supervisor.');
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'End the visit' }));
    await waitFor(() => expect(fake.called()).toContain('applications.end-visit'));
  });

  it('stays on the same screen when the same answer comes again', async () => {
    const { user } = renderKiosk('sent-mixed', {
      prepare: (state) => {
        state.next = { enrolments: state.application?.enrolments ?? [] };
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Send again' }));
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(await screen.findByRole('heading', { level: 1, name: 'Refused by Yativo' })).toBeTruthy();
  });
});

describe('going on without one', () => {
  it('asks first, and then the rest is sent', async () => {
    const { user, fake } = renderKiosk('sent-mixed');
    await user.click(await screen.findByRole('button', { name: 'Go on without Yativo' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Go on without Yativo?' });
    expect(dialog.textContent).toContain('will not be registered with Yativo in this visit');
    expect(fake.called()).not.toContain('enrolments.skip');
    await user.click(within(dialog).getByRole('button', { name: 'Go on without Yativo' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Send to Quantum Metal' })).toBeTruthy();
    expect(sends(fake.called())).toEqual([]);
  });

  it('can be thought over', async () => {
    const { user, fake } = renderKiosk('sent-mixed');
    await user.click(await screen.findByRole('button', { name: 'Go on without Yativo' }));
    await user.click(await screen.findByRole('button', { name: 'Keep Yativo' }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    expect(fake.called()).not.toContain('enrolments.skip');
  });

  it('says that the first details stay where a correction did not arrive', async () => {
    const { user } = renderKiosk('sent-older');
    expect((await rowOf('Noah')).textContent).toContain('Noah has the details as they were first sent.');
    await user.click(await screen.findByRole('button', { name: 'Go on without Noah' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog.textContent).toContain('keeps the details as they were first sent');
    expect(dialog.textContent).not.toContain('not be registered');
  });

  it('does not say that the customer is not there when nobody knows', async () => {
    const { user } = renderKiosk('sent-mixed-unclear');
    await user.click(await screen.findByRole('button', { name: 'Go on without Yativo' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog.textContent).toContain('is not known');
    expect(dialog.textContent).not.toContain('not be registered');
  });
});

describe('a journey with a code', () => {
  it.each([
    ['one-visit-needs-customer', 'Not registered yet'],
    ['one-visit-refused', 'Refused by Quantum Metal'],
  ])('keeps its own screens once the others are settled: %s', async (scene, title) => {
    renderKiosk(scene);
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect(within(await rowOf('Noah')).getByText('Accepted')).toBeTruthy();
  });

  it('says that a provider has older details than the ones on the screen', async () => {
    renderKiosk('one-visit-needs-customer');
    expect((await rowOf('Yativo')).textContent).toContain('Yativo has the details as they were first sent.');
  });
});

it('says what stays when a visit is stopped that somebody has accepted', async () => {
  const { user } = renderKiosk('sent-mixed');
  await user.click(await screen.findByRole('button', { name: 'Stop this visit' }));
  expect((await screen.findByRole('alertdialog')).textContent).toContain(
    'What a provider has accepted stays there.',
  );
});

it('offers to send, not to correct again, once the customer has confirmed the correction', async () => {
  const { user, fake } = renderKiosk('sent-mixed', {
    prepare: (state) => {
      state.next = { enrolments: state.application?.enrolments ?? [] };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Send again' }));
  await user.click(await screen.findByRole('button', { name: 'Correct the details' }));
  const email = await screen.findByRole('textbox', { name: 'Email address' });
  await user.type(email, 'x');
  await user.click(await screen.findByRole('button', { name: 'Go on' }));
  await user.click(await screen.findByRole('button', { name: 'Confirm the details' }));
  expect(
    await screen.findByRole('heading', { level: 1, name: 'Send to Yativo and Quantum Metal' }),
  ).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /Send the details/ }));
  expect(await screen.findByRole('heading', { name: 'Enter the code from the phone' })).toBeTruthy();
  expect(sends(fake.called())).toEqual(['enrolments.send', 'enrolments.send', 'registration.send']);
});

it('offers to send a correction also where the refusal came in an earlier visit', async () => {
  const { user } = renderKiosk('sent-wallet-known');
  await user.click(await screen.findByRole('button', { name: 'Correct the details' }));
  await user.type(await screen.findByRole('textbox', { name: 'Email address' }), 'x');
  await user.click(await screen.findByRole('button', { name: 'Go on' }));
  await user.click(await screen.findByRole('button', { name: 'Confirm the details' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Send to Yativo' })).toBeTruthy();
  expect(screen.getByText(/What was refused is sent again/)).toBeTruthy();
});

it('does not say that nothing was sent once something was', async () => {
  const { user } = renderKiosk('sent-wallet-known', {
    prepare: (state) => {
      state.next = { enrolments: state.application?.enrolments ?? [] };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Send again' }));
  await user.click(await screen.findByRole('button', { name: 'Correct the details' }));
  await user.type(await screen.findByRole('textbox', { name: 'Email address' }), 'x');
  await user.click(await screen.findByRole('button', { name: 'Go on' }));
  await user.click(await screen.findByRole('button', { name: 'Confirm the details' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Send to Yativo' })).toBeTruthy();
  expect(screen.getByText(/What was refused is sent again/)).toBeTruthy();
  expect(document.body.textContent).not.toContain('Nothing has been sent yet');
});
