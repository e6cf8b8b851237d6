import type { Format } from '../../i18n/format.ts';

/** Whether two moments (Unix ms) lie on the same day of this terminal. */
export function isSameDay(atMs: number, nowMs: number): boolean {
  return new Date(atMs).toDateString() === new Date(nowMs).toDateString();
}

/** "14:07" of today; of another day with its date. */
export function sayMoment(atMs: number, nowMs: number, format: Format): string {
  return isSameDay(atMs, nowMs) ? format.time(atMs) : format.dateTime(atMs);
}
