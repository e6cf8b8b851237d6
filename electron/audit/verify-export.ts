import { createHash } from 'node:crypto';
import type { ChainBreak } from '../../shared/audit/break-kind.ts';
import { type AuditCheck, createChainCheck } from './chain-check.ts';
import {
  type ExportManifest,
  exportHead,
  isSigned,
  longestLineBytes,
  parseManifest,
} from './export-format.ts';
import { type FileLine, LineTooLongError, readLines } from './read-lines.ts';
import { isNotedKey } from './signing-key.ts';

/** What is wrong with an export. */
export type ExportProblem =
  /** A line is not as it was written, by the log's own hashes. */
  | { readonly problem: 'line'; readonly broken: ChainBreak }
  /** The terminal said so itself when it made the export: its log was broken already. */
  | { readonly problem: 'found-by-terminal'; readonly broken: ChainBreak }
  /** Manifest or signature are missing or no such lines: the end was cut off, or changed. */
  | { readonly problem: 'end-missing' }
  | { readonly problem: 'signature' }
  /** Bytes before the manifest are not the ones that were signed. */
  | { readonly problem: 'bytes' }
  | { readonly problem: 'other-key' }
  | { readonly problem: 'other-terminal' };

/** What an export was found to be. `not-an-export`: it begins as none of this version does. */
export type ExportVerdict =
  | { readonly kind: 'not-an-export' }
  | {
      readonly kind: 'read';
      readonly check: AuditCheck;
      /** As it stands in the file; to be believed only where there is no problem. */
      readonly manifest: ExportManifest | undefined;
      readonly problems: readonly ExportProblem[];
    };

/** What somebody knows of the terminal, from when it was set up. */
export interface NotedTerminal {
  /** Its public key or the fingerprint of it. */
  readonly key?: string | undefined;
  readonly name?: string | undefined;
}

/** Verifies an export. Throws what the disk throws. */
export async function verifyExport(file: string, noted: NotedTerminal = {}): Promise<ExportVerdict> {
  const check = createChainCheck();
  const digest = createHash('sha256');
  let isHead = true;
  /** The newest two lines: only at the end is it known that they are manifest and signature. */
  const held: FileLine[] = [];
  try {
    for await (const line of readLines(file, longestLineBytes)) {
      held.push(line);
      if (held.length < 3) continue;
      const bytes = held.shift()?.bytes ?? Buffer.alloc(0);
      digest.update(bytes).update('\n');
      const text = textOf({ bytes });
      if (isHead && text !== exportHead) return { kind: 'not-an-export' };
      if (!isHead) check.add({ text });
      isHead = false;
    }
  } catch (error) {
    if (error instanceof LineTooLongError) return { kind: 'not-an-export' };
    throw error;
  }
  // Cut off so near to its beginning that there is nothing of the log in it.
  if (isHead && textOf(held[0]) !== exportHead) return { kind: 'not-an-export' };

  const [manifestLine, signatureLine] = isHead ? [] : held;
  const manifestText = textOf(manifestLine);
  const manifest = parseManifest(manifestText);
  const checked = check.finish(manifest?.broken ? undefined : manifest?.end.sequence);
  const problems: ExportProblem[] = [];
  if (checked.broken && !manifest?.broken) problems.push({ problem: 'line', broken: checked.broken });
  if (!manifest || !signatureLine?.isEnded) problems.push({ problem: 'end-missing' });
  if (manifest) {
    const isWhole =
      digest.digest('hex') === manifest.sha256 &&
      checked.lines === manifest.lines &&
      (manifest.broken !== undefined || checked.end.hash === manifest.end.hash);
    if (!isWhole) problems.push({ problem: 'bytes' });
    if (!isSigned(manifestText, manifest.publicKey, textOf(signatureLine)))
      problems.push({ problem: 'signature' });
    if (noted.key !== undefined && isNotedKey(noted.key, manifest.publicKey) !== true)
      problems.push({ problem: 'other-key' });
    if (noted.name !== undefined && noted.name !== manifest.terminal)
      problems.push({ problem: 'other-terminal' });
    if (manifest.broken) problems.push({ problem: 'found-by-terminal', broken: manifest.broken });
  }
  return { kind: 'read', check: checked, manifest, problems };
}

/** The text of a line; empty, which is no line of ours, where its bytes are no UTF-8: a decoder that mends would hide a change. */
export function textOf(line: Pick<FileLine, 'bytes'> | undefined): string {
  const text = line?.bytes.toString('utf8') ?? '';
  return line && Buffer.from(text, 'utf8').equals(line.bytes) ? text : '';
}
