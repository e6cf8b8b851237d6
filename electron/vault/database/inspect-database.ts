/** Looks at a vault without changing a byte of it, before any key is asked for. */
import fs from 'node:fs';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { databaseFile, findVersions } from './database-files.ts';
import { applicationId } from './open-database.ts';
import { isMissingTable } from './storage-failure.ts';

/** The vault of a folder, as far as it can be known without its key. */
export type Inspection =
  | { readonly exists: false }
  | {
      readonly exists: true;
      readonly version: number;
      /** Names the master key that it was made with. */
      readonly keyId: string;
    };

const KeyRow = z.strictObject({ key_id: z.string().regex(/^[0-9a-f]{32}$/) });

/** *vault-newer* for a schema beyond `known`; *vault-damaged* for a file that is no vault. Throws what the disk throws. */
export function inspectDatabase(
  folder: string,
  known: number,
): Result<Inspection, Failure<'vault-newer' | 'vault-damaged'>> {
  const [version] = findVersions(folder);
  if (version === undefined) return ok({ exists: false });
  if (version > known) return err(fail('vault-newer'));
  const file = databaseFile(folder, version);
  const header = readHeader(file);
  if (header === undefined) return err(fail('vault-damaged'));
  if (header.version > known) return err(fail('vault-newer'));
  if (header.version !== version) return err(fail('vault-damaged'));
  const keyId = readKeyId(file);
  return keyId === undefined ? err(fail('vault-damaged')) : ok({ exists: true, version, keyId });
}

const headerBytes = 100;

/** From the bytes themselves (sqlite.org/fileformat.html, section 1.3): opening a file of a newer schema could already change it. */
function readHeader(file: string): { readonly version: number } | undefined {
  const header = Buffer.alloc(headerBytes);
  const handle = fs.openSync(file, 'r');
  try {
    if (fs.readSync(handle, header, 0, headerBytes, 0) < headerBytes) return undefined;
  } finally {
    fs.closeSync(handle);
  }
  const isVault =
    header.toString('latin1', 0, 16) === 'SQLite format 3\0' && header.readUInt32BE(68) === applicationId;
  return isVault ? { version: header.readUInt32BE(60) } : undefined;
}

function readKeyId(file: string): string | undefined {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const row = KeyRow.safeParse(database.prepare('SELECT key_id FROM vault WHERE id = 1').get());
    return row.success ? row.data.key_id : undefined;
  } catch (error) {
    if (isMissingTable(error)) return undefined;
    throw error;
  } finally {
    database.close();
  }
}
