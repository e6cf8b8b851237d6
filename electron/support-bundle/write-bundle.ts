import { ok, type Result } from '../../shared/result.ts';
import type { ExportFolder, ExportFolderFailure } from '../audit/export-folder.ts';
import { SupportBundle } from './bundle-schema.ts';

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

/** Writes the bundle as one file, readable by its owner only, never half of it; in place of one of the same second. */
export async function writeBundle(
  bundle: SupportBundle,
  folder: ExportFolder,
): Promise<Result<SupportFile, ExportFolderFailure>> {
  const bytes = Buffer.from(toBundleText(bundle));
  const name = bundleFileName(bundle);
  async function* whole() {
    yield bytes;
  }
  const written = await folder.write(name, whole(), 'replace');
  return written.ok ? ok({ folder: folder.path, name, sizeBytes: bytes.length }) : written;
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
