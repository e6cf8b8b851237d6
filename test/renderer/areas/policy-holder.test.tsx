// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PolicyHolder } from '../../../electron/providers/policy-holder-provider.ts';
import { StaffId } from '../../../shared/brand.ts';
import type { RenderedKiosk } from '../../support/render-kiosk.tsx';
import { renderPolicyHolder } from '../../support/render-policy-holder.tsx';
import {
  answered,
  createScriptedPolicyHolder,
  formOf,
  type ScriptedPolicyHolder,
} from '../../support/scripted-policy-holder.ts';
import { lost, offline } from '../../support/scripted-provider.ts';

const omar: PolicyHolder = {
  customerId: 'h-1',
  firstName: 'Omar',
  lastName: 'Contoh',
  address: 'Old Street 1',
};
const served = (more: Record<string, object> = {}, address = 'Old Street 1') =>
  formOf({
    last_name: { label: 'Family name', required: true, value: 'Contoh' },
    address: { label: 'Address', value: address },
    ...more,
  });
const everyKind = {
  dob: { label: 'Date of birth', type: 'date', value: '1990-07-14' },
  gender: {
    label: 'Gender',
    type: 'choice',
    choices: [
      ['f', 'Female'],
      ['m', 'Male'],
    ],
  },
  occupation: {
    label: 'Occupation',
    type: 'select',
    value: 2,
    options: ['Cook', 'Driver', 'Nurse', 'Smith', 'Tailor'].map((label, value) => ({ value, label })),
  },
  income: { label: 'Income', type: 'decimal' },
  mail: { label: 'E-mail', type: 'email' },
  mobile: { label: 'Mobile', type: 'tel', value: '+971500000002' },
  letters: { label: 'May we write?', type: 'boolean' },
  policy_no: { label: 'Policy', value: 'P-1', readonly: true },
  signature: { label: 'Signature', type: 'signature-pad' },
};
const yes = answered({ signIn: 'accepted' as const });
const no = answered({ signIn: 'not-accepted' as const, providerCode: 'http-400' });
const strangers = answered({ signedIn: false as const });
const took = answered({ signedIn: true as const, hasErrors: false, form: served() });

let provider: ScriptedPolicyHolder;
beforeEach(() => {
  provider = createScriptedPolicyHolder();
});
afterEach(() => provider.assertDone());

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });

async function fill({ user }: RenderedKiosk, name: string, text: string) {
  const input = await field(name);
  await user.clear(input);
  await user.click(input);
  await user.paste(text);
}
async function enterCode(kiosk: RenderedKiosk, code = '419203') {
  await fill(kiosk, 'One-time code', code);
  await kiosk.user.click(button('Sign in'));
}
async function atCode() {
  const window = renderPolicyHolder(provider);
  await heading('Sign the customer in');
  provider.will('requestCode', yes);
  await fill(window.kiosk, 'Mobile number', '+971 50 000 0002');
  await window.kiosk.user.click(button('Send a code'));
  await heading('Enter the code from the phone');
  return window;
}
async function atForm(form = served()) {
  const window = await atCode();
  provider.will('signIn', yes);
  provider.willRead(omar, form);
  await enterCode(window.kiosk);
  await heading('Details at Democrance');
  return window;
}
async function retype(window: Awaited<ReturnType<typeof atForm>>, name: string, text: string) {
  await fill(window.kiosk, name, text);
  await window.kiosk.user.tab();
}
async function save(window: Awaited<ReturnType<typeof atForm>>) {
  await window.kiosk.user.click(button('Go through it with the customer'));
  await heading('Is this right?');
  await window.kiosk.user.click(button('Save at Democrance'));
}

