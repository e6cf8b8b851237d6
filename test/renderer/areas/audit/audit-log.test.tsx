// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fail } from '../../../../shared/failure.ts';
import { err, ok } from '../../../../shared/result.ts';
import { renderKiosk } from '../../../support/render-kiosk.tsx';

type Options = NonNullable<Parameters<typeof renderKiosk>[1]>;

async function openLog(scene = 'audit', options: Options = {}) {
  const kiosk = renderKiosk(scene, options);
  await kiosk.user.click(await screen.findByRole('button', { name: /Staff.*Lim Mei Hua/ }));
  await kiosk.user.click(await screen.findByRole('button', { name: 'Audit log' }));
  const dialog = await screen.findByRole('dialog', { name: 'Audit log of this terminal' });
  return { ...kiosk, dialog };
}
const linesOf = async (dialog: HTMLElement) =>
  within(await within(dialog).findByRole('list', { name: /^Lines/ })).getAllByRole('listitem');
const press = (dialog: HTMLElement, name: string) => within(dialog).getByRole('button', { name });

it('is for supervisors', async () => {
  const { user } = renderKiosk('home');
  await user.click(await screen.findByRole('button', { name: /Staff.*Nur Aina/ }));
  await screen.findByRole('button', { name: /Sign out/ });
  expect(screen.queryByRole('button', { name: 'Audit log' })).toBeNull();
});

describe('a line', () => {
  it('says when, what, who and the facts that were written', async () => {
    const { dialog } = await openLog();
    const [exported, , reset, moved, , failed] = await linesOf(dialog);
    expect(exported?.textContent).toMatch(/3 May 2026, \d\d:00:00 \S+Line 1,234/);
    expect(exported?.textContent).toContain('A supervisor exported this log.');
    expect(exported?.textContent).toContain('Lim Mei Hua');
    // Who did it, and about whom: two people.
    expect(reset?.textContent).toMatch(/new PIN.*Staff.*محمد عبد الرحمن.*Lim Mei Hua/);
    expect(moved?.textContent).toContain('ProviderNoahFromBeing sentToAccepted');
    expect(moved?.textContent).toContain('1b9d6bcd');
    expect(moved?.textContent).not.toContain('1b9d6bcd-');
    expect(failed?.textContent).toContain('N-103');
  });

  it('whose clock was wrong says by how much; one that was a second off says nothing', async () => {
    const right = await openLog();
    expect((await linesOf(right.dialog))[4]?.textContent).not.toContain('Clock wrong');
    const wrong = await openLog('audit-broken');
    const lines = await linesOf(wrong.dialog);
    expect(lines[4]?.textContent).toContain('Clock wrong by 11 min');
    expect(lines[0]?.textContent).not.toContain('Clock wrong');
  });

  it('that was changed is told as such, with its number alone', async () => {
    const { dialog } = await openLog('audit-broken');
    expect((await linesOf(dialog))[3]?.textContent).toBe('Line 1,231This line is not as it was written.');
  });
});

describe('looking through it', () => {
  it('goes to older pages and back, and to one group at a time', async () => {
    const { user, dialog, fake } = await openLog();
    expect(await linesOf(dialog)).toHaveLength(10);
    expect(press(dialog, 'Newer lines')).toHaveProperty('disabled', true);
    await user.click(press(dialog, 'Older lines'));
    await waitFor(async () => expect(await linesOf(dialog)).toHaveLength(4));
    expect(press(dialog, 'Older lines')).toHaveProperty('disabled', true);
    await user.click(press(dialog, 'Newer lines'));
    await waitFor(async () => expect(await linesOf(dialog)).toHaveLength(10));
    await user.click(within(dialog).getByRole('button', { name: /Show/ }));
    await user.click(await screen.findByRole('option', { name: 'Settings and credentials' }));
    await waitFor(async () => expect(await linesOf(dialog)).toHaveLength(1));
    const asked = fake.calls.filter(({ method }) => method === 'audit.list').map(({ input }) => input);
    expect(asked).toEqual([{}, { before: 1225 }, {}, { group: 'settings' }]);
  });

  it('an answer that comes late does not put an old page over the newer one', async () => {
    let answerFirst = () => {};
    const first = new Promise<void>((resolve) => {
      answerFirst = resolve;
    });
    const line = (sequence: number) => ({ lines: [{ sequence }], people: [], next: sequence });
    const { user, dialog } = await openLog('audit', {
      handlers: {
        'audit.list': async ({ group }) => {
          if (group === undefined) await first;
          return ok(line(group === undefined ? 7 : 3));
        },
      },
    });
    await user.click(within(dialog).getByRole('button', { name: /Show/ }));
    await user.click(await screen.findByRole('option', { name: 'Staff' }));
    expect((await linesOf(dialog))[0]?.textContent).toContain('Line 3');
    answerFirst();
    await first;
    expect((await linesOf(dialog))[0]?.textContent).toContain('Line 3');
  });

  it('says that there is nothing, and that older lines may follow', async () => {
    const empty = (next?: number) => ({
      handlers: { 'audit.list': () => ok({ lines: [], people: [], ...(next && { next }) }) },
    });
    const none = await openLog('audit', empty());
    expect(await within(none.dialog).findByText('No line here is about this.')).toBeTruthy();
    const some = await openLog('audit', empty(9));
    expect(await within(some.dialog).findByText(/Older ones may follow/)).toBeTruthy();
    expect(press(some.dialog, 'Older lines')).toHaveProperty('disabled', false);
  });

  it('says why it can’t be read', async () => {
    const { dialog } = await openLog('audit', {
      handlers: { 'audit.list': () => err(fail('storage-unavailable')) },
    });
    expect((await within(dialog).findByRole('alert')).textContent).toContain('V-106');
  });
});

