import { expect, it } from 'vitest';
import { Policy } from '../../shared/settings/policy.ts';

const inputOf = (input: unknown) => Policy.safeParse({ input });

it('the keyboard comes up where a field is touched, unless IT says otherwise', () => {
  expect(Policy.parse({}).input).toEqual({ onScreenKeyboard: 'touch' });
  for (const onScreenKeyboard of ['touch', 'always', 'never'])
    expect(inputOf({ onScreenKeyboard }).success).toBe(true);
  expect(inputOf({ onScreenKeyboard: 'sometimes' }).success).toBe(false);
  expect(inputOf({ onScreenKeyboards: 'never' }).success).toBe(false);
});
