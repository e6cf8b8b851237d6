/**
 * Where a vault lies: `vault-<schema version>.db` in its folder, with SQLite's own `-wal` and `-shm` beside it. The version is in
 * the name because one rename then switches to an upgraded copy, while the write-ahead log of the old file can never be taken
 * for the new one's.
 */
import fs from 'node:fs';
import path from 'node:path';

const nameOf = (version: number) => `vault-${version}.db`;

/** The file of a schema version. */
export const databaseFile = (folder: string, version: number) => path.join(folder, nameOf(version));

/** Where a file is made before it gets its name: a crash leaves this one, which is worth nothing. */
export const unfinishedFile = (file: string) => `${file}.unfinished`;

/** The schema versions that a folder holds files of, the newest first. Empty for a folder that is not there. */
export function findVersions(folder: string): readonly number[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .flatMap((name) => /^vault-(\d{1,6})\.db$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((one, other) => other - one);
}

const companions = ['', '-journal', '-shm', '-wal'];

/** Deletes a database with everything that SQLite keeps beside it. */
export function removeDatabase(file: string): void {
  for (const suffix of companions) fs.rmSync(`${file}${suffix}`, { force: true });
}

/** Deletes what older versions and broken-off upgrades left: their keys would keep alive what was destroyed here. */
export function removeOtherVersions(folder: string, version: number): void {
  const current = companions.map((suffix) => `${nameOf(version)}${suffix}`);
  const others = fs
    .readdirSync(folder)
    .filter((name) => /^vault-\d{1,6}\.db/.test(name) && !current.includes(name));
  for (const name of others) fs.rmSync(path.join(folder, name));
}

/** Flushes a finished file, so that its name can be given to it. */
export function flushFile(file: string): void {
  const handle = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
