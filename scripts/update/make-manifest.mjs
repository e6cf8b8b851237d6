/** Puts together what is signed of a release. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describeFile } from './release-file.mjs';

const dayMs = 24 * 60 * 60_000;

/**
 * The schema that these sources lead a vault to.
 * @param {string} root
 */
export function vaultSchemaOf(root) {
  const numbers = readdirSync(path.join(root, 'electron/vault/schema')).flatMap(
    (name) => /^schema-(\d+)\.ts$/.exec(name)?.[1] ?? [],
  );
  return Math.max(...numbers.map(Number));
}

/**
 * Reads and hashes the files. Throws where their names and the project's version do not agree: a release is signed from its own sources.
 * @param {{ files: readonly string[], projectVersion: string, vaultSchema: number, share: number, minimum: string | undefined,
 *   notBefore: number | undefined, days: number, now: number }} options
 */
export async function makeManifest(options) {
  const { files, projectVersion, vaultSchema, share, minimum = '0.0.0', notBefore, days, now } = options;
  const described = await Promise.all(files.map(describeFile));
  const others = described.filter(({ version }) => version !== projectVersion);
  if (others.length > 0) {
    const names = others.map(({ entry }) => entry.name).join(', ');
    throw new Error(`${names}: these sources are version ${projectVersion}`);
  }
  const begin = Math.max(notBefore ?? now, 0);
  return {
    format: 1,
    product: 'vestibule',
    version: projectVersion,
    minimumVersion: minimum,
    vaultSchema,
    issuedAt: now,
    notBefore: begin,
    notAfter: Math.max(begin, now) + days * dayMs,
    share,
    files: described.map(({ entry }) => entry),
  };
}
