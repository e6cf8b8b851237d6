/**
 * A policy that the organisation has signed, in place of most of what `policy.json` says. What is signed is a text, byte for byte: nothing has
 * to be brought into a canonical form before it can be verified. Whom the terminal trusts, what it is called and whether it is live stay in
 * `policy.json`, which the kiosk's user can't write.
 */
import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { Policy } from '../../shared/settings/policy.ts';
import { fieldOf } from './read-json-file.ts';

/** Ten times a whole policy. */
export const maxBundleBytes = 512 * 1024;

/** In front of what is signed: the key's signature under anything else is none under a policy. */
const domain = 'vestibule policy bundle 1\n';

/** Stated in `policy.json` alone. */
const anchored = { mode: true, branch: true, terminal: true, policyBundle: true, recovery: true } as const;

/** Base64 has unused bits at its end; a bundle has one spelling. */
function isCanonical(base64: string): boolean {
  return Buffer.from(base64, 'base64').toString('base64') === base64;
}

const Envelope = z.strictObject({
  schema: z.literal(1),
  /** JSON, as a text. */
  signed: z.string().max(maxBundleBytes),
  /** Ed25519, base64. */
  signature: z.base64().length(88).refine(isCanonical),
});

const names = z.array(z.string().min(1).max(60)).min(1).max(10_000);

const Signed = z.strictObject({
  version: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  issuedAt: z.iso.datetime(),
  /** Absent: for all. Both stated: for a terminal of these names in a branch of these. */
  terminals: names.optional(),
  branches: names.optional(),
  policy: z.unknown(),
});

/** The rest of a policy. What a bundle leaves out has its default, and not what `policy.json` says. */
const BundledPolicy = Policy.omit(anchored);

/** Why a bundle is not taken. */
export type PolicyBundleFailure = Failure<
  | 'policy-bundle-unsigned'
  | 'policy-bundle-not-for-us'
  | 'policy-bundle-older'
  | 'policy-bundle-unreadable'
  | 'policy-bundle-newer'
>;

/** A bundle that may hold here. */
export interface VerifiedBundle {
  readonly version: number;
  /** SHA-256 of what was signed: two bundles of one version are told apart by it. */
  readonly digest: string;
  /** `policy.json` with what the bundle puts in its place. */
  readonly policy: Policy;
  /** The bundle as a file again: exactly what was verified. */
  readonly text: string;
}

/** Verifies a bundle, then reads it. Nothing of it is looked at before its signature holds. */
export function openPolicyBundle(value: unknown, own: Policy): Result<VerifiedBundle, PolicyBundleFailure> {
  const schema = z.object({ schema: z.number().int().min(2) }).safeParse(value);
  if (schema.success) return err(fail('policy-bundle-newer'));
  const envelope = Envelope.safeParse(value);
  if (!envelope.success) return err(unreadable(envelope.error));
  const { signed, signature } = envelope.data;
  if (!own.policyBundle || !isSignedBy(own.policyBundle.publicKey, signed, signature))
    return err(fail('policy-bundle-unsigned'));
  const contents = parseJson(Signed, signed);
  if (!contents.ok) return contents;
  const { version, terminals, branches } = contents.value;
  const isForUs = (terminals?.includes(own.terminal) ?? true) && (branches?.includes(own.branch) ?? true);
  if (!isForUs) return err(fail('policy-bundle-not-for-us'));
  const policy = BundledPolicy.safeParse(contents.value.policy);
  if (!policy.success) return err(unreadable(policy.error, 'policy'));
  const digest = createHash('sha256').update(signed).digest('hex');
  const text = `${JSON.stringify(envelope.data)}\n`;
  return ok({ version, digest, policy: mergePolicy(policy.data, own), text });
}

function isSignedBy(publicKey: string, signed: string, signature: string): boolean {
  const key = readPublicKey(publicKey);
  // A key that is none has signed nothing.
  return (
    key !== undefined && verify(null, Buffer.from(domain + signed), key, Buffer.from(signature, 'base64'))
  );
}

function readPublicKey(base64: string): KeyObject | undefined {
  try {
    const x = Buffer.from(base64, 'base64').toString('base64url');
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  } catch {
    return undefined;
  }
}

/** What is one terminal's own, and can't be said to all of them: its turn after an outage, and the numbers that only it gives out. */
function mergePolicy(bundled: z.output<typeof BundledPolicy>, own: Policy): Policy {
  const { mode, branch, terminal, policyBundle, recovery } = own;
  const { fleet, providers } = bundled;
  const { kybio } = providers;
  const memberNumberPrefix = kybio?.memberNumberPrefix ?? own.providers.kybio?.memberNumberPrefix;
  return {
    ...bundled,
    ...{ mode, branch, terminal, policyBundle, recovery },
    fleet: fleet && { ...fleet, number: withinFleet(fleet.number ?? own.fleet?.number, fleet) },
    providers: { ...providers, ...(kybio && { kybio: { ...kybio, memberNumberPrefix } }) },
  };
}

/** Of a fleet that has become smaller, a number may be too large: turns are then drawn by lot. */
function withinFleet(number: number | undefined, { terminals }: NonNullable<Policy['fleet']>) {
  return number !== undefined && number <= terminals ? number : undefined;
}

function parseJson<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
): Result<z.output<Schema>, Failure<'policy-bundle-unreadable'>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err(fail('policy-bundle-unreadable', { field: '*' }));
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? ok(parsed.data) : err(unreadable(parsed.error));
}

function unreadable(error: z.ZodError, inside?: string): Failure<'policy-bundle-unreadable'> {
  const field = fieldOf(error.issues[0]);
  return fail('policy-bundle-unreadable', { field: inside === undefined ? field : `${inside}.${field}` });
}
