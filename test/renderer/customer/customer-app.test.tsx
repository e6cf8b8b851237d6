// @vitest-environment jsdom

import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { CustomerApp } from '../../../renderer/customer/customer-app.tsx';
import { createCustomerMain } from '../../../renderer/customer/customer-client.ts';
import { createCustomerWords } from '../../../renderer/customer/customer-words.ts';
import { englishForCustomers } from '../../../renderer/customer/english-for-customers.ts';
import { customer as arabic } from '../../../renderer/i18n/ar/customer.ts';
import { CustomerState } from '../../../shared/domain/customer-screen.ts';
import { noticeVersionOf } from '../../support/notice-version.ts';
import { customerStates } from '../../support/renderer-preview/customer-scenes.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
afterEach(cleanup);

interface Call {
  readonly method: string;
  readonly input: Record<string, unknown>;
}

/** The customer's window over a bridge that a test answers for. */
function show(first: CustomerState, answer: (call: Call) => unknown = () => ({ ok: true, value: null })) {
  const calls: Call[] = [];
  let isTraining = false;
  let state: unknown = CustomerState.parse(first);
  let tell = () => {};
  const main = createCustomerMain({
    call: async (method, input) => {
      if (method === 'customer.state')
        return state === undefined
          ? { ok: false, error: { code: 'internal' } }
          : { ok: true, value: { state, isTraining } };
      const call = { method, input: structuredClone(input) as Call['input'] };
      calls.push(call);
      return answer(call);
    },
    subscribe: (event, listener) => {
      if (event === 'customer.changed') tell = () => listener({});
      return () => {
        tell = () => {};
      };
    },
  });
  render(<CustomerApp main={main} i18n={createCustomerWords(englishForCustomers)} />);
  const become = (next: unknown, training = false) =>
    act(async () => {
      isTraining = training;
      state = next;
      tell();
    });
  return {
    calls,
    become,
    user: userEvent.setup(),
    find: (name: string) => screen.findByRole('button', { name }),
  };
}
const state = (name: keyof typeof customerStates) => CustomerState.parse(customerStates[name]);
const names = (calls: readonly Call[]) => calls.map(({ method }) => method);

