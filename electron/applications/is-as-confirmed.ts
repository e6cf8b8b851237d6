import type { ApplicationRecord } from './application-store.ts';

/**
 * Whether a visit stands as it did when the customer confirmed it: the same consent, the same details, the same pictures. Not told
 * by the time of the confirmation alone: what is changed and confirmed again within one tick of the clock has the same. A visit that
 * was left and taken up again is not the same visit.
 */
export function isAsConfirmed(confirmed: ApplicationRecord, now: ApplicationRecord | undefined): boolean {
  return confirmedParts.every((part) => now?.[part] === confirmed[part]);
}

const confirmedParts = ['confirmedAt', 'consent', 'draft', 'pictures'] as const;