describe('the sign-in', () => {
  it('begins in the number, says what is wrong with it, and sends it whole', async () => {
    const { kiosk } = renderPolicyHolder(provider);
    const number = await field('Mobile number');
    await waitFor(() => expect(document.activeElement).toBe(number));
    await fill(kiosk, 'Mobile number', '50');
    await kiosk.user.click(button('Send a code'));
    expect(screen.getByText(/This number is not complete/)).toBeTruthy();
    provider.will('requestCode', yes);
    await fill(kiosk, 'Mobile number', '+971500000002');
    await kiosk.user.click(button('Send a code'));
    expect(await screen.findByText(/\+9715 ··· 0002/)).toBeTruthy();
    expect(provider.asked).toEqual([{ operation: 'requestCode', input: { phone: '+971500000002' } }]);
  });

  it('has the number that was typed still there after a lock', async () => {
    const { kiosk } = renderPolicyHolder(provider);
    await fill(kiosk, 'Mobile number', '+971500000002');
    await kiosk.user.keyboard('{F9}');
    await heading('Locked');
    expect(document.body.innerHTML).not.toContain('500000002');
    await kiosk.user.keyboard('2580{Enter}');
    const number = await field('Mobile number');
    expect(number.value.replace(/\D/g, '')).toContain('500000002');
    await waitFor(() => expect(document.activeElement).toBe(number));
  });

  it('is at the same changes again after a lock', async () => {
    const window = await atForm();
    await retype(window, 'Address', 'New Street 5');
    await window.kiosk.user.click(button('Go through it with the customer'));
    await heading('Is this right?');
    await window.kiosk.user.keyboard('{F9}');
    await heading('Locked');
    await window.kiosk.user.keyboard('2580{Enter}');
    await heading('Is this right?');
  });

  it('keeps no number beyond the visit', async () => {
    const { kiosk } = renderPolicyHolder(provider);
    await fill(kiosk, 'Mobile number', '+971500000002');
    expect(JSON.stringify(kiosk.stores.visit.getState())).toContain('500000002');
    await kiosk.stores.visit.getState().endVisit();
    expect(JSON.stringify(kiosk.stores.visit.getState())).not.toContain('500000002');
  });

  it('says that a number was not taken, and keeps it to be corrected', async () => {
    const { kiosk } = renderPolicyHolder(provider);
    provider.will('requestCode', no);
    await fill(kiosk, 'Mobile number', '+971500000009');
    await kiosk.user.click(button('Send a code'));
    expect((await screen.findByRole('alert')).textContent).toContain('Democrance did not take this number.');
    expect((await field('Mobile number')).value.replace(/\D/g, '')).toContain('500000009');
  });

  it('says a code that was not accepted, with the tries left, and is ready for the next', async () => {
    const { kiosk } = await atCode();
    provider.will('signIn', no);
    await enterCode(kiosk, '111111');
    expect((await screen.findByRole('alert')).textContent).toContain(
      'The code was not accepted. 3 tries left.',
    );
    const code = await field('One-time code');
    expect(code.value).toBe('');
    await waitFor(() => expect(document.activeElement).toBe(code));
    expect(screen.getByText('3 tries left for this code.')).toBeTruthy();
  });

  it('after the last try only a new code helps', async () => {
    const { kiosk, visit } = await atCode();
    for (let tries = 4; tries > 0; tries -= 1) {
      provider.will('signIn', no);
      await enterCode(kiosk, '111111');
      if (tries > 1) await screen.findByText(new RegExp(`^${tries - 1} (try|tries) left for this code`));
    }
    await heading('Too many tries');
    expect(screen.queryByRole('textbox', { name: 'One-time code' })).toBeNull();
    visit.clock.advance(60_000);
    await kiosk.pass(60_000);
    provider.will('requestCode', yes);
    await kiosk.user.click(screen.getAllByRole('button', { name: /Send a new code/ })[0] as HTMLElement);
    await heading('Enter the code from the phone');
  });

  it('sends the code to a corrected number', async () => {
    const { kiosk } = await atCode();
    await kiosk.user.click(button('The number is wrong'));
    await heading('Sign the customer in');
    await fill(kiosk, 'Mobile number', '+971500000003');
    provider.will('requestCode', yes);
    await kiosk.user.click(button('Send the code to this number'));
    expect(await screen.findByText(/\+9715 ··· 0003/)).toBeTruthy();
  });

  it('asks the customer whether a code arrived, where no answer did', async () => {
    const { kiosk } = renderPolicyHolder(provider);
    provider.will('requestCode', lost);
    await fill(kiosk, 'Mobile number', '+971500000002');
    await kiosk.user.click(button('Send a code'));
    await heading('Did a code arrive?');
    await kiosk.user.click(button('Yes, a code arrived'));
    await heading('Enter the code from the phone');
  });

  it('that stays unclear is checked, and only checked', async () => {
    const { kiosk } = await atCode();
    provider.will('signIn', lost);
    provider.will('getCustomer', offline);
    await enterCode(kiosk);
    await heading('Sent, but no answer came');
    provider.willRead(omar, served());
    await kiosk.user.click(button('Check'));
    await heading('Details at Democrance');
  });

  it('keeps no digit of the code in any store', async () => {
    const { kiosk } = await atCode();
    await fill(kiosk, 'One-time code', '41920');
    expect(
      JSON.stringify(
        Object.values(kiosk.stores).flatMap((store) => ('getState' in store ? [store.getState()] : [])),
      ),
    ).not.toContain('41920');
  });
});

