import type { Connection } from '../../shared/contract/connection-contract.ts';
import type { Reach } from './reach.ts';

/** What probes say about the line as a whole. */
export type LineVerdict = Pick<Connection, 'state' | 'why'>;

/**
 * Judges the line by what was found at every address. One that answers proves it: the others are then down by themselves.
 * One sign-in page speaks for the network, since a provider has no such page. Certificates speak only when nobody at all
 * is trusted, and the clock is blamed only when several are out of date at once. Unknown where nothing was found out yet.
 */
export function judgeLine(reaches: readonly (Reach | undefined)[]): LineVerdict {
  if (reaches.includes('reachable')) return { state: 'online' };
  if (reaches.length === 0 || reaches.includes(undefined)) return { state: 'unknown' };
  if (reaches.includes('captive-portal')) return { state: 'offline', why: 'captive-portal' };
  if (reaches.length > 1 && reaches.every((reach) => reach === 'not-in-date')) {
    return { state: 'offline', why: 'clock-wrong' };
  }
  if (reaches.every((reach) => reach === 'not-trusted' || reach === 'not-in-date')) {
    return { state: 'offline', why: 'not-trusted' };
  }
  return { state: 'offline', why: 'no-line' };
}
