/**
 * An export is one file of lines: a head, the log line by line as it is kept, a manifest, and a signature over the manifest. The manifest
 * states the digest of every byte before it, so that what is signed is the whole file. Each line has one spelling only.
 */
import { z } from 'zod';
import { ChainBreak } from '../../shared/audit/break-kind.ts';
import { Mode } from '../../shared/domain/provider.ts';
import { isPlain } from './chain-check.ts';
import { isPublicKey, isSignedBy, type SigningKey } from './signing-key.ts';

/** The first line. A newer format has another number. */
export const exportHead = JSON.stringify({ vestibule: 'audit-export', version: 1 });

/** Longer than any line of the log can be. */
export const longestLineBytes = 64 * 1024;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What a terminal says of an export, and signs. */
export const ExportManifest = z.strictObject({
  branch: z.string().max(60),
  terminal: z.string().max(40),
  mode: Mode,
  /** Of the program. */
  program: z.string().max(40),
  /** Unix milliseconds on the terminal's clock, and what a provider last said of it. */
  exportedAt: z.number().int(),
  providerOffsetMs: z.number().int().optional(),
  /** How many lines there are between head and manifest, and where the part of them that holds ends. */
  lines: z.number().int().nonnegative(),
  end: z.strictObject({ sequence: z.number().int().nonnegative(), hash: Hash }),
  /** The first line that the terminal itself, which has the key to the seals, found not as written. */
  broken: ChainBreak.optional(),
  /** Of all bytes before the manifest's line. */
  sha256: Hash,
  publicKey: z.string().refine(isPublicKey),
});
export type ExportManifest = z.infer<typeof ExportManifest>;

const SignatureLine = z.strictObject({ signature: z.string().max(100) });

/** In front of what is signed: a signature for this purpose serves no other. */
const purpose = 'vestibule audit export 1\n';
const toBeSigned = (manifestLine: string): Buffer => Buffer.from(purpose + manifestLine, 'utf8');

/** The last two lines of an export. */
export function closeExport(manifest: ExportManifest, key: SigningKey): readonly [string, string] {
  const line = JSON.stringify(ExportManifest.parse(manifest));
  const signature = Buffer.from(key.sign(toBeSigned(line))).toString('base64url');
  return [line, JSON.stringify({ signature })];
}

/** The manifest in a line; undefined where it is none. */
export function parseManifest(line: string): ExportManifest | undefined {
  if (!isPlain(line)) return undefined;
  const parsed = ExportManifest.safeParse(JSON.parse(line));
  return parsed.success ? parsed.data : undefined;
}

/** Whether the last line is the signature over the manifest's line, by the key that the manifest names. */
export function isSigned(manifestLine: string, publicKey: string, signatureLine: string): boolean {
  if (!isPlain(signatureLine)) return false;
  const parsed = SignatureLine.safeParse(JSON.parse(signatureLine));
  if (!parsed.success) return false;
  const signature = Buffer.from(parsed.data.signature, 'base64url');
  // Base64 has more than one spelling for the same bytes.
  if (signature.toString('base64url') !== parsed.data.signature) return false;
  return isSignedBy(publicKey, toBeSigned(manifestLine), signature);
}

const longestKept = 2_000;

/** A line of the log as it goes into an export. What is no line any more is put down as such, and never taken for one. */
export function exportLine(text: string): string {
  return isPlain(text) && Buffer.byteLength(text) < longestLineBytes
    ? text
    : JSON.stringify({ damaged: text.slice(0, longestKept) });
}
