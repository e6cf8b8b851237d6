import { z } from 'zod';
import { ProviderId } from '../domain/provider.ts';
import { command, query } from './define.ts';
import { sendingFailures } from './sending-failures.ts';

/** The providers that know a terminal by credentials. Democrance knows the customer instead. */
export const CredentialProviderId = ProviderId.exclude(['democrance']);
export type CredentialProviderId = z.infer<typeof CredentialProviderId>;

/** What providers call their credentials; which of them a provider has is main's to say. */
export const CredentialField = z.enum([
  'apiKey',
  'secretKey',
  'signingKey',
  'appId',
  'appKey',
  'accountId',
  'appSecret',
]);
export type CredentialField = z.infer<typeof CredentialField>;

/** What is known of a provider's credentials. Of a value nothing is said, not even how long it is. */
export const ProviderCredentials = z.strictObject({
  provider: ProviderId,
  /** Empty for a provider without credentials. */
  fields: z.array(
    z.strictObject({
      field: CredentialField,
      optional: z.boolean(),
      /** One line, or the several lines of a key in PEM. */
      kind: z.enum(['line', 'key-file']),
      /** Whether something usable is in the keychain. False too where the keychain did not say. */
      kept: z.boolean(),
    }),
  ),
  /** Why the keychain did not say. */
  unavailable: z
    .strictObject({ code: z.enum(['keychain-locked', 'keychain-unavailable', 'keychain-denied']) })
    .optional(),
});
export type ProviderCredentials = z.infer<typeof ProviderCredentials>;

/** What the one call of a test proves. */
export const ConnectionProof = z.discriminatedUnion('proof', [
  /** The provider took the credentials. With the warning, its answer was not signed as these credentials would. */
  z.strictObject({ proof: z.literal('let-in'), answerWronglySigned: z.literal(true).optional() }),
  /** The provider can be reached, and has no credentials of this terminal's to take. */
  z.strictObject({ proof: z.literal('reachable') }),
  /** The provider said no with a code that it has not published: it may be about the signature or about the question. */
  z.strictObject({ proof: z.literal('unexplained-code'), providerCode: z.string().regex(/^\d{1,16}$/) }),
]);
export type ConnectionProof = z.infer<typeof ConnectionProof>;

/** As typed: whether it can be right is looked at in main, whose answer names fields and no values. */
const typed = z.string().max(4200);

/** Write-only: no method of the contract answers with a secret. */
export const credentialsContract = {
  /** The providers that policy configures. */
  'credentials.list': query({
    access: 'supervisor',
    input: z.strictObject({}),
    output: z.array(ProviderCredentials),
  }),
  /**
   * Puts credentials into the keychain. A field left out or blank stays as it is stored. After `credentials-unusable`
   * nothing was stored; after a failure of the keychain perhaps a part.
   */
  'credentials.write': command({
    access: 'supervisor',
    input: z.strictObject({
      provider: CredentialProviderId,
      values: z.partialRecord(CredentialField, typed),
    }),
    output: z.null(),
    failures: [
      'credentials-unusable',
      'malformed-input',
      'secret-absent',
      'keychain-locked',
      'keychain-unavailable',
      'keychain-denied',
    ],
    perMinute: 30,
  }),
  /** Makes one call that changes nothing at the provider and concerns no customer. */
  'credentials.test': command({
    access: 'supervisor',
    input: z.strictObject({ provider: ProviderId }),
    output: ConnectionProof,
    failures: ['malformed-input', 'wrong-state', ...sendingFailures],
    perMinute: 20,
  }),
};
