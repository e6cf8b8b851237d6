import { createHash } from 'node:crypto';

/**
 * Where a terminal stands in the line for a version, from 0 to below 100: always the same, however often it is asked, and another for each
 * version, so that no branch is always the first to meet a fault.
 */
export function placeOf(terminalId: string, version: string): number {
  const digest = createHash('sha256').update(`${terminalId}\0${version}`).digest();
  return (digest.readUInt32BE(0) / 2 ** 32) * 100;
}

/** Whether a terminal is among the first so many percent. */
export const isInShare = (terminalId: string, version: string, share: number): boolean =>
  placeOf(terminalId, version) < share;
