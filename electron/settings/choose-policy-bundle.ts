/** Which signed policy holds at this start: the newest of those that are here, and what was wrong with the others. */
import path from 'node:path';
import { z } from 'zod';
import { fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Policy } from '../../shared/settings/policy.ts';
import {
  maxBundleBytes,
  openPolicyBundle,
  type PolicyBundleFailure,
  type VerifiedBundle,
} from './policy-bundle.ts';
import { readJsonFile } from './read-json-file.ts';

/** Where a bundle came from. */
export type BundleSource = 'beside-policy' | 'folder' | 'fetched' | 'kept';

/** A bundle that was not taken. */
export interface BundleRefusal {
  readonly source: BundleSource;
  readonly failure: PolicyBundleFailure;
}

/** What holds at this start, as far as it can be known without the keychain. */
export interface BundleChoice {
  /** Absent: `policy.json` alone holds. */
  readonly bundle?: (VerifiedBundle & { readonly isKept: boolean }) | undefined;
  readonly refusals: readonly BundleRefusal[];
}

export const bundleName = 'policy.bundle.json';

/** The terminal's own copy of the newest bundle that it has seen, in the mode's folder. Signed, so it may lie where the kiosk can write. */
export const keptBundleFile = (profileDir: string): string => path.join(profileDir, bundleName);

/** A bundle in a file; undefined where there is none. */
function readBundleFile(file: string, own: Policy): Result<VerifiedBundle | undefined, PolicyBundleFailure> {
  const read = readJsonFile({ file, schema: z.unknown(), maxBytes: maxBundleBytes });
  if (!read.ok) return err(fail('policy-bundle-unreadable', { field: read.error.field }));
  return read.value === undefined ? ok(undefined) : openPolicyBundle(read.value, own);
}

/** Looks beside `policy.json` and in the terminal's own folder. Of the same version the one beside `policy.json`, where only IT can write. */
export function choosePolicyBundle(options: {
  readonly own: Policy;
  readonly policyFile: string;
  /** The mode's own folder. */
  readonly profileDir: string;
}): BundleChoice {
  const { own, policyFile, profileDir } = options;
  if (!own.policyBundle) return { refusals: [] };
  const kept = lookAt('kept', keptBundleFile(profileDir), own);
  const beside = lookAt('beside-policy', path.join(path.dirname(policyFile), bundleName), own);
  const found = [beside, kept].flatMap((look) => look.found ?? []);
  const bundle = found.reduce<(typeof found)[number] | undefined>(
    (best, one) => (best === undefined || one.version > best.version ? one : best),
    undefined,
  );
  const refusals = [kept, beside].flatMap((look) => look.refusal ?? []);
  const isOld = beside.found && bundle && beside.found.version < bundle.version;
  const old: BundleRefusal[] = isOld
    ? [{ source: 'beside-policy', failure: fail('policy-bundle-older') }]
    : [];
  const isKept = kept.found?.digest === bundle?.digest;
  return { bundle: bundle && { ...bundle, isKept }, refusals: [...refusals, ...old] };
}

function lookAt(source: 'kept' | 'beside-policy', file: string, own: Policy) {
  const read = readBundleFile(file, own);
  if (!read.ok) return { refusal: { source, failure: read.error } satisfies BundleRefusal };
  return { found: read.value };
}
