// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderKiosk } from '../../support/render-kiosk.tsx';
import { practiceReferences } from '../../support/renderer-preview/practice-main.ts';

/** The value beside a name of the receipt. */
const onReceipt = async (name: string) =>
  (await screen.findByText(name, { selector: 'dt' })).nextElementSibling;

describe('the end of a visit', () => {
  it.each([
    ['done-payout', 'Registered', 'Noah', `Customer number ${practiceReferences.noah}`],
    ['done-wallet', 'Registered', 'Yativo', `Customer number ${practiceReferences.yativo}`],
    ['done-member', 'Member added', 'KYBIO', 'Member addedNumber 10000001'],
    ['done-changed', 'Details changed', 'KYBIO', 'Details changed'],
  ])('%s says what came of it and under which number', async (scene, title, provider, value) => {
    renderKiosk(scene);
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    expect((await onReceipt(provider))?.textContent).toContain(value);
  });

  it('shows nothing to copy a person from', async () => {
    renderKiosk('done-payout');
    expect((await onReceipt('Customer'))?.textContent).not.toContain('Siti');
    expect((await onReceipt('Identity number'))?.textContent).toBe('··· 5678');
    expect(document.body.innerHTML).not.toMatch(/Siti|siti\.contoh|900101|123456789|Jalan Contoh/);
  });

  it('calls the number of a document by its name where no identity number was asked', async () => {
    renderKiosk('done-payout', {
      prepare: (state) => {
        const { application } = state;
        if (!application) return;
        const { identityNumber: _notAsked, ...draft } = application.draft;
        state.application = { ...application, draft };
      },
    });
    expect((await onReceipt('Document number'))?.textContent).toMatch(/^··· /);
    expect(screen.queryByText('Identity number')).toBeNull();
  });

  it('says who was left out, before the customer leaves', async () => {
    renderKiosk('done-one-visit');
    expect(await screen.findByRole('heading', { level: 1, name: 'Registered' })).toBeTruthy();
    expect(screen.getByText('Left out in this visit: Yativo has confirmed nothing.')).toBeTruthy();
    expect((await onReceipt('Yativo'))?.textContent).toBe('Not confirmed: left out in this visit');
    expect((await onReceipt('Noah'))?.textContent).toContain('Registered');
    expect((await onReceipt('Quantum Metal'))?.textContent).toBe('Registered');
    expect(screen.getByRole('img', { name: /QR code/ })).toBeTruthy();
  });

  it('calls nobody registered who was left out everywhere', async () => {
    renderKiosk('done-payout', {
      prepare: ({ application }) =>
        application?.enrolments.splice(0, 1, { provider: 'noah', state: 'skipped' }),
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Not registered' })).toBeTruthy();
  });

  it('names one provider beside the journey, and has no row for it, where there is only a code', async () => {
    renderKiosk('done-link');
    expect((await onReceipt('What'))?.textContent).toBe('Gold account, Quantum Metal');
    expect(screen.queryByText('Quantum Metal', { selector: 'dt' })).toBeNull();
  });

  it('ends, and leaves nothing of the customer', async () => {
    const { user, stores, fake } = renderKiosk('done-payout');
    expect(screen.queryByRole('button', { name: 'Stop this visit' })).toBeNull();
    await user.click(await screen.findByRole('button', { name: /End the visit/ }));
    await waitFor(() => expect(fake.called()).toContain('applications.end-visit'));
    await screen.findByRole('heading', { name: 'Begin a visit' });
    expect(document.body.innerHTML).not.toContain(practiceReferences.noah);
    expect(JSON.stringify(stores.visit.getState())).not.toMatch(/Siti|1b9d6bcd/);
  });
});

it('the rail has a name for every step and room for the longest journey', async () => {
  renderKiosk('send-one-visit');
  const rail = await screen.findByRole('navigation', { name: 'Steps' });
  const steps = within(rail)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(steps).toHaveLength(10);
  for (const name of [
    'Agreement',
    'Reading',
    'Details',
    'Address',
    'Document',
    'Pictures',
    'Review',
    'Send',
    'Code',
    'Done',
  ])
    expect(steps.some((step) => step?.includes(name))).toBe(true);
});
