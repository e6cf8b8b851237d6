/** What Quantum Metal needs, as its request has it. */
import { expect, it } from 'vitest';
import { quantumMetalRequirements } from '../../../../electron/providers/quantum-metal/requirements.ts';
import { RegisterRequest } from '../../../../electron/providers/quantum-metal/wire.ts';
import { trainingQuantumMetalPolicy } from '../../../../electron/training/quantum-metal/sample-data.ts';
import { fieldPathsOf } from '../../../support/wire-paths.ts';

const policy = trainingQuantumMetalPolicy('http://127.0.0.1:1');
const byField = (allowed: typeof policy.allowedLoginMethods) => {
  const { fields, oneOf } = quantumMetalRequirements({ ...policy, allowedLoginMethods: allowed });
  return { oneOf, of: new Map(fields.map((requirement) => [requirement.field, requirement])) };
};

it('asks name and number, and one of the contacts', () => {
  const { of, oneOf } = byField(['phoneNumber', 'email']);
  expect([...of].map(([field, { need }]) => `${field} ${need}`)).toEqual([
    'legalFullName required',
    'identityNumber required',
    'phoneNumber optional',
    'email optional',
    'primaryLoginMethod optional',
  ]);
  expect(oneOf).toEqual([['phoneNumber', 'email']]);
});

it('offers the ways that the organisation allows', () => {
  expect(byField(['email']).of.get('primaryLoginMethod')?.choices).toEqual(['email']);
  expect(byField(['phoneNumber', 'email']).of.get('primaryLoginMethod')?.choices).toEqual([
    'phoneNumber',
    'email',
  ]);
});

it('leaves no field of the request unasked', () => {
  const asked = [...byField(['email']).of.keys()].map((field) => `customer.${field}`);
  expect(fieldPathsOf(RegisterRequest).toSorted()).toEqual(asked.toSorted());
});
