import type { Requirements } from '../../../shared/journeys/requirements.ts';
import type { QuantumMetalPolicy } from '../../../shared/settings/policy.ts';
import { type FieldSource, requirementsOf } from '../wire-requirements.ts';
import { RegisterRequest } from './wire.ts';

/** What the form asks for Quantum Metal, which needs one of the two contacts to send its code to. */
export function quantumMetalRequirements({ allowedLoginMethods }: QuantumMetalPolicy): Requirements {
  const sources: readonly FieldSource[] = [
    { field: 'legalFullName', paths: ['customer.legalFullName'] },
    { field: 'identityNumber', paths: ['customer.identityNumber'] },
    { field: 'phoneNumber', paths: ['customer.phoneNumber'] },
    { field: 'email', paths: ['customer.email'] },
    {
      field: 'primaryLoginMethod',
      paths: ['customer.primaryLoginMethod'],
      // Asked only where there is a choice; else main knows it.
      need: 'optional',
      words: Object.fromEntries(allowedLoginMethods.map((method) => [method, method])),
    },
  ];
  return requirementsOf(RegisterRequest, 'quantum-metal', sources, [['phoneNumber', 'email']]);
}
