import { PracticeFault } from '../../../shared/contract/training-contract.ts';
import type { ProviderId } from '../../../shared/domain/provider.ts';
import type { en } from '../../i18n/en.ts';

/** A call, by the name that its practice provider gives it; `any` is whatever comes next. */
export type DialOperation = keyof typeof en.training.fault.operations;

/** The calls of each provider, in the order of a visit. */
export const dialOperations: Readonly<Record<ProviderId, readonly DialOperation[]>> = {
  'quantum-metal': ['bind', 'register', 'verify-registration', 'request-one-time-link'],
  noah: ['put-customer', 'get-customer'],
  kybio: ['query-by-number', 'query-by-phone', 'query-by-uid', 'add-member', 'update-base-info'],
  yativo: ['login', 'add-customer', 'list-customers', 'get-customer'],
  democrance: [
    'request-code',
    'sign-in',
    'get-customer',
    'get-form',
    'update-customer',
    'get-language',
    'set-language',
  ],
};

/** The calls in which a code is checked. */
const checksCode: readonly DialOperation[] = ['verify-registration', 'sign-in'];
const codeFaults: readonly PracticeFault[] = ['wrong-code', 'expired-code'];

/** What can go wrong at a provider, in one of its calls or in any: a code only where one is checked. */
export function dialFaults(provider: ProviderId, operation: DialOperation): readonly PracticeFault[] {
  const reached = operation === 'any' ? dialOperations[provider] : [operation];
  if (reached.some((each) => checksCode.includes(each))) return PracticeFault.options;
  return PracticeFault.options.filter((fault) => !codeFaults.includes(fault));
}
