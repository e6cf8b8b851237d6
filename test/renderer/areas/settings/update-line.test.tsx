// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../../renderer/i18n/format.ts';
import { frame as malayFrame } from '../../../../renderer/i18n/ms/frame.ts';
import { tools as malayTools } from '../../../../renderer/i18n/ms/tools.ts';
import { type UpdateStatus, updateRefusals } from '../../../../shared/domain/update.ts';
import { ok } from '../../../../shared/result.ts';
import { renderKiosk } from '../../../support/render-kiosk.tsx';

async function openAbout(scene: string, status: Partial<UpdateStatus> = {}) {
  const kiosk = renderKiosk(scene, {
    handlers: { 'updates.read-status': () => ok({ version: '0.1.0', state: 'current', ...status }) },
  });
  await kiosk.user.click(await screen.findByRole('button', { name: /^Display settings/ }));
  await kiosk.user.click(await screen.findByRole('button', { name: 'About this terminal' }));
  return { ...kiosk, dialog: await screen.findByRole('dialog', { name: 'About this terminal' }) };
}

describe('About this terminal', () => {
  it.each<[Partial<UpdateStatus>, RegExp]>([
    [{ state: 'not-built-in' }, /does not update itself/],
    [{ state: 'off' }, /switched off/],
    [{ state: 'current' }, /newest version/],
    [{ state: 'later', offered: '0.2.0' }, /Version 0\.2\.0 is out\. It comes .* later/],
    [{ state: 'offered', offered: '0.2.0' }, /Version 0\.2\.0 is out\. It is fetched/],
    [
      { state: 'waiting', offered: '0.2.0', window: { from: '02:00', to: '04:00' } },
      /Version 0\.2\.0 is ready\. It takes over between 02:00 and 04:00/,
    ],
    [{ state: 'ask-it', offered: '0.2.0' }, /Ask IT/],
    [{ state: 'on-trial' }, /new here/],
  ])('tells a supervisor how it stands to newer versions: %j', async (status, words) => {
    const { dialog } = await openAbout('team', status);
    expect(await within(dialog).findByText(words)).toBeTruthy();
  });

  it('says the hours of its turn as the language writes times', async () => {
    const status = { version: '0.1.0', state: 'waiting', offered: '0.2.0' } as const;
    const { user } = renderKiosk('team', {
      handlers: {
        'updates.read-status': () => ok({ ...status, window: { from: '02:00', to: '16:30' } }),
      },
      prepare: (state) => {
        state.settings = { ...state.settings, staffLanguage: 'ms' };
      },
    });
    await user.click(
      await screen.findByRole('button', { name: new RegExp(`^${malayTools.settings.label}`) }),
    );
    await user.click(await screen.findByRole('button', { name: malayFrame.about.open }));
    const line = await screen.findByText(/0\.2\.0 sudah sedia/);
    const half = createFormat('ms').time(new Date(2026, 4, 3, 16, 30).getTime());
    expect(half).toMatch(/^4.30\W+PTG$/);
    expect(line.textContent).toContain(half);
    expect(line.textContent).not.toMatch(/16|02/);
  });

  it('names the code of a version that was not taken, one of each', async () => {
    const { dialog } = await openAbout('team', { refused: 'tampered' });
    expect(await within(dialog).findByText(`Support code ${updateRefusals.tampered}`)).toBeTruthy();
    // Not in the same breath as that there is none.
    expect(within(dialog).queryByText(/newest version/)).toBeNull();
    const codes = Object.values(updateRefusals);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('says nothing of it to others, and does not ask', async () => {
    const { dialog, fake } = await openAbout('home');
    expect(within(dialog).getByText('Version')).toBeTruthy();
    expect(fake.called()).not.toContain('updates.read-status');
  });
});
