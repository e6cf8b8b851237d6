// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail } from '../../../shared/failure.ts';
import { err } from '../../../shared/result.ts';
import { renderKiosk } from '../../support/render-kiosk.tsx';

const coach = () => screen.findByRole('region', { name: 'Practice task' });
const says = (words: string | RegExp) =>
  waitFor(async () => expect(within(await coach()).getByText(words)).toBeTruthy());

describe('a practice task', () => {
  it('begins from the practice inbox, and says the next thing by the very words of its button', async () => {
    const { user, state } = renderKiosk('home');
    await user.click(await screen.findByRole('button', { name: /Practice inbox/ }));
    await user.click(await screen.findByRole('button', { name: 'Begin: A wrong code' }));
    await says('On the first screen press the arrow of “Gold account”.');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(state.tasks.running).toMatchObject({ task: 'wrong-code', visit: null });
    await user.click(screen.getByRole('button', { name: 'Begin: Gold account' }));
    await says('Ask the customer, then press “Record the agreement”.');
    await says(/Step 2 of 8/);
    await user.click(screen.getByRole('button', { name: /Record the agreement/ }));
    await says('Fill in “Details” with invented details, then press “Go to the review”.');
    // Said to whoever can't see it, and in nobody's way.
    const line = within(await coach()).getByRole('status');
    expect(line.textContent).toContain('Fill in “Details”');
  });

  it('ticks the wrong code when it was refused, and not before', async () => {
    const { user, state } = renderKiosk('task-code', {
      handlers: { 'registration.confirm-code': () => err(fail('code-wrong', { triesLeft: 3 })) },
    });
    await says('The customer misreads it: type 000000 and press “Confirm the code”.');
    await user.type(await screen.findByRole('textbox', { name: 'One-time code' }), '000000');
    await user.click(screen.getByRole('button', { name: /Confirm the code/ }));
    await says(/^Open “Practice inbox”, read the newest code/);
    expect(state.tasks.running?.reached).toBe(6);
  });

  it('says a detour, and that something is to be done once more', async () => {
    renderKiosk('task-other-visit');
    await says('This visit is another one. End it first; the task is about “Payouts”.');
    renderKiosk('home', {
      prepare: (state) => {
        state.tasks = {
          running: { task: 'visit', reached: 0, visit: null, isAgain: true },
          doneToday: [],
        };
      },
    });
    await says(/^Once more: On the first screen/);
  });

  it('can be ended at any time, and says at its end what was seen and how many are done today', async () => {
    const half = renderKiosk('task-begin');
    await coach();
    await half.user.click(screen.getByRole('button', { name: 'End the task' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Practice task' })).toBeNull());
    expect(half.fake.called()).toContain('training.close-task');

    const over = renderKiosk('task-over');
    await says(/^Done\. You have seen an answer get lost/);
    await says(/1 of 4 done today/);
    await over.user.click(screen.getByRole('button', { name: 'Close the task' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Practice task' })).toBeNull());
  });

  it('is never asked about on a live terminal', async () => {
    const { fake } = renderKiosk('home', {
      prepare: (state) => {
        state.status.mode = 'live';
      },
    });
    await screen.findByRole('button', { name: 'Help' });
    await act(() => Promise.resolve());
    expect(fake.called().filter((method) => method.startsWith('training.'))).toEqual([]);
  });
});