describe('the check', () => {
  it('says that all lines hold', async () => {
    const { user, dialog } = await openLog();
    await user.click(press(dialog, 'Check the log'));
    expect((await within(dialog).findByText(/All 1,234 lines hold/)).closest('[role=status]')).toBeTruthy();
  });

  it.each([
    ['changed', 'Line 1,231 is not as it was written.'],
    ['removed', 'Line 1,231 is missing.'],
    ['reordered', 'Line 1,231 is not in its place.'],
    ['added', 'Before line 1,231 stands one that does not belong there.'],
    ['uncounted', 'The count of the lines was changed: from line 1,231 on some may be missing.'],
  ] as const)('says what was found, and what to do: %s', async (how, words) => {
    const { user, dialog } = await openLog('audit', {
      handlers: { 'audit.verify': () => ok({ lines: 1234, broken: { line: 1231, how } }) },
    });
    await user.click(press(dialog, 'Check the log'));
    const found = await within(dialog).findByRole('alert');
    expect(found.textContent).toContain(words);
    expect(found.textContent).toContain('Export the log now, and call IT');
  });
});

describe('the export', () => {
  it('says where it was written and by which key, and is a line in the list', async () => {
    const { user, dialog, fake } = await openLog();
    await user.click(press(dialog, 'Export the log'));
    const done = await within(dialog).findByText(/1,234 lines were written to audit-Counter-3/);
    expect(done.closest('[role=status]')?.textContent).toMatch(/live\/exports.*3F2A 91C0/);
    expect(fake.called().filter((method) => method === 'audit.list')).toHaveLength(2);
  });

  it('of a log that does not hold says so', async () => {
    const { user, dialog } = await openLog('audit-broken');
    await user.click(press(dialog, 'Export the log'));
    expect(await within(dialog).findByText(/not as it was written from line 1,231 on/)).toBeTruthy();
  });

  it('that was not written says why', async () => {
    const { user, dialog } = await openLog('audit', {
      handlers: { 'audit.export': () => err(fail('audit-folder-missing')) },
    });
    await user.click(press(dialog, 'Export the log'));
    const alert = await within(dialog).findByRole('alert');
    expect(alert.textContent).toContain('The folder for exports is not there.');
    expect(alert.textContent).toContain('L-101');
  });
});

it('shows the key of this terminal to whoever sets it up', async () => {
  const { user, dialog, fake } = await openLog();
  expect(fake.called()).not.toContain('audit.read-key');
  await user.click(press(dialog, 'Key of this terminal'));
  expect(await within(dialog).findByText('3F2A 91C0 77DE 0B14 A5E9 62F3 8C01 D4B7')).toBeTruthy();
});

it('a log that is found broken after the start is told on the screens that are open', async () => {
  const { emit, state } = renderKiosk('home');
  await screen.findByRole('button', { name: /Staff.*Nur Aina/ });
  expect(screen.queryByText(/Lines of the audit log/)).toBeNull();
  state.status = { ...state.status, notices: ['audit-broken'] };
  emit('app.status-changed', {});
  expect(await screen.findByText(/Lines of the audit log are not as they were written/)).toBeTruthy();
});
