/**
 * `recovered.json` beside the database: somebody has brought this vault here from a dead terminal, and no line of the audit log says so yet.
 * The program that recovers opens the vault for reading only; the first start over it writes the line, and takes the mark away.
 */
import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { AuditLog } from '../../audit/audit-log.ts';
import { readJsonFile } from '../../settings/read-json-file.ts';
import { syncFolder, writeFileDurably } from '../../settings/write-file-durably.ts';

export const RecoveredMark = z.strictObject({
  schema: z.literal(1),
  /** Unix ms, the clock of the machine that recovered. */
  at: z.number().int(),
  fromTerminal: z.string().min(1).max(40),
});
export type RecoveredMark = z.infer<typeof RecoveredMark>;

export const recoveredMarkFile = (folder: string): string => path.join(folder, 'recovered.json');

/** Throws what the disk throws. */
export function writeRecoveredMark(folder: string, mark: RecoveredMark): void {
  writeFileDurably(recoveredMarkFile(folder), `${JSON.stringify(RecoveredMark.parse(mark))}\n`);
}

/** Writes the line where there is a mark, and takes the mark away once `settled` says that the line is on the disk. Never rejects. */
export async function auditRecovered(parts: {
  readonly folder: string;
  readonly audit: AuditLog;
  readonly settled: () => Promise<{ readonly ok: boolean }>;
  readonly onBug: (error: unknown) => void;
}): Promise<void> {
  const { folder, audit, settled, onBug } = parts;
  const file = recoveredMarkFile(folder);
  try {
    const read = readJsonFile({ file, schema: RecoveredMark, maxBytes: 4096 });
    if (read.ok && read.value === undefined) return;
    // One that can't be read is a mark all the same.
    audit.write('vault.recovered', read.ok && read.value ? { fromTerminal: read.value.fromTerminal } : {});
    if (!(await settled()).ok) return;
    fs.rmSync(file);
    syncFolder(folder);
  } catch (error) {
    onBug(error);
  }
}
