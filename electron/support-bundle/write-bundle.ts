import fs from 'node:fs';
import path from 'node:path';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { writeFileDurably } from '../settings/write-file-durably.ts';
import { sortStorageError } from '../vault/database/storage-failure.ts';
import { SupportBundle } from './bundle-schema.ts';

/** How writing it can fail. *audit-folder-missing*: the organisation's folder for exports is not there. */
export type SupportFileFailure = Failure<'audit-folder-missing' | 'storage-full' | 'storage-unavailable'>;

/** A file as it was written. */
export interface SupportFile {
  readonly folder: string;
  readonly name: string;
  readonly sizeBytes: number;
}

/** Fits an e-mail everywhere. */
export const mostBundleBytes = 1024 * 1024;

/** The bundle as text, one fact a line so that a person can read it first. The oldest lines of the logs go until it fits. */
export function toBundleText(bundle: SupportBundle, mostBytes = mostBundleBytes): string {
  const text = `${JSON.stringify(SupportBundle.parse(bundle), null, 1)}\n`;
  if (Buffer.byteLength(text) <= mostBytes) return text;
  const { log, audit } = bundle;
  const newest = audit?.newest ?? [];
  if (log.lines.length + newest.length === 0) throw new Error('a support file does not fit without its logs');
  return toBundleText(
    {
      ...bundle,
      log: { ...log, lines: log.lines.slice(Math.ceil(log.lines.length / 2)) },
      ...(audit && { audit: { ...audit, newest: newest.slice(0, Math.floor(newest.length / 2)) } }),
    },
    mostBytes,
  );
}

/**
 * Writes the bundle as one file, readable by its owner only, never half of it. `isOwn`: the folder is made where it is missing; the
 * organisation's is not, since it would be made where the stick is not.
 */
export function writeBundle(
  bundle: SupportBundle,
  folder: { readonly path: string; readonly isOwn: boolean },
): Result<SupportFile, SupportFileFailure> {
  const text = toBundleText(bundle);
  const name = bundleFileName(bundle);
  try {
    if (!folder.isOwn && !fs.statSync(folder.path, { throwIfNoEntry: false })?.isDirectory())
      return err(fail('audit-folder-missing'));
    writeFileDurably(path.join(folder.path, name), text);
    return ok({ folder: folder.path, name, sizeBytes: Buffer.byteLength(text) });
  } catch (error) {
    const failure = sortStorageError(error);
    if (failure === undefined) throw error;
    return err(fail(failure.code === 'storage-full' ? 'storage-full' : 'storage-unavailable'));
  }
}

/** `support-Counter-3-20260503T090000Z.json`. */
function bundleFileName({ terminal, madeAt }: Pick<SupportBundle, 'terminal' | 'madeAt'>): string {
  const place = terminal
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const time = new Date(madeAt)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '');
  return ['support', place, `${time}.json`].filter((part) => part !== '').join('-');
}
