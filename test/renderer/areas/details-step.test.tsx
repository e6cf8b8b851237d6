// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderKiosk } from '../../support/render-kiosk.tsx';

const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });
const goOn = () => screen.getByRole('button', { name: 'Go to the review' });

describe('the details step', () => {
  it('begins in the first field and saves each field as it is left', async () => {
    const { user, fake } = renderKiosk('details-empty');
    const name = await field('Full legal name');
    await waitFor(() => expect(document.activeElement).toBe(name));
    await user.keyboard('李小龍');
    expect(screen.getByText('Not saved yet')).toBeTruthy();
    await user.tab();
    expect(await screen.findByText('Saved')).toBeTruthy();
    const saved = fake.calls.findLast(({ method }) => method === 'applications.save-details');
    expect(saved?.input).toMatchObject({ draft: { legalFullName: '李小龍' } });
  });

  it('says what is wrong beside a field when it is left, and nothing about what is not there yet', async () => {
    const { user } = renderKiosk('details-empty');
    await user.type(await field('Email address'), 'mei@');
    await user.tab();
    expect(await screen.findByText('This is not a complete email address.')).toBeTruthy();
    expect(screen.queryByText('Enter the name as on the identity card.')).toBeNull();
  });

  it('on trying to go on, names everything in the way and goes to the first of it', async () => {
    const { user } = renderKiosk('details-empty');
    const name = await field('Full legal name');
    await user.click(goOn());
    expect(await screen.findByText('Enter the name as on the identity card.')).toBeTruthy();
    expect(screen.getByText('Enter the number of the identity card.')).toBeTruthy();
    expect(screen.getByText('Enter a mobile number or an email address.')).toBeTruthy();
    expect(screen.getByText('3 fields need a look')).toBeTruthy();
    expect(document.activeElement).toBe(name);
    expect(name.getAttribute('aria-invalid')).toBe('true');
  });

  it('does not run on by itself when the last field makes the details complete', async () => {
    const { user } = renderKiosk('details-empty');
    await user.type(await field('Full legal name'), "O'Brien");
    await user.type(await field('Identity number'), 'A 12.345');
    await user.type(await field('Email address'), 'sean@example.com');
    await user.tab();
    await screen.findByText('Saved');
    expect(screen.getByRole('heading', { level: 1, name: 'Customer’s details' })).toBeTruthy();
    await user.click(goOn());
    expect(await screen.findByRole('heading', { level: 1, name: 'Is everything right?' })).toBeTruthy();
  });

  it('lets the customer choose where the code goes when both contacts are given', async () => {
    const { user, fake } = renderKiosk('details');
    const choice = await screen.findByRole('radiogroup', { name: 'Send the code to' });
    await user.click(goOn());
    expect(await screen.findByText('The customer chooses: phone or mailbox?')).toBeTruthy();
    await user.click(within(choice).getByRole('radio', { name: 'The mailbox' }));
    await user.click(goOn());
    expect(await screen.findByText('siti.contoh@example.com', { selector: 'strong' })).toBeTruthy();
    const saved = fake.calls.findLast(({ method }) => method === 'applications.save-details');
    expect(saved?.input).toMatchObject({ draft: { primaryLoginMethod: 'email' } });
  });

  it('says where codes may go when the organisation allows only one way', async () => {
    renderKiosk('details', {
      prepare: (state) => {
        if (state.application) state.application = { ...state.application, allowedLoginMethods: ['email'] };
      },
    });
    expect(await screen.findByText('Codes go to mailboxes only.')).toBeTruthy();
    expect(screen.queryByRole('radiogroup', { name: 'Send the code to' })).toBeNull();
  });

  it('finds a country by its English name where another language is spoken', async () => {
    const { user } = renderKiosk('details-empty', {
      prepare: (state) => {
        state.settings = { ...state.settings, staffLanguage: 'zh' };
      },
    });
    const country = await screen.findByRole<HTMLInputElement>('combobox', { name: '国家/地区' });
    await user.clear(country);
    await user.type(country, 'spai');
    await user.click(await screen.findByRole('option', { name: '西班牙 \u200e+34' }));
    expect(country.value).toBe('西班牙 \u200e+34');
  });

  it('keeps the phone number as E.164, in the country that is searched for by name', async () => {
    const { user, fake } = renderKiosk('details-empty');
    const country = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Country' });
    expect(country.value).toBe('Malaysia \u200e+60');
    await user.clear(country);
    await user.type(country, 'spai');
    await user.click(await screen.findByRole('option', { name: 'Spain \u200e+34' }));
    await user.type(await field('Mobile number'), '612 34 56 78');
    await user.tab();
    await screen.findByText('Saved');
    const saved = fake.calls.findLast(({ method }) => method === 'applications.save-details');
    expect(saved?.input).toMatchObject({ draft: { phoneNumber: '+34612345678' } });
  });

  it('shows the details without letting them change while a code is out', async () => {
    const { user } = renderKiosk('code');
    await user.click(await screen.findByRole('button', { name: /Details/ }));
    const name = await field('Full legal name');
    expect(name.disabled).toBe(true);
    expect(screen.getByText(/These details stand still while a code is out/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(await screen.findByRole('heading', { name: 'Enter the code from the phone' })).toBeTruthy();
  });
});
