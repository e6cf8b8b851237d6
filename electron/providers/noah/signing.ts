/** Noah's two headers: the API key, and a JWT over the request. Pure, but for the randomness that ECDSA needs. */
import { createHash, createPrivateKey, hash, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import type { NoahPolicy } from '../../../shared/settings/policy.ts';

/** The audience is this in all cases, the sandbox included. */
const audience = 'https://api.noah.com';
/** Noah takes up to 15 minutes. Five allow for a clock that is a little off, and leave a stolen header little time. */
const lifeSeconds = 5 * 60;

export type SigningAlgorithm = Exclude<NoahPolicy['signing'], 'off'>;

const curveOf: Readonly<Record<SigningAlgorithm, string>> = { ES384: 'secp384r1', ES256: 'prime256v1' };

/** What is signed of a request. */
export interface SignedRequest {
  readonly method: 'GET' | 'PUT';
  /** From `/v1` on, whatever stands before it at a relay; without the query. */
  readonly path: string;
  /** Each name once. */
  readonly query?: Readonly<Record<string, string>>;
  /** The bytes that will be sent. */
  readonly body?: Buffer | undefined;
}

/**
 * `Api-Signature`: a JWT whose claims name the method, path, query and the exact bytes of the body. It holds for five
 * minutes from `nowMs`, so it is made at send time, anew for each attempt, and never written down.
 */
export async function signRequest(
  { method, path, query = {}, body }: SignedRequest,
  { key, algorithm, nowMs }: { key: KeyObject; algorithm: SigningAlgorithm; nowMs: number },
): Promise<string> {
  const issuedAt = Math.floor(nowMs / 1000);
  const claims = {
    aud: audience,
    iat: issuedAt,
    exp: issuedAt + lifeSeconds,
    method,
    path,
    ...(Object.keys(query).length > 0 && { queryParams: query }),
    ...(body && body.length > 0 && { bodyHash: createHash('sha256').update(body).digest('hex') }),
  };
  // No `kid`: Noah finds the public key by the API key.
  return await new SignJWT(claims).setProtectedHeader({ alg: algorithm, typ: 'JWT' }).sign(key);
}

/** Reads a private key from PEM, PKCS#8 or SEC1; undefined for one that the algorithm can't use. */
export type KeyReader = (pem: string, algorithm: SigningAlgorithm) => KeyObject | undefined;

/** Builds a reader that imports a key once, and again only when the keychain holds another. */
export function createKeyReader(): KeyReader {
  let last: { readonly fingerprint: string; readonly key: KeyObject } | undefined;

  return (pem, algorithm) => {
    const fingerprint = hash('sha256', pem);
    const key = last?.fingerprint === fingerprint ? last.key : importKey(pem);
    last = key && { fingerprint, key };
    return key?.asymmetricKeyDetails?.namedCurve === curveOf[algorithm] ? key : undefined;
  };
}

function importKey(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey({ key: pem, format: 'pem' });
  } catch {
    // The message of the error can quote the key.
    return undefined;
  }
}
