import type { MemberNumberCounter, MemberNumbers } from '../member-provider.ts';

/** Shorter counts are filled with zeros, so that numbers of one terminal sort as they were made. */
const leastDigits = 6;

/** A terminal's prefix and its count: "P1" and 7 make "P1000007". The prefix alone keeps terminals apart. */
export function formatMemberNumber(prefix: string, count: number): string {
  if (!Number.isSafeInteger(count) || count < 1) throw new Error('a member number needs a count from 1');
  return prefix + String(count).padStart(leastDigits, '0');
}

/** Mints numbers from a durable counter. A number that was minted and not used is lost, never given out again. */
export function createMemberNumbers(prefix: string, counter: MemberNumberCounter): MemberNumbers {
  return { mint: async () => formatMemberNumber(prefix, await counter.next()) };
}