describe('the served form', () => {
  it('asks every kind in its own way, and shows what nobody can answer here', async () => {
    await atForm(served(everyKind));
    expect((await field('Family name')).value).toBe('Contoh');
    expect(screen.getByRole('group', { name: 'Date of birth' })).toBeTruthy();
    expect(
      within(screen.getByRole('radiogroup', { name: 'Gender' }))
        .getAllByRole('radio')
        .map((radio) => radio.closest('label')?.textContent),
    ).toEqual(['Female', 'Male', 'No answer']);
    expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Occupation' }).value).toBe('Nurse');
    expect((await field('Income')).getAttribute('inputmode')).toBe('decimal');
    expect((await field('E-mail')).getAttribute('dir')).toBe('ltr');
    expect(within(screen.getByRole('group', { name: 'Mobile' })).getByRole('textbox')).toBeTruthy();
    expect(screen.getByRole('radiogroup', { name: 'May we write?' })).toBeTruthy();
    const shown = screen.getByRole('region', { name: 'Only shown here' });
    expect(within(shown).getByText('P-1')).toBeTruthy();
    expect(within(shown).getByText('Signature')).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Signature' })).toBeNull();
  });

  it('lets nobody go on before something is changed', async () => {
    const window = await atForm();
    expect(button('Go through it with the customer').disabled).toBe(true);
    expect(screen.getByText('Nothing is changed yet')).toBeTruthy();
    await retype(window, 'Address', 'New Street 2');
    expect(button('Go through it with the customer').disabled).toBe(false);
  });

  it('says what can’t be sent, beside the field, and goes there', async () => {
    const window = await atForm();
    await window.kiosk.user.clear(await field('Family name'));
    await window.kiosk.user.click(button('Go through it with the customer'));
    expect(await screen.findByText('This has to be answered.')).toBeTruthy();
    await waitFor(async () => expect(document.activeElement).toBe(await field('Family name')));
  });

  it('shows the customer what changes, and what was there before; only then it is sent', async () => {
    const window = await atForm(served(everyKind));
    await retype(window, 'Address', 'New Street 2');
    await window.kiosk.user.click(screen.getByRole('radio', { name: 'Female' }));
    await window.kiosk.user.click(
      within(screen.getByRole('radiogroup', { name: 'May we write?' })).getByRole('radio', { name: 'No' }),
    );
    await window.kiosk.user.click(button('Go through it with the customer'));
    await heading('Is this right?');
    expect(screen.getByText('New Street 2')).toBeTruthy();
    expect(screen.getByText(/Before: .*Old Street 1/)).toBeTruthy();
    expect(screen.getByText('Female')).toBeTruthy();
    expect(provider.asked.some(({ operation }) => operation === 'updateCustomer')).toBe(false);
    provider.will('updateCustomer', took);
    provider.willRead(
      { ...omar, address: 'New Street 2', gender: 'f' },
      served(
        {
          ...everyKind,
          gender: { ...everyKind.gender, value: 'f' },
          letters: { ...everyKind.letters, value: false },
        },
        'New Street 2',
      ),
    );
    await window.kiosk.user.click(button('Save at Democrance'));
    await heading('Saved');
    expect(provider.asked.find(({ operation }) => operation === 'updateCustomer')?.input).toMatchObject({
      values: { address: 'New Street 2', gender: 'f', letters: false },
    });
    expect(screen.getAllByText('Saved').length).toBeGreaterThan(3);
    await window.kiosk.user.click(button('Finish'));
    expect(provider.ended()).toBe(1);
    expect(await screen.findByRole('button', { name: 'End the visit' })).toBeTruthy();
  });

  it('says what was not kept, and goes back to the form with it', async () => {
    const window = await atForm();
    await retype(window, 'Family name', 'Neverstored');
    provider.will('updateCustomer', took);
    provider.willRead(omar, served());
    await save(window);
    await heading('Not saved');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent?.replace(/[\u2068\u2069]/g, '')).toContain(
      'Democrance did not keep: Family name.',
    );
    expect(screen.queryByRole('button', { name: 'Finish' })).toBeNull();
    await window.kiosk.user.click(button('Try again'));
    expect((await field('Family name')).value).toBe('Neverstored');
    // The same result once more is said once more.
    provider.will('updateCustomer', took);
    provider.willRead(omar, served());
    await save(window);
    await heading('Not saved');
  });

  it('shows complaints beside their fields, in the provider’s words', async () => {
    const window = await atForm();
    await retype(window, 'Address', 'x');
    provider.will(
      'updateCustomer',
      answered({
        signedIn: true,
        hasErrors: true,
        form: served({ address: { label: 'Address', errors: ['Too short for us.'] } }),
      }),
    );
    provider.will('getForm', answered({ signedIn: true, form: served() }));
    await save(window);
    await heading('Details at Democrance');
    expect(await screen.findByText('Too short for us.')).toBeTruthy();
    expect((await field('Address')).value).toBe('x');
  });

  it('a lost session leads back to the sign-in, and everything typed is there again', async () => {
    const window = await atForm();
    await retype(window, 'Address', 'New Street 2');
    provider.will('updateCustomer', strangers);
    await save(window);
    await heading('Sign the customer in');
    expect(screen.getByText(/Democrance has signed the customer out/)).toBeTruthy();
    expect(screen.getByText('What was typed is kept: 1 field.')).toBeTruthy();
    window.visit.clock.advance(60_000);
    await window.kiosk.pass(60_000);
    provider.will('requestCode', yes);
    await window.kiosk.user.click(button('Send a code'));
    await heading('Enter the code from the phone');
    provider.will('signIn', yes);
    provider.willRead(omar, served());
    await enterCode(window.kiosk);
    await heading('Details at Democrance');
    expect((await field('Address')).value).toBe('New Street 2');
  });

  it('an update that stays unclear is checked by reading', async () => {
    const window = await atForm();
    await retype(window, 'Address', 'New Street 2');
    provider.will('updateCustomer', lost);
    provider.will('getCustomer', offline);
    await save(window);
    await heading('Sent, but no answer came');
    expect(screen.getByText(/compares. Do not enter them again/)).toBeTruthy();
    provider.willRead({ ...omar, address: 'New Street 2' }, served({}, 'New Street 2'));
    await window.kiosk.user.click(button('Check'));
    await heading('Saved');
    expect(screen.getByText(/No answer came to the saving/)).toBeTruthy();
  });

  it('stays with the changes where nothing was sent, to be saved again from there', async () => {
    const window = await atForm();
    await retype(window, 'Address', 'New Street 2');
    provider.will('updateCustomer', offline);
    await save(window);
    expect((await screen.findByRole('alert')).textContent).toContain('No connection');
    expect(button('Save at Democrance').disabled).toBe(false);
  });

  it('sets the language, and shows whether it was kept', async () => {
    const window = await atForm();
    await window.kiosk.user.click(
      screen.getByRole('button', { name: /Language in which Democrance writes/ }),
    );
    await window.kiosk.user.click(await screen.findByRole('option', { name: 'العربية' }));
    provider.will('setLanguage', answered({ signedIn: true, echoed: 'ar' }));
    provider.willRead(omar, served(), 'ar');
    await save(window);
    await heading('Saved');
    expect(screen.getByText('العربية')).toBeTruthy();
  });

  it('keeps what is half typed when the terminal locks, and wipes it when the visit ends', async () => {
    const window = await atForm();
    await fill(window.kiosk, 'Address', 'Planted Marker');
    const session = { staffId: StaffId.parse('nur-aina'), displayName: 'Nur Aina', role: 'staff' } as const;
    window.kiosk.emit('session.changed', { ...session, state: 'locked' });
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Address' })).toBeNull());
    window.kiosk.emit('session.changed', { ...session, state: 'signed-in' });
    expect((await field('Address')).value).toBe('Planted Marker');
    const stored = () => JSON.stringify(window.kiosk.stores.visit.getState());
    await act(() => window.kiosk.stores.visit.getState().endVisit());
    expect(stored()).not.toContain('Planted Marker');
  });

  it('is fetched again where it could not be read', async () => {
    const window = await atCode();
    provider.will('signIn', yes);
    provider.will('getCustomer', answered({ signedIn: true, customer: omar }));
    provider.will('getForm', offline);
    await enterCode(window.kiosk);
    await heading('Details at Democrance');
    provider.willRead(omar, served());
    await window.kiosk.user.click(button('Read the form'));
    expect(await field('Family name')).toBeTruthy();
  });
});
