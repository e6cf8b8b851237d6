// @vitest-environment jsdom
/** A key in one field of the form draws that field anew, and no other: on a slow terminal every one of them is felt. */
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderKiosk } from '../../support/render-kiosk.tsx';

const drawn = vi.hoisted((): string[] => []);
vi.mock('../../../renderer/components/text-input.tsx', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../../renderer/components/text-input.tsx')>();
  const TextInput: typeof original.TextInput = (props) => {
    drawn.push(props.label);
    return original.TextInput(props);
  };
  return { ...original, TextInput };
});

it('draws only the field that is typed into', async () => {
  const { user } = renderKiosk('details-empty');
  const name = await screen.findByRole('textbox', { name: 'Full legal name' });
  await screen.findByRole('textbox', { name: 'Email address' });
  // What the first key changes for all of them: something is not saved yet.
  await user.type(name, 'T');
  drawn.length = 0;
  await user.type(name, 'an Mei Ling');
  expect(new Set(drawn)).toEqual(new Set(['Full legal name']));
});
