/** What each provider wants to know a terminal by. One schema per provider; its keys are the names in the keychain. */
import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';

/** The secret of Quantum Metal's published signing example, which is MD5("password"): a terminal that uses it is not set up. */
const publishedSample = '5f4dcc3b5aa765d61d8327deb882cf99';

/** Visible ASCII without spaces: it goes into a header, or was copied with a line break by mistake. */
const visibleAscii = z
  .string()
  .max(512)
  .regex(/^[\x21-\x7e]+$/);

/** Its signing takes no more. */
const quantumMetalText = visibleAscii.max(200);

export const QuantumMetalCredentials = z.strictObject({
  apiKey: quantumMetalText,
  secretKey: quantumMetalText.refine((secret) => secret.toLowerCase() !== publishedSample, {
    params: { sample: true },
  }),
});
export type QuantumMetalCredentials = z.infer<typeof QuantumMetalCredentials>;

/** The curve of an unencrypted private key in PEM, in OpenSSL's words; "" for anything else. */
function curveOfKey(pem: string): string {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey({ key: pem, format: 'pem' });
    return (asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve) || '';
  } catch {
    // The message of the error can quote the key.
    return '';
  }
}

/** An unencrypted private key on one of these curves, in PEM as PKCS#8 (`PRIVATE KEY`) or SEC1 (`EC PRIVATE KEY`). */
const signingKeyPem = (...curves: readonly string[]) =>
  z
    .string()
    .max(4096)
    .refine((pem) => curves.includes(curveOfKey(pem)));

const noahCurves = { ES384: 'secp384r1', ES256: 'prime256v1' } as const;

/** The signing key is left out for a sandbox key without a registered public key. */
export const NoahCredentials = z.strictObject({
  apiKey: visibleAscii,
  signingKey: signingKeyPem(...Object.values(noahCurves)).optional(),
});
export type NoahCredentials = z.infer<typeof NoahCredentials>;

export const KybioCredentials = z.strictObject({ appId: visibleAscii, appKey: visibleAscii });
export type KybioCredentials = z.infer<typeof KybioCredentials>;

/** The account id is the account's e-mail address in base64, so both are personal and secret. */
export const YativoCredentials = z.strictObject({ accountId: visibleAscii, appSecret: visibleAscii });
export type YativoCredentials = z.infer<typeof YativoCredentials>;

/** What a terminal needs whose policy has requests signed: a key that this algorithm can use. */
export const signingNoahCredentials = (algorithm: keyof typeof noahCurves) =>
  NoahCredentials.extend({ signingKey: signingKeyPem(noahCurves[algorithm]) });

/** Providers that can be provisioned. A new provider is one line here. */
export const credentialSchemas = {
  'quantum-metal': QuantumMetalCredentials,
  noah: NoahCredentials,
  kybio: KybioCredentials,
  yativo: YativoCredentials,
} as const;

export type CredentialProvider = keyof typeof credentialSchemas;
export type Credentials<Provider extends CredentialProvider> = z.infer<(typeof credentialSchemas)[Provider]>;

export const credentialProviders = Object.keys(credentialSchemas) as readonly CredentialProvider[];

/** The entries of a provider in the keychain, such as `quantum-metal/apiKey`, by field. */
export function credentialNames<Provider extends CredentialProvider>(
  provider: Provider,
): readonly { readonly field: keyof Credentials<Provider> & string; readonly name: string }[] {
  const fields = Object.keys(credentialSchemas[provider].shape) as (keyof Credentials<Provider> & string)[];
  return fields.map((field) => ({ field, name: `${provider}/${field}` }));
}

/** Whether a terminal may do without this entry. */
export function isOptionalCredential(provider: CredentialProvider, field: string): boolean {
  const shape: Readonly<Record<string, z.ZodType>> = credentialSchemas[provider].shape;
  return shape[field]?.safeParse(undefined).success ?? false;
}
