// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { fail } from '../../../../shared/failure.ts';
import { err } from '../../../../shared/result.ts';
import { renderKiosk } from '../../../support/render-kiosk.tsx';

type Options = NonNullable<Parameters<typeof renderKiosk>[1]>;

async function openSupport(options: Options = {}) {
  const kiosk = renderKiosk('home-transfer', options);
  await kiosk.user.click(await screen.findByRole('button', { name: /Staff.*Lim Mei Hua/ }));
  await kiosk.user.click(await screen.findByRole('button', { name: 'Support file' }));
  const dialog = await screen.findByRole('dialog', { name: 'A file for support' });
  return { ...kiosk, dialog };
}

it('is for supervisors', async () => {
  const { user } = renderKiosk('home');
  await user.click(await screen.findByRole('button', { name: /Staff.*Nur Aina/ }));
  await screen.findByRole('button', { name: /Sign out/ });
  expect(screen.queryByRole('button', { name: 'Support file' })).toBeNull();
});

it('says what is in it before it is written, and where it is afterwards', async () => {
  const { user, dialog, fake } = await openSupport();
  expect(dialog.textContent).toContain('nothing of any customer or member of staff');
  expect(fake.called()).not.toContain('support.write-file');
  await user.click(within(dialog).getByRole('button', { name: 'Write the file' }));
  const done = await within(dialog).findByRole('status');
  expect(done.textContent).toContain('support-Counter-3-20260503T060000Z.json');
  expect(done.textContent).toContain('/home/kiosk/.config/Vestibule/live/exports');
});

it('says that the folder is not there', async () => {
  const { user, dialog } = await openSupport({
    handlers: { 'support.write-file': () => err(fail('audit-folder-missing')) },
  });
  await user.click(within(dialog).getByRole('button', { name: 'Write the file' }));
  expect((await within(dialog).findByRole('alert')).textContent).toContain(
    'The folder for exports is not there.',
  );
});
