import { expect, it } from 'vitest';
import { callKindOf } from '../../../electron/dashboard/call-kind.ts';

it.each([
  ['answered', undefined, 'answered'],
  // It is there, and says no about a customer.
  ['refused', 'provider-refused', 'answered'],
  ['refused', 'credentials-refused', 'turned-away'],
  ['not-sent', 'provider-busy', 'turned-away'],
  ['not-sent', 'provider-down', 'failed'],
  ['not-sent', 'not-trusted', 'failed'],
  ['unclear', 'answer-lost', 'failed'],
  ['unclear', 'provider-garbled', 'failed'],
  ['not-sent', 'offline', 'no-line'],
  ['not-sent', 'captive-portal', 'no-line'],
  // Nobody was asked.
  ['not-sent', 'calls-used', undefined],
  ['not-sent', 'wrong-state', undefined],
  ['not-sent', 'storage-full', undefined],
  ['not-sent', 'secret-absent', undefined],
  ['not-sent', 'keychain-locked', undefined],
  ['not-sent', 'clock-wrong', undefined],
] as const)('%s with %s is %s', (outcome, failure, kind) => {
  expect(callKindOf(failure ? { outcome, failure } : { outcome })).toBe(kind);
});
