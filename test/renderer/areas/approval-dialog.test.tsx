// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ApprovalDialog } from '../../../renderer/areas/staff/approval-dialog.tsx';
import { KioskProvider } from '../../../renderer/bridge/kiosk.ts';
import { en } from '../../../renderer/i18n/en.ts';
import { createI18n } from '../../../renderer/i18n/i18n.ts';
import { WordsProvider } from '../../../renderer/i18n/words.tsx';
import { createStores, StoresProvider } from '../../../renderer/stores/stores.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { createFakeKiosk, type FakeHandlers } from '../../support/fake-client.ts';
import '../../support/render-kiosk.tsx';

const approvalId = '0b9f6a52-3c1d-4e7a-8f20-5d6c7b8a9e01' as never;
const visit = '0b9f6a52-3c1d-4e7a-8f20-5d6c7b8a9e02' as never;
const mei = { staffId: 'lim-mei-hua' as never, displayName: 'Lim Mei Hua', role: 'supervisor' } as const;
const tan = { staffId: 'tan-wei' as never, displayName: 'Tan Wei', role: 'supervisor' } as const;

async function open(handlers: FakeHandlers) {
  const fake = createFakeKiosk({
    'staff.list': () => ok([mei, tan]),
    'staff.read-session': () => ok({ state: 'signed-in', ...tan }),
    'applications.read-open': () => ok(null),
    ...handlers,
  });
  const kiosk = { client: fake.client, events: fake.events, clock: { now: () => 0, monotonic: () => 0 } };
  const stores = createStores(kiosk);
  await stores.session.getState().load();
  const approved: string[] = [];
  render(
    <KioskProvider value={kiosk}>
      <StoresProvider value={stores}>
        <WordsProvider i18n={createI18n(en)} language="en">
          <ApprovalDialog
            kind="expired-document"
            subject={visit}
            isOpen
            onClose={() => undefined}
            onApproved={(id) => approved.push(id)}
          />
        </WordsProvider>
      </StoresProvider>
    </KioskProvider>,
  );
  return { fake, approved, user: userEvent.setup() };
}

describe('a supervisor’s approval', () => {
  afterEach(cleanup);

  it('takes another person, a reason and a PIN, and hands on the proof', async () => {
    const { fake, approved, user } = await open({ 'staff.approve': () => ok({ approvalId }) });
    const approve = screen.getByRole<HTMLButtonElement>('button', { name: 'Approve' });
    expect(screen.queryByRole('radio', { name: 'Tan Wei' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Lim Mei Hua' }));
    await user.click(screen.getByRole('button', { name: /Reason/ }));
    await user.click(await screen.findByRole('option', { name: 'The customer asked for it' }));
    expect(approve.disabled).toBe(true);
    await user.type(screen.getByLabelText('PIN'), '3690');
    await user.click(approve);
    expect(approved).toEqual([approvalId]);
    expect(fake.calls.at(-1)?.input).toEqual({
      supervisorId: 'lim-mei-hua',
      pin: '3690',
      kind: 'expired-document',
      subject: visit,
      reason: 'customer-asked',
    });
  });

  it('says a wrong PIN and keeps it nowhere', async () => {
    const { approved, user } = await open({
      'staff.approve': () => err(fail('pin-wrong', { triesLeft: 4 })),
    });
    await user.click(screen.getByRole('radio', { name: 'Lim Mei Hua' }));
    await user.click(screen.getByRole('button', { name: /Reason/ }));
    await user.click(await screen.findByRole('option', { name: 'Another reason' }));
    await user.type(screen.getByLabelText('PIN'), '1111');
    await user.click(screen.getByRole('button', { name: 'Approve' }));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'That PIN does not match. 4 tries left.',
    );
    expect(screen.getByLabelText<HTMLInputElement>('PIN').value).toBe('');
    expect(approved).toEqual([]);
  });
});