describe('the customer’s window', () => {
  it('follows what main says, and is blank when main says nothing', async () => {
    const { become } = show(state('welcome'));
    expect(await screen.findByRole('heading', { name: 'Welcome' })).toBeTruthy();
    await become(state('wait'));
    expect(screen.getByRole('heading', { name: 'One moment, please' })).toBeTruthy();
    expect(screen.queryByText(/^Practice/)).toBeNull();
    await become(state('wait'), true);
    expect(screen.getByText('Practice. Nothing here is sent to anybody.')).toBeTruthy();
    await become(undefined);
    expect(document.body.textContent).toBe('');
  });

  it('agrees to the very notice that is shown, or does not', async () => {
    const { calls, user, find } = show(state('consent'));
    for (const paragraph of customerStates.consent.notice?.paragraphs ?? ['missing'])
      expect(await screen.findByText(paragraph)).toBeTruthy();
    await user.click(await find('I agree'));
    await user.click(await find('I do not agree'));
    const about = { visit: 1, noticeVersion: noticeVersionOf('gold-account'), language: 'en' };
    expect(calls).toEqual([
      { method: 'customer.consent', input: { ...about, agrees: true } },
      { method: 'customer.consent', input: { ...about, agrees: false } },
    ]);
  });

  it('offers languages by their own names, and no agreement to a text that there is not', async () => {
    const { calls, user, find, become } = show(state('consent'));
    await user.click(await find('العربية'));
    expect(calls[0]).toEqual({ method: 'customer.choose-language', input: { visit: 1, language: 'ar' } });
    const { notice: _none, ...rest } = customerStates.consent;
    await become({ ...rest, language: 'ar' });
    // Its words are read when somebody chooses them.
    expect(await screen.findByText(arabic.consent.missing)).toBeTruthy();
    expect(document.documentElement.dir).toBe('rtl');
    expect(screen.queryByRole('button', { name: arabic.consent.agree })).toBeNull();
    expect(screen.queryByRole('button', { name: 'I agree' })).toBeNull();
  });

  it('shows every value readable, and confirms exactly what it has shown', async () => {
    const { calls, user, find } = show(state('review'));
    for (const text of [
      'Tan Mei Ling 陈美玲',
      '1 January 1990',
      'Malaysia',
      'Passport',
      'Sent to: Quantum Metal and Noah',
    ])
      expect(await screen.findByText(text)).toBeTruthy();
    expect(screen.getByText('+60 123 456 789')).toBeTruthy();
    await user.click(await find('Yes, all of this is right'));
    await user.click(await find('Something is wrong'));
    expect(calls).toEqual([
      { method: 'customer.confirm-review', input: { visit: 1, shown: 'a'.repeat(64) } },
      { method: 'customer.ask-for-change', input: { visit: 1 } },
    ]);
  });

  it('sends the digits once, when confirmed, and says before only that something is typed', async () => {
    const { calls, user, find, become } = show(state('code'));
    await user.type(await screen.findByLabelText(/^Your code/), '٧ ٣-9x1');
    expect(names(calls)).toEqual(['customer.note-typing']);
    expect(JSON.stringify(calls)).not.toMatch(/7391/);
    expect((await find('Confirm the code')).hasAttribute('disabled')).toBe(true);
    await user.click(await find('8'));
    await user.click(await find('4'));
    await user.click(await find('4'));
    await user.click(await find('Delete the last digit'));
    await user.click(await find('4'));
    await user.click(await find('Confirm the code'));
    expect(calls.find(({ method }) => method === 'customer.enter-code')?.input).toEqual({
      visit: 1,
      code: '739184',
    });
    // Sent, it is nowhere on the page any more.
    expect(document.body.innerHTML).not.toContain('739184');
    expect((screen.getByLabelText(/^Your code/) as HTMLInputElement).value).toBe('');
    await become(state('refused'));
    expect(screen.getByText('That code does not match. 3 tries left.')).toBeTruthy();
  });

  it('a screen that another visit has taken the place of keeps nothing that was typed', async () => {
    const { user, become } = show(state('code'));
    await user.type(await screen.findByLabelText(/^Your code/), '739');
    await become({ ...customerStates.code, visit: 2 });
    expect((screen.getByLabelText(/^Your code/) as HTMLInputElement).value).toBe('');
  });

  it('what did not work is the staff’s to settle: one sentence, no code', async () => {
    const { user, find } = show(state('review'), () => ({ ok: false, error: { code: 'storage-full' } }));
    await user.click(await find('Yes, all of this is right'));
    expect((await screen.findByRole('alert')).textContent).toBe('That did not work. Please ask our staff.');
  });

  it('says how it ended', async () => {
    const { become } = show(state('registered'));
    expect(await screen.findByText('You are registered with Noah and Quantum Metal.')).toBeTruthy();
    await become(state('saved'));
    expect(screen.getByRole('heading', { name: 'Saved. Not registered yet.' })).toBeTruthy();
    expect(screen.getByText('K7QF-2M9P')).toBeTruthy();
    expect(await screen.findByRole('img', { name: 'QR code of your ticket' })).toBeTruthy();
  });
});

describe('its words', () => {
  const { t } = {
    t: createCustomerWords(englishForCustomers).getFixedT('ar') as unknown as (
      key: string,
      values?: object,
    ) => string,
  };

  it('has every sentence that it shows, fills values in, counts, and falls back to English', () => {
    expect(t('customer.code.wrong', { count: 1 })).toBe('That code does not match. 1 try left.');
    expect(t('customer.code.wrong', { count: 3 })).toBe('That code does not match. 3 tries left.');
    expect(t('customer.consent.version', { version: 2 })).toBe('Text version 2');
    expect(t('fields.label.legalFullName')).toBe('Full legal name');
  });

  it('a sentence that is not there is told by its key, also one that every object has', () => {
    expect(t('customer.no-such')).toBe('customer.no-such');
    expect(t('customer.constructor')).toBe('customer.constructor');
    expect(t('customer')).toBe('customer');
  });
});
