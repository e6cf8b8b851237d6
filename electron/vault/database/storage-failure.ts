import { type Failure, fail } from '../../../shared/failure.ts';
import { codeOf } from '../../error-code.ts';

/** How storage fails, whatever was asked of it. */
export type StorageFailure = Failure<'storage-full' | 'storage-unavailable' | 'vault-damaged'>;

const systemCodes: Readonly<Record<string, StorageFailure['code']>> = {
  ENOSPC: 'storage-full',
  EDQUOT: 'storage-full',
  EROFS: 'storage-unavailable',
  EACCES: 'storage-unavailable',
  EPERM: 'storage-unavailable',
  EIO: 'storage-unavailable',
  EBUSY: 'storage-unavailable',
  ENOENT: 'storage-unavailable',
  ENOTDIR: 'storage-unavailable',
  EMFILE: 'storage-unavailable',
};

/** SQLite's extended codes begin with the plain one: `SQLITE_IOERR_FSYNC`. */
const sqliteCodes: readonly (readonly [RegExp, StorageFailure['code']])[] = [
  [/^SQLITE_FULL\b/, 'storage-full'],
  [/^SQLITE_(READONLY|CANTOPEN|IOERR|BUSY|LOCKED|PERM|PROTOCOL)(_|$)/, 'storage-unavailable'],
  [/^SQLITE_(CORRUPT|NOTADB|FORMAT)(_|$)/, 'vault-damaged'],
];

/** The failure behind an error of SQLite or of the file system; undefined for any other error, which is a bug. */
export function sortStorageError(error: unknown): StorageFailure | undefined {
  const code = codeOf(error);
  const found = systemCodes[code] ?? sqliteCodes.find(([pattern]) => pattern.test(code))?.[1];
  return found === undefined ? undefined : fail(found);
}

/** Whether SQLite found no such table or column: over the tables of a known schema, a damaged file; anywhere else a bug. */
export const isMissingTable = (error: unknown): boolean => codeOf(error) === 'SQLITE_ERROR';
