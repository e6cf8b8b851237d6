import { expect, it } from 'vitest';
import { contract } from '../../../shared/contract/contract.ts';
import { signInContract } from '../../../shared/contract/sign-in-contract.ts';
import { workContract } from '../../../shared/contract/work-contract.ts';

it('each method is in one half of the contract', () => {
  const halves = [...Object.keys(signInContract), ...Object.keys(workContract)];
  expect(halves.sort()).toEqual(Object.keys(contract).sort());
});

it('whoever is not signed in needs one half only', () => {
  const later = Object.values(workContract).map(({ access }) => access);
  expect(later).not.toContain('anyone');
  expect(Object.values(signInContract).map(({ access }) => access)).toContain('anyone');
});
