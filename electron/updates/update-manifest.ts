/** A release as its maker signs it: which files it has, and who may take them when. */
import { z } from 'zod';
import { Version } from '../../shared/domain/update.ts';

const at = z.number().int().nonnegative().max(8_640_000_000_000);

/** A name and no path: it is joined to the feed's address and to a folder of the profile. */
const FileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/);

/** How a system takes a program: what `electron-builder.yml` makes. */
export const PackageKind = z.enum(['AppImage', 'deb', 'nsis', 'dmg']);
export type PackageKind = z.infer<typeof PackageKind>;

/** More than any Electron app needs; a feed can't fill a disk. */
const maxFileBytes = 600 * 1024 * 1024;

const UpdateFile = z.strictObject({
  name: FileName,
  platform: z.enum(['linux', 'win32', 'darwin']),
  arch: z.enum(['x64', 'arm64']),
  kind: PackageKind,
  sizeBytes: z.number().int().positive().max(maxFileBytes),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type UpdateFile = z.infer<typeof UpdateFile>;

export const UpdateManifest = z.strictObject({
  format: z.literal(1),
  product: z.literal('vestibule'),
  version: Version,
  /** Older versions must first become one in between. */
  minimumVersion: Version,
  /** The schema that this version leads a vault to. */
  vaultSchema: z.number().int().positive().max(100_000),
  /** When it was signed: of two, the later one counts, so that a release can be held back again. Unix milliseconds, as all here. */
  issuedAt: at,
  notBefore: at,
  /** A feed that is kept from telling news can't pass an old release off for the newest for ever. */
  notAfter: at,
  /** Percent of the terminals that take it. */
  share: z.number().int().min(0).max(100),
  files: z.array(UpdateFile).min(1).max(12),
});
export type UpdateManifest = z.infer<typeof UpdateManifest>;
