/**
 * The keychain remembers which signed policy held last. A file can be put back to an older state by whoever can write it, with its signature
 * and all; the keychain is where that shows. Then the terminal stays shut: to go on with what is left would be to take the older policy.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { PolicyBundleAnchor } from '../../shared/settings/policy-bundle-policy.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { SecretFailure, SecretStore } from '../keychain/secret-store.ts';
import { type BundleChoice, keptBundleFile } from './choose-policy-bundle.ts';
import { writeFileDurably } from './write-file-durably.ts';

/** The entry in the keychain. No secret. */
export const lastBundleName = 'policy/last-bundle';

const LastBundle = z.strictObject({
  /** Names the organisation's key: with another one in `policy.json`, counting begins anew. */
  key: z.string().length(16),
  version: z.number().int().positive(),
  digest: z.string().length(64),
});

interface Parts {
  /** The one in `policy.json`. */
  readonly anchor: PolicyBundleAnchor | undefined;
  readonly choice: BundleChoice;
  /** The mode's own folder. */
  readonly profileDir: string;
  readonly store: Pick<SecretStore, 'read' | 'write'>;
  readonly audit: AuditLog;
  readonly onBug: (error: unknown) => void;
}

/** Why the terminal stays shut: an older policy, or a keychain that does not say whether it is one. */
export type UnconfirmedPolicy =
  | Failure<'policy-bundle-older'>
  | Exclude<SecretFailure, { code: 'secret-absent' }>;

type Asked = Pick<Parts, 'anchor' | 'choice'> & { readonly store: Pick<SecretStore, 'read'> };
type Known = { readonly key: string; readonly last: z.output<typeof LastBundle> | undefined };

/** Why the terminal stays shut; undefined where the choice holds, and is remembered from now on. */
export async function confirmPolicyBundle(parts: Parts): Promise<UnconfirmedPolicy | undefined> {
  const { anchor, choice, profileDir, store, audit, onBug } = parts;
  for (const { source, failure } of choice.refusals)
    audit.write('policy.bundle-refused', { source, failure: failure.code });
  if (!anchor) return undefined;
  const compared = await compareWithLast({ anchor, choice, store });
  if (!compared.ok) return compared.error;
  const { bundle } = choice;
  if (!bundle) return undefined;
  const { key, last } = compared.value;
  try {
    // Before the keychain says that it held: from then on it must be found.
    if (!bundle.isKept) writeFileDurably(keptBundleFile(profileDir), bundle.text);
    const { version, digest } = bundle;
    if (last?.key === key && last.version === version) return undefined;
    const written = await store.write(lastBundleName, JSON.stringify({ key, version, digest }));
    if (!written.ok) throw new Error(`the policy bundle is not remembered: ${written.error.code}`);
    audit.write('policy.bundle-applied', { version });
  } catch (error) {
    onBug(error);
  }
  return undefined;
}

/** Whether the policy of this start is the newest that ever held here, as far as the keychain says by now. */
export async function isPolicyConfirmed({ anchor, ...asked }: Asked): Promise<boolean> {
  return anchor === undefined || (await compareWithLast({ anchor, ...asked })).ok;
}

async function compareWithLast({
  anchor,
  choice: { bundle },
  store,
}: Asked & { readonly anchor: PolicyBundleAnchor }): Promise<Result<Known, UnconfirmedPolicy>> {
  const older = err(fail('policy-bundle-older'));
  const read = await store.read(lastBundleName);
  // It may have opened the vault a moment ago and not answer now: then nobody knows what held before.
  if (!read.ok && read.error.code !== 'secret-absent') return err(read.error);
  const key = createHash('sha256').update(anchor.publicKey).digest('hex').slice(0, 16);
  const last = read.ok ? parseLast(read.value) : undefined;
  if (last === 'unreadable') return older;
  if (last && last.key === key) {
    const isSame = bundle?.version === last.version && bundle.digest === last.digest;
    if (!isSame && (bundle?.version ?? 0) <= last.version) return older;
  }
  return ok({ key, last });
}

function parseLast(text: string): z.output<typeof LastBundle> | 'unreadable' {
  try {
    return LastBundle.parse(JSON.parse(text));
  } catch {
    return 'unreadable';
  }
}
