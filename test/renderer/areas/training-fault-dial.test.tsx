// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import type { FakeHandlers } from '../../support/fake-client.ts';
import { renderKiosk } from '../../support/render-kiosk.tsx';

/** The dial, open. */
async function openDial(handlers: FakeHandlers = {}) {
  const kiosk = renderKiosk('home', { handlers });
  const { user } = kiosk;
  await user.click(await screen.findByRole('button', { name: /Practice inbox/ }));
  const choose = async (label: RegExp, option: string) => {
    await user.click(await screen.findByRole('button', { name: label }));
    await user.click(await screen.findByRole('option', { name: option }));
  };
  const optionsOf = async (label: RegExp) => {
    await user.click(await screen.findByRole('button', { name: label }));
    const names = within(await screen.findByRole('listbox'))
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
    await user.keyboard('{Escape}');
    return names;
  };
  const set = () => user.click(screen.getByRole('button', { name: 'Set the problem' }));
  const settings = () =>
    kiosk.fake.calls.filter(({ method }) => method === 'training.set-fault').map(({ input }) => input);
  return { ...kiosk, choose, optionsOf, set, settings };
}

describe('the fault dial', () => {
  it('offers every provider that has a twin, and sets the problem at the one chosen', async () => {
    const { choose, optionsOf, set, settings } = await openDial();
    expect(await optionsOf(/Provider/)).toEqual(['Quantum Metal', 'Noah', 'KYBIO', 'Yativo', 'Democrance']);
    await choose(/Provider/, 'Noah');
    await choose(/Problem/, 'Answer lost, but it happened there');
    await choose(/Where/, 'Sending the customer');
    await set();
    expect(await screen.findByText(/^Noah: Answer lost, but it happened there, Sending/)).toBeTruthy();
    expect(settings()).toEqual([{ provider: 'noah', fault: 'lost-after-commit', operation: 'put-customer' }]);
  });

  it('offers no provider without one, and no choice where there is none', async () => {
    const some = await openDial({ 'training.read-twins': () => ok(['noah', 'kybio']) });
    expect(await some.optionsOf(/Provider/)).toEqual(['Noah', 'KYBIO']);
    const one = await openDial({ 'training.read-twins': () => ok(['yativo']) });
    await one.choose(/Where/, 'Opening the session');
    expect(screen.queryByRole('button', { name: /Provider/ })).toBeNull();
    await one.set();
    expect(one.settings()).toMatchObject([{ provider: 'yativo', operation: 'login' }]);
  });

  it('is not there where there is no twin at all, and says why', async () => {
    await openDial({ 'training.read-twins': () => err(fail('not-available-here')) });
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Set the problem' })).toBeNull();
  });

  it('takes a choice back that the next provider does not know', async () => {
    const { choose, optionsOf, set, settings } = await openDial();
    await choose(/Problem/, 'The code has run out');
    await choose(/Where/, 'Checking the code');
    await choose(/Provider/, 'KYBIO');
    expect(await optionsOf(/Problem/)).not.toContain('The code has run out');
    await set();
    expect(settings()).toEqual([{ provider: 'kybio', fault: 'slow' }]);
  });

  it('says by name who behaves again', async () => {
    const { choose, set } = await openDial();
    await choose(/Provider/, 'Democrance');
    await choose(/Problem/, 'No problem');
    await set();
    expect(await screen.findByText('Democrance behaves again.')).toBeTruthy();
  });
});
