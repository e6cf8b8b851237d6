import fs from 'node:fs';
import path from 'node:path';
import type { Result } from '../../shared/result.ts';
import { type AuditRowsFailure, readAuditRows } from '../vault/database/read-audit-rows.ts';
import { type AuditCheck, createChainCheck } from './chain-check.ts';
import { longestLineBytes } from './export-format.ts';
import { readLines } from './read-lines.ts';
import { textOf } from './verify-export.ts';

/** What of a terminal's own log lies in its vault. */
export interface VaultLogCheck {
  readonly file: string;
  readonly check: AuditCheck;
}

/**
 * Verifies the log in a profile's vault without its key: hashes, order, and the count as the vault states it. Undefined where there is no
 * vault. Throws only on a bug.
 */
export function verifyVaultLog(profile: string): Result<VaultLogCheck | undefined, AuditRowsFailure> {
  const check = createChainCheck();
  let newest = 0;
  const read = readAuditRows(path.join(profile, 'vault'), ({ sequence, line }) => {
    newest = sequence;
    check.add({ text: line, number: sequence });
  });
  if (!read.ok || read.value === undefined) return read as Result<undefined, AuditRowsFailure>;
  const { file, counted } = read.value;
  return { ok: true, value: { file, check: check.finish(counted, counted >= newest) } };
}

/** What of a terminal's own log lies in a file: what was written while the vault was shut. */
export interface FileLogCheck {
  readonly file: string;
  readonly check: AuditCheck;
  /** The last line was not written to its end: a power cut, or a terminal that writes just now. It was never acknowledged. */
  readonly isTorn: boolean;
  /** Files beside it that a start put aside, by their names. */
  readonly asides: readonly string[];
}

/** Verifies the log file of a profile; undefined where there is none. Throws what the disk throws. */
export async function verifyLogFile(profile: string): Promise<FileLogCheck | undefined> {
  const file = path.join(profile, 'audit', 'audit.jsonl');
  const asides = ['.broken', '.torn'].map((suffix) => `${file}${suffix}`).filter((one) => fs.existsSync(one));
  if (!fs.existsSync(file)) return undefined;
  const check = createChainCheck();
  let isTorn = false;
  for await (const line of readLines(file, longestLineBytes)) {
    isTorn = !line.isEnded;
    if (line.isEnded) check.add({ text: textOf(line) });
  }
  return { file, check: check.finish(), isTorn, asides: asides.map((one) => path.basename(one)) };
}
