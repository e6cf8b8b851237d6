/** Releases for tests of updates: keys made anew in each run, files of a few thousand bytes, signed by the tool that signs the real ones. */
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { UpdateManifest } from '../../electron/updates/update-manifest.ts';
import { publicKeyOf, signRelease } from '../../scripts/update/sign-release.mjs';

export interface SigningKey {
  readonly secret: KeyObject;
  /** As a build has it. */
  readonly publicKey: string;
}

export function makeSigningKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { secret: privateKey, publicKey: publicKeyOf(privateKey).toString('base64') };
}

/** At byte 8 it says that it is an AppImage; to Node it is a comment and a program. */
export function makeAppImage(program = ''): Buffer {
  return Buffer.from(`//      AI\u0002\n${program}\n`);
}

const day = 24 * 60 * 60_000;
/** When tests of updates happen: 3 May 2026, 03:00 where the test stands, in the usual maintenance window. */
export const nightTime = new Date(2026, 4, 3, 3).getTime();

export const fileName = 'vestibule-1.1.0-linux-x86_64.AppImage';

/** A release that a terminal of version 1.0.0 takes. */
export function manifestOf(file: Buffer, changes: Partial<UpdateManifest> = {}): UpdateManifest {
  return {
    format: 1,
    product: 'vestibule',
    version: '1.1.0',
    minimumVersion: '1.0.0',
    vaultSchema: 2,
    issuedAt: nightTime - day,
    notBefore: nightTime - day,
    notAfter: nightTime + 30 * day,
    share: 100,
    files: [
      {
        ...{ name: fileName, platform: 'linux', arch: 'x64', kind: 'AppImage', sizeBytes: file.length },
        sha256: createHash('sha256').update(file).digest('hex'),
      },
    ],
    ...changes,
  };
}

/** The bytes of a release as they lie on the feed. */
export const releaseOf = (manifest: UpdateManifest, ...keys: readonly SigningKey[]): Buffer =>
  Buffer.from(
    signRelease(
      { ...manifest },
      keys.map(({ secret }) => secret),
    ),
  );
