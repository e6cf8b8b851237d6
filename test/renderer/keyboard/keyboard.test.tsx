// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OnScreenKeyboard } from '../../../shared/settings/input-policy.ts';
import { renderKiosk } from '../../support/render-kiosk.tsx';

// jsdom edits nothing by itself.
beforeEach(() => {
  document.execCommand = (command: string, _: unknown, text = '') => {
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement)) return false;
    const [begin, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
    field.setRangeText(text, command === 'delete' && begin === end ? begin - 1 : begin, end, 'end');
    return field.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
  };
});

const touch = (element: Element) => {
  fireEvent.pointerDown(element, { pointerType: 'touch', button: 0 });
  fireEvent.pointerUp(element, { pointerType: 'touch', button: 0 });
};
const touchField = (field: HTMLElement) =>
  act(async () => {
    touch(field);
    field.focus();
  });
const keyboard = () => screen.findByRole('region', { name: 'On-screen keyboard' });
const noKeyboard = () => waitFor(() => expect(document.querySelector('[data-keyboard-keys]')).toBeNull());
const key = async (name: string) => within(await keyboard()).getByRole('button', { name });
const touchKey = async (name: string) => {
  const found = await key(name);
  await act(async () => touch(found));
};

async function openDetails(onScreenKeyboard?: OnScreenKeyboard) {
  const kiosk = renderKiosk('details-empty', {
    prepare: (state) => {
      if (onScreenKeyboard) state.status.onScreenKeyboard = onScreenKeyboard;
    },
  });
  await screen.findByRole('heading', { name: 'Customer’s details' });
  const field = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
  return { ...kiosk, name: field(/Full legal name/), email: field(/Email/), phone: field(/Mobile/) };
}

describe('the kiosk’s own keyboard', () => {
  it('comes up where a field is touched, writes into it, and keeps the focus there', async () => {
    const { name } = await openDetails();
    await touchField(name);
    await touchKey('Capital letters');
    for (const letter of ['L', 'i', 'm']) await touchKey(letter);
    expect(name.value).toBe('Lim');
    await touchKey('Delete the last character');
    expect(name.value).toBe('Li');
    expect(document.activeElement).toBe(name);
  });

  it('stays while a finger rests on what is below: nothing moves away from under it', async () => {
    const { name } = await openDetails();
    await touchField(name);
    await keyboard();
    const below = screen.getByRole('heading', { name: 'Customer’s details' });
    await act(async () => {
      fireEvent.pointerDown(below, { pointerType: 'touch', button: 0 });
      name.blur();
    });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(document.querySelector('[data-keyboard-keys]')).not.toBeNull();
    await act(async () => void fireEvent.pointerUp(below, { pointerType: 'touch', button: 0 }));
    await noKeyboard();
  });

  it('does not come up for hands on real keys', async () => {
    const { name } = await openDetails();
    await act(async () => name.focus());
    await noKeyboard();
  });

  it('gives the page its room, and takes it back when it is put away; the next touch brings it again', async () => {
    const { name } = await openDetails();
    await touchField(name);
    await keyboard();
    expect(document.documentElement.dataset.keyboard).toBe('');
    await touchKey('Put the keyboard away');
    await noKeyboard();
    expect(document.documentElement.dataset.keyboard).toBeUndefined();
    await touchField(name);
    expect(await keyboard()).toBeTruthy();
  });

  it('has a pad for numbers, and the signs of a mail address where one is typed', async () => {
    const { phone, email } = await openDetails();
    await touchField(phone);
    expect(await key('+')).toBeTruthy();
    expect(within(await keyboard()).queryByRole('button', { name: 'q' })).toBeNull();
    await touchField(email);
    expect(await key('@')).toBeTruthy();
    expect(await key('_')).toBeTruthy();
  });

  it('goes on to the next field', async () => {
    const { name } = await openDetails();
    await touchField(name);
    await touchKey('Next field');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Identity number/ }));
  });

  it('is never reached by Tab, and is a button by name for a screen reader, which presses by a click alone', async () => {
    const { name } = await openDetails();
    await touchField(name);
    const letter = await key('q');
    expect(letter.tabIndex).toBe(-1);
    await act(async () => fireEvent.click(letter));
    expect(name.value).toBe('q');
  });

  it('keeps nothing of one field for the next', async () => {
    const { name, email } = await openDetails();
    await touchField(name);
    await touchKey('Capital letters');
    await touchField(email);
    expect((await key('Capital letters')).getAttribute('aria-pressed')).toBe('false');
  });
});

describe('policy', () => {
  it('never: not even where a field is touched', async () => {
    const { name } = await openDetails('never');
    await touchField(name);
    await noKeyboard();
  });

  it('always: however a field is reached', async () => {
    const { name } = await openDetails('always');
    await act(async () => name.focus());
    expect(await keyboard()).toBeTruthy();
  });
});

it('stays away from a PIN, which has its own keys', async () => {
  renderKiosk('lock');
  const pin = await screen.findByLabelText<HTMLInputElement>(/PIN/, { selector: 'input' });
  await touchField(pin);
  await noKeyboard();
});
