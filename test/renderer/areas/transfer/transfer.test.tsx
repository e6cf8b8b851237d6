// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail } from '../../../../shared/failure.ts';
import { err, ok } from '../../../../shared/result.ts';
import { renderKiosk } from '../../../support/render-kiosk.tsx';

type Options = NonNullable<Parameters<typeof renderKiosk>[1]>;

async function openTransfer(scene = 'home-transfer', options: Options = {}) {
  const kiosk = renderKiosk(scene, options);
  await kiosk.user.click(await screen.findByRole('button', { name: /Staff.*Lim Mei Hua/ }));
  await kiosk.user.click(await screen.findByRole('button', { name: 'Move unsent work' }));
  const dialog = await screen.findByRole('dialog', { name: 'Move unsent work to another kiosk' });
  await within(dialog).findByRole('region', { name: 'Hand over from this kiosk' });
  return { ...kiosk, dialog };
}

const field = (dialog: HTMLElement) =>
  within(dialog).getByRole('textbox', { name: 'Name of the other kiosk' });
const handOver = (dialog: HTMLElement) =>
  within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Hand over' });
const exported = { name: 'counter-5-0043.age', items: 12, left: 3 };

it('is for supervisors', async () => {
  const { user } = renderKiosk('home');
  await user.click(await screen.findByRole('button', { name: /Staff.*Nur Aina/ }));
  await screen.findByRole('button', { name: /Sign out/ });
  expect(screen.queryByRole('button', { name: 'Move unsent work' })).toBeNull();
});

describe('handing over', () => {
  it('names the other kiosk, says what it means, and asks before it is done', async () => {
    const { user, dialog, fake } = await openTransfer('home-transfer', {
      handlers: { 'transfer.export': () => ok(exported) },
    });
    expect(dialog.textContent).toContain('12 unsent entries can be handed over now.');
    expect(handOver(dialog).disabled).toBe(true);
    await user.type(field(dialog), ' Counter 5 ');
    await user.click(handOver(dialog));
    const question = await within(dialog).findByRole('heading', {
      name: 'Hand over 12 entries to Counter 5?',
    });
    expect(document.activeElement).toBe(question);
    expect(dialog.textContent).toContain('These will not be sent from here any more.');
    expect(fake.called()).not.toContain('transfer.export');
    await user.click(within(dialog).getByRole('button', { name: 'Keep them here' }));
    expect(fake.called()).not.toContain('transfer.export');
    await user.click(handOver(dialog));
    await user.click(within(dialog).getByRole('button', { name: 'Hand them over now' }));
    const done = await within(dialog).findByText(
      /12 entries are handed over, in the file counter-5-0043\.age/,
    );
    expect(done.textContent).toContain('Take the file to Counter 5');
    expect(dialog.textContent).toMatch(/3 entries stayed here: they are on their way, unclear or refused/);
    expect(fake.calls.filter(({ method }) => method === 'transfer.export')).toMatchObject([
      { input: { toTerminal: 'Counter 5' } },
    ]);
  });

  it('is not possible to this kiosk itself', async () => {
    const { user, dialog } = await openTransfer();
    await user.type(field(dialog), 'Counter 3');
    expect(handOver(dialog).disabled).toBe(true);
    expect(dialog.textContent).toContain('This is the name of this kiosk.');
  });

  it('says why it did not happen, and looks again at what is there', async () => {
    const { user, dialog, fake } = await openTransfer('home-transfer', {
      handlers: { 'transfer.export': () => err(fail('storage-full')) },
    });
    await user.type(field(dialog), 'Counter 5');
    await user.click(handOver(dialog));
    await user.click(within(dialog).getByRole('button', { name: 'Hand them over now' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('Support code V-105');
    expect(fake.called().filter((method) => method === 'transfer.read')).toHaveLength(2);
    expect(dialog.textContent).not.toContain('are handed over, in the file');
  });

  it('lists what was handed over before: to whom, and in which file', async () => {
    const { dialog } = await openTransfer();
    const list = within(dialog).getByRole('list', { name: 'Handed over so far' });
    expect(list.textContent).toContain('3 entries to Counter 1, 1 May 2026');
    expect(list.textContent).toContain('counter-3-0007.age');
  });
});

describe('taking in', () => {
  it('says how many are new and how many were here already', async () => {
    const { user, dialog, fake } = await openTransfer('home-transfer', {
      handlers: { 'transfer.import': () => ok({ added: 11, known: 1 }) },
    });
    await user.click(within(dialog).getByRole('button', { name: 'Take in: counter-5-0042.age' }));
    const done = await within(dialog).findByText(/11 entries were taken in from counter-5-0042\.age/);
    expect(done.textContent).toContain('1 was here already and stays as it is.');
    expect(fake.calls.find(({ method }) => method === 'transfer.import')?.input).toEqual({
      name: 'counter-5-0042.age',
    });
  });

  it('says that nothing is new when a file is taken in twice', async () => {
    const { user, dialog } = await openTransfer('home-transfer', {
      handlers: { 'transfer.import': () => ok({ added: 0, known: 12 }) },
    });
    await user.click(within(dialog).getByRole('button', { name: 'Take in: counter-5-0042.age' }));
    expect(await within(dialog).findByText(/Nothing in counter-5-0042\.age is new here\./)).toBeTruthy();
  });

  it.each([
    ['bundle-not-for-us', 'This bundle is for another terminal.'],
    ['bundle-damaged', 'This bundle is damaged.'],
    ['bundle-newer', 'comes from a newer version'],
    ['bundle-wrong-key', 'has no key for this bundle'],
  ] as const)('%s is said in words', async (code, words) => {
    const { user, dialog } = await openTransfer('home-transfer', {
      handlers: { 'transfer.import': () => err(fail(code)) },
    });
    await user.click(within(dialog).getByRole('button', { name: 'Take in: counter-5-0042.age' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain(words);
  });
});

describe('a terminal that is not set up for it', () => {
  it('says what is missing, and offers nothing that could not work', async () => {
    const { dialog } = await openTransfer('home-transfer-closed');
    expect(dialog.textContent).toContain('the policy names nobody who could open the file');
    expect(dialog.textContent).toContain('this kiosk has no key that opens such a file');
    expect(within(dialog).queryByRole('textbox')).toBeNull();
  });

  it('says that the folder is not there, and looks again when asked', async () => {
    const { user, dialog, state } = await openTransfer('home-transfer-closed', {
      prepare: ({ desk }) => {
        desk.transfer = { ...desk.transfer, exportClosed: 'folder-missing', importClosed: 'folder-missing' };
      },
    });
    expect(within(dialog).getAllByText(/The folder for it is not there/)).toHaveLength(2);
    const { exportClosed: _out, importClosed: _in, ...open } = state.desk.transfer;
    state.desk.transfer = open;
    await user.click(within(dialog).getByRole('button', { name: 'Look again' }));
    await waitFor(() => expect(dialog.textContent).toContain('Nothing here can be handed over.'));
    expect(dialog.textContent).toContain('No file from another kiosk is in the folder.');
  });
});
