/** What a terminal remembers of updates from one start to the next. Small, written whole, flushed before anything relies on it. */
import path from 'node:path';
import { z } from 'zod';
import { Version } from '../../shared/domain/update.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { readJsonFile } from '../settings/read-json-file.ts';
import { writeFileDurably } from '../settings/write-file-durably.ts';

const at = z.number().int().nonnegative();

export const UpdateMemory = z.strictObject({
  format: z.literal(1),
  /** The latest signing that was seen; a release that was signed before it is not taken. */
  lastIssuedAt: at.default(0),
  /** Versions that did not work here, the last ones. Never taken again. */
  givenUp: z.array(Version).max(50).default([]),
  /** The release whose file is staged, as it came: it is judged anew before it is used. `triedAt`: 0 before its first trial. */
  staged: z.strictObject({ version: Version, release: z.string().max(100_000), triedAt: at }).optional(),
  /** The version that was switched to and has not shown yet that it works. */
  trying: z
    .strictObject({
      version: Version,
      from: Version,
      /** The newest schema that the version before it can read. */
      fromVaultSchema: z.number().int().positive(),
      since: at,
      /** Starts so far. */
      attempts: z.number().int().nonnegative(),
      /** It could not be taken back: the vault is beyond the version before. */
      isKept: z.boolean().default(false),
    })
    .optional(),
  /** What to write down at the next start with a vault: a version was taken back before there was one to write to. */
  rolledBack: z.strictObject({ version: Version, to: Version }).optional(),
});
export type UpdateMemory = z.infer<typeof UpdateMemory>;

/** In memory and on the disk alike. */
export interface UpdateMemoryFile {
  readonly read: () => UpdateMemory;
  /** Throws where the disk does; then nothing has changed. */
  readonly change: (change: Partial<UpdateMemory>) => void;
}

/** The folder of everything about updates, below the profile. */
export const updatesFolder = (profileDir: string): string => path.join(profileDir, 'updates');

/**
 * Opens the memory of a profile. One that can't be read is an error, not an empty one: which versions did not work here would be
 * forgotten, and taken again.
 */
export function openUpdateMemory(profileDir: string): Result<UpdateMemoryFile, 'state-unreadable'> {
  const file = path.join(updatesFolder(profileDir), 'memory.json');
  const found = readJsonFile({ file, schema: UpdateMemory, maxBytes: 256 * 1024 });
  if (!found.ok) return err('state-unreadable');
  let memory = found.value ?? UpdateMemory.parse({ format: 1 });
  return ok({
    read: () => memory,
    change: (change) => {
      const changed = UpdateMemory.parse({ ...memory, ...change });
      writeFileDurably(file, `${JSON.stringify(changed)}\n`);
      memory = changed;
    },
  });
}

/** With one more version that did not work; the oldest are forgotten first. */
export const withGivenUp = ({ givenUp }: UpdateMemory, version: string): string[] =>
  [...givenUp.filter((other) => other !== version), version].slice(-50);
