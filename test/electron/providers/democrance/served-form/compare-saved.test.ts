/** `has_errors: false` is no proof; what is read again is. */
import { expect, it } from 'vitest';
import { compareSaved } from '../../../../../electron/providers/democrance/served-form/compare-saved.ts';
import { readForm } from '../../../../../electron/providers/democrance/served-form/read-form.ts';
import type { PolicyHolder } from '../../../../../electron/providers/policy-holder-provider.ts';

const customer: PolicyHolder = {
  firstName: 'Farah',
  mobile: '60120000001',
  email: 'Farah@customer.example',
  dateOfBirth: '1990-07-14',
};
const form = readForm({
  mobile: { type: 'phone' },
  occupation: { type: 'choice', choices: [1, 2], value: 2 },
  consent: { type: 'boolean', value: true },
  annual_income: { type: 'decimal', value: 1200.5 },
  city: { type: 'text', value: 'Ipoh' },
  first_name: { type: 'text', value: 'what the form still says' },
});
const saved = (name: string, value: string | boolean) =>
  compareSaved({ [name]: value }, { customer, form })[name];

it.each([
  ['first_name', 'Farah', 'saved'],
  ['first_name', 'Farah Noor', 'different'],
  // The details decide, though the form says otherwise.
  ['first_name', 'what the form still says', 'different'],
  ['dob', '1990-07-14', 'saved'],
  ['email', 'farah@customer.example', 'saved'],
  ['mobile', '+60 12-000 0001', 'saved'],
  ['mobile', '+60120000002', 'different'],
  ['address', '12 Example Street', 'different'],
  ['address', '', 'saved'],
  ['occupation', '2', 'saved'],
  ['occupation', '1', 'different'],
  ['consent', true, 'saved'],
  ['consent', false, 'different'],
  ['annual_income', '1200.50', 'saved'],
  ['annual_income', '1200', 'different'],
  ['city', ' Ipoh ', 'saved'],
  ['shoe_size', '41', 'not-shown'],
  ['constructor', 'x', 'not-shown'],
])('%s sent as %j is %s', (name, value, expected) => {
  expect(saved(name, value)).toBe(expected);
});
