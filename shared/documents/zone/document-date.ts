import { z } from 'zod';

/**
 * A day as a document says it, `YYYY-MM-DD`, always as text: a `Date` would move it by the terminal's time zone. What the document
 * leaves open is written `XX` (and `XXXX`), as ISO 8601-2 does: some people's day of birth is not known, some documents never expire.
 */
export const DocumentDate = z.string().regex(/^(?:\d{4}|XXXX)-(?:\d{2}|XX)-(?:\d{2}|XX)$/);
export type DocumentDate = z.infer<typeof DocumentDate>;

/** A date of which nothing is said. */
export const unknownDate: DocumentDate = 'XXXX-XX-XX';

/** Whether every part is known, so that it can stand in a form. */
export const isWholeDay = (date: DocumentDate): boolean => !date.includes('X');

/** Whether two dates agree as far as both say something. */
export const agreesWith = (one: DocumentDate, other: DocumentDate): boolean =>
  one.length === other.length &&
  [...one].every((part, index) => part === 'X' || other[index] === 'X' || part === other[index]);

const daysIn = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** The day of these numbers as text; undefined where the calendar has no such day. */
export function dayOf(year: number, month: number, day: number): DocumentDate | undefined {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return undefined;
  if (!(month >= 1 && month <= 12) || !(day >= 1 && day <= daysIn(year, month))) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Which century two digits of a year belong to. A passport is never issued for as long as a card may be. */
export type CenturyRule = 'birth' | 'expiry' | 'passport-expiry';

/** A document that expired longer ago than this is not shown at a counter; one that never expires may say the year 99. */
const yearsSinceExpiry = 25;
/** No passport is issued for longer. */
const mostYearsOfPassport = 20;

function centuryOf(twoDigits: number, monthAndDay: string, rule: CenturyRule, today: string): number {
  const now = Number(today.slice(0, 4));
  if (rule === 'birth') {
    const latest = Math.floor(now / 100) * 100 + twoDigits;
    // Nobody is born tomorrow. An unknown part is taken as the earliest it could be.
    const earliestDay = `${latest}-${monthAndDay.replaceAll('XX', '01')}`;
    return earliestDay <= today ? latest : latest - 100;
  }
  const first = now - yearsSinceExpiry;
  const year = first + ((((twoDigits - first) % 100) + 100) % 100);
  const isTooFar =
    rule === 'passport-expiry' && `${year}-${monthAndDay}` > `${now + mostYearsOfPassport}${today.slice(4)}`;
  return isTooFar ? year - 100 : year;
}

/**
 * A birth that is not after `end`, in an earlier century if need be: two digits of a year don't say which. Unknown parts are taken as the
 * earliest they could be; with an unknown year there is nothing to move. Undefined where the earlier century has no such day.
 */
export function birthNotAfter(birth: DocumentDate, end: DocumentDate): DocumentDate | undefined {
  const year = birth.slice(0, 4);
  if (year === 'XXXX' || end.startsWith('XXXX')) return birth;
  const earliest = (date: DocumentDate) => date.replaceAll('XX', '01');
  if (earliest(birth) <= earliest(end)) return birth;
  const [, month = 1, day = 1] = earliest(birth).split('-').map(Number);
  const moved = Number(year) - 100;
  return dayOf(moved, month, day) === undefined ? undefined : `${moved}${birth.slice(4)}`;
}

/**
 * The six characters `YYMMDD` of a zone as a date, or undefined where they are none. Unknown parts are fillers, and in dates of birth
 * also zeros, as some issuers write them. The century of a birth is the latest that is not after `today` (`YYYY-MM-DD`); an expiry
 * lies from 25 years before this one to 74 after, a passport's at most 20 years ahead.
 */
export function readZoneDate(characters: string, rule: CenturyRule, today: string): DocumentDate | undefined {
  const [, yy = '', mm = '', dd = ''] = /^(\d\d|<<)(\d\d|<<)(\d\d|<<)$/.exec(characters) ?? [];
  if (yy === '') return undefined;
  const isOpen = (part: string) => part === '<<' || (rule === 'birth' && part === '00');
  const month = isOpen(mm) ? 'XX' : mm;
  const day = isOpen(dd) ? 'XX' : dd;
  // The most lenient day that fits what is known has to exist: 1904 was a leap year.
  const known = (part: string, otherwise: number) => (part === 'XX' ? otherwise : Number(part));
  const year = yy === '<<' ? undefined : centuryOf(Number(yy), `${month}-${day}`, rule, today);
  if (dayOf(year ?? 1904, known(month, 1), known(day, 1)) === undefined) return undefined;
  return `${year ?? 'XXXX'}-${month}-${day}`;
}
