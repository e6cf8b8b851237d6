// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { installWedgeGuard } from '../../../renderer/input/install-wedge-guard.ts';
import { createWedgeGuard, endsBurst } from '../../../renderer/input/keyboard-wedge.ts';

const strokes = (text: string, gapMs: number) =>
  [...text].map((key, place) => ({ key, atMs: place * gapMs }));

describe('a burst of keys', () => {
  it('ends in an Enter that presses nothing', () => {
    const card = strokes('900101145678', 8);
    expect(endsBurst(card, 12 * 8)).toBe(true);
  });

  it('is not what a person types, however fast', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 20 }),
        fc.integer({ min: 36, max: 400 }),
        (text, gapMs) => {
          const typed = strokes(text, gapMs);
          expect(endsBurst(typed, typed.length * gapMs)).toBe(false);
        },
      ),
    );
  });

  it('is not a short run, nor one with a pause before the Enter', () => {
    expect(endsBurst(strokes('2580', 5), 20)).toBe(false);
    expect(endsBurst(strokes('900101145678', 8), 12 * 8 + 500)).toBe(false);
  });

  it('does not begin with keys that write nothing', () => {
    const moved = ['Tab', 'Tab', 'Tab', 'Tab', 'Tab'].map((key, place) => ({ key, atMs: place * 5 }));
    expect(endsBurst(moved, 25)).toBe(false);
  });

  it('presses no button with a space in it either, and types it everywhere else', () => {
    const guard = createWedgeGuard();
    for (const stroke of strokes('SITI<', 5)) expect(guard.swallows(stroke, true)).toBe(false);
    expect(guard.swallows({ key: ' ', atMs: 25 }, false)).toBe(false);
    expect(guard.swallows({ key: ' ', atMs: 30 }, true)).toBe(true);
  });

  it('is one with capitals too, for each of which a reader holds Shift', () => {
    const guard = createWedgeGuard();
    for (const [place, key] of ['Shift', 'K', '7', 'Shift', 'Q', 'Shift', 'F', '2', 'Shift', 'M'].entries())
      guard.swallows({ key, atMs: place * 5 }, false);
    expect(guard.swallows({ key: 'Enter', atMs: 50 }, true)).toBe(true);
  });

  it('is over with the next slow key', () => {
    const guard = createWedgeGuard();
    for (const stroke of strokes('90010114', 5)) guard.swallows(stroke, false);
    expect(guard.swallows({ key: 'Enter', atMs: 40 }, true)).toBe(true);
    expect(guard.swallows({ key: 'Enter', atMs: 900 }, true)).toBe(false);
  });
});

describe('the guard on the page', () => {
  afterEach(() => document.body.replaceChildren());

  const press = (target: Element, key: string, atMs: number) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: atMs });
    target.dispatchEvent(event);
    return event;
  };

  it.each([
    ['a reader', 6, true],
    ['a person', 90, false],
  ] as const)('lets %s with %d ms between keys reach the button: not=%s', (_, gapMs, isStopped) => {
    installWedgeGuard(window);
    const button = document.createElement('button');
    document.body.append(button);
    let reached = false;
    button.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') reached = true;
    });
    for (const [place, key] of [...'9001011456'].entries()) press(button, key, place * gapMs);
    const enter = press(button, 'Enter', 10 * gapMs);
    expect(reached).toBe(!isStopped);
    expect(enter.defaultPrevented).toBe(isStopped);
  });
});
