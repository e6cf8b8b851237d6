/** What `npm run verify-audit` says. Each sentence begins with a code that stays the same, for whoever reads it with a program. */
import type { ChainBreak } from '../../shared/audit/break-kind.ts';
import type { AuditCheck } from './chain-check.ts';
import type { ExportManifest } from './export-format.ts';
import { fingerprintOf } from './signing-key.ts';
import type { ExportProblem } from './verify-export.ts';

/** 0: it holds. 1: it does not. 2: it could not be read, or was not asked for in a way that can be done. */
export type VerifyExit = 0 | 1 | 2;

/** What one part of a verification comes to. */
export interface Finding {
  readonly exit: VerifyExit;
  readonly code: string;
  readonly words: string;
}

export const usage = `Verifies an audit log: whether a line was changed, removed, added or put elsewhere.

  npm run verify-audit                             this terminal's own log, in live mode
  npm run verify-audit -- --training               the one of practice
  npm run verify-audit -- --profile FOLDER         the one of a profile that lies elsewhere
  npm run verify-audit -- FILE --key KEY           an exported log; KEY is the public key that was noted when
                                                   the terminal was set up, or its fingerprint
  npm run verify-audit -- FILE --terminal NAME     as well: it is from the terminal of this name

Ends with 0 where it holds, 1 where it does not, 2 where it could not be read.`;

/** How a line is not as it was written. */
function sayBreak({ line, how }: ChainBreak): string {
  switch (how) {
    case 'changed':
      return `Line ${line} is not as it was written.`;
    case 'removed':
      return `Line ${line} is missing.`;
    case 'reordered':
      return `Line ${line} is not in its place: lines were put in another order.`;
    case 'added':
      return `Before line ${line} stands one that does not belong there.`;
    case 'uncounted':
      return `The count of the lines was changed: from line ${line} on some may be missing.`;
  }
}

const sayCount = (lines: number) => (lines === 1 ? '1 line' : `${lines} lines`);

/** What a log came to, and where it lies. */
export function checkFinding(place: string, file: string, { lines, end, broken }: AuditCheck): Finding {
  if (!broken) return { exit: 0, code: `${place}-holds`, words: `${file}: all ${sayCount(lines)} hold.` };
  const held = `The ${sayCount(end.sequence)} before it ${end.sequence === 1 ? 'holds' : 'hold'}; nothing can be said of those behind it.`;
  return { exit: 1, code: `${place}-${broken.how}`, words: `${file}: ${sayBreak(broken)} ${held}` };
}

/** What a problem of an export is called, and what is to be done about it. */
export function problemFinding(problem: ExportProblem): Finding {
  const finding = (code: string, words: string): Finding => ({ exit: 1, code: `export-${code}`, words });
  switch (problem.problem) {
    case 'line':
      return finding(problem.broken.how, sayBreak(problem.broken));
    case 'found-by-terminal':
      return finding(
        'broken-at-terminal',
        `The terminal itself found this when it made the export: ${sayBreak(problem.broken)}`,
      );
    case 'end-missing':
      return finding(
        'end-missing',
        'The end of the file is missing or was changed: this is not the whole export.',
      );
    case 'signature':
      return finding('signature', 'The signature does not fit: the file was changed after it was signed.');
    case 'bytes':
      return finding('bytes', 'The lines are not those that were signed.');
    case 'other-key':
      return finding('other-key', 'It was signed with another key than the one given.');
    case 'other-terminal':
      return finding('other-terminal', 'It is from another terminal than the one given.');
  }
}

/** What comes out of a file that nobody has vouched for, without what would lead a console: it could hide or forge the lines below it. */
const harmless = (text: string): string => text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');

/** Whose export it is, as it says of itself. */
export function sayManifest(manifest: ExportManifest): readonly string[] {
  const { branch, terminal, mode, exportedAt, providerOffsetMs, publicKey } = manifest;
  const seconds = providerOffsetMs === undefined ? undefined : Math.round(providerOffsetMs / 1000);
  return [
    `From: ${harmless(branch)}, ${harmless(terminal)} (${mode})`,
    `Made: ${new Date(exportedAt).toISOString()} by the clock of the terminal${seconds === undefined ? '' : `, which differed from a provider's by ${Math.abs(seconds)} s`}`,
    `Public key:  ${publicKey}`,
    `Fingerprint: ${fingerprintOf(publicKey)}`,
  ];
}
