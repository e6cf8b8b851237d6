// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import fc from 'fast-check';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { digitsIn } from '../../../renderer/components/code-digits.ts';
import { CodeInput } from '../../../renderer/components/code-input.tsx';

/** The zeros of scripts that people here write numbers in, and some from further away. */
const zeros = ['0', '٠', '۰', '०', '০', '๐', '０', '᠐', '𝟘', '𞥐'].map((zero) => zero.codePointAt(0) ?? 48);
const anyScript = fc.tuple(
  fc.constantFrom(...zeros),
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 }),
);
const between = fc.constantFrom('', ' ', '-', '–', '\u00a0', '\u200f', ' - ');

describe('the digits of a code', () => {
  it('are found in any script, with spaces and dashes anywhere', () => {
    fc.assert(
      fc.property(anyScript, between, ([zero, digits], gap) => {
        const written = digits.map((digit) => String.fromCodePoint(zero + digit)).join(gap);
        expect(digitsIn(written, 6)).toBe(digits.join(''));
      }),
    );
  });

  it('are all that is ever taken, and never more than the code has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(digitsIn(text, 6)).toMatch(/^[0-9]{0,6}$/);
      }),
    );
  });
});

function Field() {
  const [value, setValue] = useState('');
  return (
    <CodeInput
      label="Code"
      value={value}
      onChange={setValue}
      length={6}
      progress={`${value.length} of 6 digits`}
    />
  );
}

describe('the field', () => {
  afterEach(cleanup);
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Code' });

  it('is one field, its boxes only drawn', () => {
    render(<Field />);
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    expect(field().getAttribute('inputmode')).toBe('numeric');
    expect(field().getAttribute('autocomplete')).toBe('off');
  });

  it('takes a code that is pasted as people copy it', async () => {
    const user = userEvent.setup();
    render(<Field />);
    await user.click(field());
    await user.paste('Your code is 419-203.');
    expect(field().value).toBe('419203');
  });

  it('quietly drops letters, and what is too much', () => {
    render(<Field />);
    fireEvent.change(field(), { target: { value: 'a4b1c9d2e0f3g7' } });
    expect(field().value).toBe('419203');
  });

  it('tells a screen reader how far it is', () => {
    render(<Field />);
    fireEvent.change(field(), { target: { value: '419' } });
    const told = screen.getByText('3 of 6 digits');
    expect(told.getAttribute('aria-live')).toBe('polite');
    expect(field().getAttribute('aria-describedby')).toContain(told.id);
  });
});
