/**
 * Asks Quantum Metal whether it takes this terminal's credentials, without a customer: the one-time link of an identity
 * number that nobody has. Nobody is bound or registered and no code goes out; a link, should there be one, is dropped.
 */
import type { Random } from '../../random.ts';
import type { CheckCredentials, CredentialsAnswer } from '../provider.ts';
import { type QuantumMetalOptions, signedCall } from './attended-call.ts';
import { LinkRequest } from './wire.ts';

/** The codes that the page gives for customers (ENUM Definition): whoever gets one has been let in. */
const customerCodes: readonly number[] = [801, 802, 803];

const accepted: CredentialsAnswer = { credentials: 'accepted' };

/** Builds the check; it waits for its turn like every other call. */
export function createCredentialsCheck(
  options: QuantumMetalOptions & { readonly random: Random },
): CheckCredentials {
  // Which code a bad signature has isn't published. Once policy lists it, every other code is a yes.
  const knowsBadSignature = options.policy.codeOutcomes.badSignature.length > 0;
  const facts = { operation: 'check-credentials', outcomeClass: 'read-only' } as const;
  const call = signedCall<Readonly<Record<never, never>>, CredentialsAnswer>(options, {
    ...facts,
    path: 'request-one-time-link',
    request: LinkRequest,
    toRequest: () => ({ customer: { identityNumber: `NOBODY-${options.random.uuid()}` } }),
    readData: () => accepted,
    readCode: (code) =>
      knowsBadSignature || customerCodes.includes(code)
        ? accepted
        : { credentials: 'cannot-tell', providerCode: String(code) },
  });
  const send: CheckCredentials['send'] = (input, signal) => call(input, signal, () => true);
  return { provider: 'quantum-metal', presence: 'none', ...facts, send };
}
