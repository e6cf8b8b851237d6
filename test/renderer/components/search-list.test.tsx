// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SearchList } from '../../../renderer/components/search-list.tsx';
import { createI18n } from '../../../renderer/i18n/i18n.ts';
import { WordsProvider } from '../../../renderer/i18n/words.tsx';

// jsdom has no `CSS`; react-aria escapes ids with it.
Object.assign(globalThis, { CSS: { escape: (text: string) => text } });

const states = ['Selangor', 'Sarawak', 'Perak'].map((text) => ({ value: text.slice(0, 3), text }));

function Place() {
  const [value, setValue] = useState<string | null>(null);
  return (
    <WordsProvider i18n={createI18n()} language="en">
      <div data-testid="around">
        <SearchList
          label="State"
          options={states}
          value={value}
          onChange={setValue}
          matches={(text, typed) => text.toLowerCase().startsWith(typed.toLowerCase())}
        />
      </div>
    </WordsProvider>
  );
}

const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'State' });
/** What a finger at the middle of the field would meet: jsdom lays nothing out. */
let met: () => Element;

beforeEach(async () => {
  Object.defineProperty(document, 'elementFromPoint', { configurable: true, value: () => met() });
  render(<Place />);
  await userEvent.setup().type(field(), 'sel');
  await screen.findByRole('option', { name: 'Selangor' });
});
afterEach(cleanup);

it('keeps its list and what was typed while something around the field scrolls', async () => {
  met = field;
  fireEvent.scroll(screen.getByTestId('around'));
  expect(field().value).toBe('sel');
  await userEvent.setup().click(screen.getByRole('option', { name: 'Selangor' }));
  expect(field().value).toBe('Selangor');
});

it('closes its list when the field is scrolled out of sight', () => {
  met = () => document.body;
  fireEvent.scroll(screen.getByTestId('around'));
  expect(screen.queryByRole('option', { name: 'Selangor' })).toBeNull();
});

it('is not searched anew while something beside it changes', () => {
  const matches = vi.fn(() => true);
  const i18n = createI18n();
  const form = (typedBeside: string) => (
    <WordsProvider i18n={i18n} language="en">
      <SearchList
        label="Country"
        options={states}
        value={null}
        onChange={() => typedBeside}
        matches={matches}
      />
    </WordsProvider>
  );
  const { rerender } = render(form(''));
  matches.mockClear();
  rerender(form('T'));
  expect(matches).not.toHaveBeenCalled();
});
