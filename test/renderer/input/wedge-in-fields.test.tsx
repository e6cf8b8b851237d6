// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { installWedgeGuard } from '../../../renderer/input/install-wedge-guard.ts';
import { deafAfterAppearingMs } from '../../../renderer/input/use-screen-keys.ts';
import { renderKiosk } from '../../support/render-kiosk.tsx';

// Once for all: the window is the same.
installWedgeGuard(window);

/** Keys as a reader sends them, or a person: with this much time between. */
function strike(target: Element, text: string, gapMs: number): void {
  for (const [place, key] of [...text, 'Enter'].entries()) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: 1_000_000 + place * gapMs });
    fireEvent(target, event);
  }
}

async function openDetails() {
  const kiosk = renderKiosk('one-visit-details');
  await screen.findByRole('heading', { name: 'Customer’s details' });
  kiosk.clock.monotonic += deafAfterAppearingMs;
  return kiosk;
}

const fields: readonly (readonly [kind: string, find: () => HTMLElement])[] = [
  ['a name', () => screen.getByRole('textbox', { name: /Full legal name/ })],
  ['a mail address', () => screen.getByRole('textbox', { name: /Email/ })],
  ['a telephone number', () => screen.getByRole('textbox', { name: /Mobile/ })],
  ['a part of a date', () => screen.getAllByRole('spinbutton')[0] ?? document.body],
];

/** Going on says what is missing: the one sign that the primary action was pressed. */
const hasGoneOn = () => document.querySelector('[aria-invalid="true"], [data-invalid]') !== null;

describe.each(fields)('what a reader sends into %s', (_, find) => {
  it('presses nothing with its Enter, also where the on-screen keyboard is open', async () => {
    await openDetails();
    const field = find();
    fireEvent.pointerDown(field, { pointerType: 'touch', button: 0 });
    fireEvent.pointerUp(field, { pointerType: 'touch', button: 0 });
    await act(async () => field.focus());
    await screen.findByRole('region', { name: 'On-screen keyboard' });
    await act(async () => strike(field, '900101145678', 8));
    expect(hasGoneOn()).toBe(false);
    expect(document.activeElement?.closest('main')).not.toBeNull();
  });
});

it('a control: the Enter of a hand goes on from the same field', async () => {
  await openDetails();
  const field = screen.getByRole('textbox', { name: /Full legal name/ });
  await act(async () => field.focus());
  await act(async () => strike(field, '900101145678', 120));
  expect(hasGoneOn()).toBe(true);
});
