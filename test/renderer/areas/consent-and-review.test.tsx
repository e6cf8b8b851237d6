// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { findConsentNotice } from '../../../shared/domain/consent-notices.ts';
import { renderKiosk } from '../../support/render-kiosk.tsx';

describe('the agreement', () => {
  it('shows the very text whose hash is kept, and records it', async () => {
    const { user, fake } = renderKiosk('consent');
    const notice = findConsentNotice('gold-account', 'en');
    for (const paragraph of notice?.paragraphs ?? ['missing'])
      expect(await screen.findByText(paragraph)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Record the agreement' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Customer’s details' })).toBeTruthy();
    expect(fake.calls.find(({ method }) => method === 'applications.record-consent')?.input).toMatchObject({
      noticeVersion: notice?.version,
    });
  });

  it('asks for the language only where there is a choice', async () => {
    renderKiosk('consent');
    await screen.findByRole('heading', { name: 'Before we begin' });
    expect(screen.queryByRole('radiogroup')).toBeNull();
    renderKiosk('consent-languages');
    expect(await screen.findByRole('radio', { name: 'Español' })).toBeTruthy();
  });

  it('shows the notice in the language that the customer chooses, and records the agreement to that text', async () => {
    const { user, fake } = renderKiosk('consent-languages');
    await user.click(await screen.findByRole('radio', { name: 'العربية' }));
    const notice = findConsentNotice('gold-account', 'ar');
    expect(await screen.findByText(notice?.paragraphs[0] ?? 'no notice')).toBeTruthy();
    expect(await screen.findByText(/إصدار النص/)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: /Record the agreement/ }));
    expect(fake.calls.find(({ method }) => method === 'applications.record-consent')?.input).toMatchObject({
      noticeVersion: notice?.version,
    });
  });

  it('shows no other text beside an agreement than the one that was agreed to', async () => {
    const paragraph = findConsentNotice('gold-account', 'en')?.paragraphs[0] ?? 'missing';
    const lookBack = async (noticeVersion: number | undefined) => {
      const { user } = renderKiosk('review', {
        prepare: ({ application }) => {
          if (application?.consent && noticeVersion) application.consent.noticeVersion = noticeVersion;
        },
      });
      await user.click(await screen.findByRole('button', { name: /^Agreement/ }));
      await screen.findByText(/^Agreed on/);
      return screen.queryByText(paragraph);
    };
    expect(await lookBack(undefined)).toBeTruthy();
    // The program was updated meanwhile, and the notice with it.
    expect(await lookBack(1)).toBeNull();
  });

  it('ends the visit, after asking, when the customer does not agree', async () => {
    const { user, fake } = renderKiosk('consent');
    await user.click(await screen.findByRole('button', { name: 'The customer does not agree' }));
    expect(fake.called()).not.toContain('applications.end-visit');
    await user.click(await screen.findByRole('button', { name: 'Stop the visit' }));
    expect(fake.called()).toContain('applications.end-visit');
    expect(await screen.findByRole('heading', { name: 'Begin a visit' })).toBeTruthy();
  });
});

describe('the review', () => {
  it('shows everything that will be sent, readable, and sends nothing', async () => {
    const { user, fake } = renderKiosk('review');
    expect(await screen.findByText('Siti Noor binti Contoh')).toBeTruthy();
    expect(screen.getAllByText('+60 12 345 6789').length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Confirm the details' }));
    expect(await screen.findByRole('heading', { name: 'Send to Quantum Metal' })).toBeTruthy();
    expect(fake.called()).not.toContain('registration.send');
  });

  it('goes back to the part that is to be changed', async () => {
    const { user } = renderKiosk('review');
    await user.click(await screen.findByRole('button', { name: 'Change: Phone and email' }));
    const phone = await screen.findByRole('textbox', { name: 'Mobile number' });
    expect(document.activeElement).toBe(phone);
  });

  it('goes back with Escape and forward with Enter', async () => {
    const { user } = renderKiosk('review');
    await screen.findByRole('heading', { name: 'Is everything right?' });
    await user.keyboard('{Escape}');
    await screen.findByRole('textbox', { name: 'Full legal name' });
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'Is everything right?' })).toBeTruthy();
  });

  it('always shows where one stands, and which steps can be gone back to', async () => {
    renderKiosk('review');
    expect(await screen.findByText('Step 3 of 6')).toBeTruthy();
    const here = screen.getByRole('listitem', { current: 'step' });
    expect(here.textContent).toContain('Review');
    expect(screen.getByRole('button', { name: /Agreement/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Send/ })).toBeNull();
  });
});
