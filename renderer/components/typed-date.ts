import { Day } from '../../shared/domain/applicant.ts';
import { toAsciiDigits } from '../../shared/domain/ascii-digits.ts';

/** One part of a day on the screen, in the order of the language: its digits, or undefined while nothing is typed. */
export interface DatePart {
  readonly type: 'day' | 'month' | 'year';
  readonly text: string | undefined;
}

/**
 * What the parts of a day stand for: `YYYY-MM-DD` where they are a day that exists, with all four digits of its year; ""
 * where nothing is typed; else what was typed, in the order of the screen, which never passes for a day.
 */
export function textOfParts(parts: readonly DatePart[]): string {
  if (parts.every(({ text }) => text === undefined)) return '';
  const digits = (wanted: DatePart['type']) =>
    toAsciiDigits(parts.find(({ type }) => type === wanted)?.text ?? '').replace(/^0+/, '');
  const year = digits('year');
  const day = `${year}-${digits('month').padStart(2, '0')}-${digits('day').padStart(2, '0')}`;
  if (year.length === 4 && isDay(day)) return day;
  return parts.map(({ text }) => toAsciiDigits(text ?? '…')).join('/');
}

/** Whether a text is a day that exists, as it is kept: `2026-05-03`. */
export function isDay(text: string): boolean {
  return Day.safeParse(text).success;
}

/**
 * The day that a pasted text means, or undefined: "3.5.2026", "03/05/2026", "2026-05-03", "3 May 2026" in English or the
 * language of the screen. Days stand before months, as in every language shipped.
 */
export function readDay(text: string, locale: string): string | undefined {
  const plain = toAsciiDigits(text).trim();
  const [, yearFirst, monthNext, dayLast] = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(plain) ?? [];
  if (yearFirst && monthNext && dayLast) return dayOf(yearFirst, monthNext, dayLast);
  const [, day, month, year] = /^(\d{1,2})[\s./-]+([\p{L}\p{M}]+|\d{1,2})[\s./-]+(\d{4})$/u.exec(plain) ?? [];
  if (!day || !month || !year) return undefined;
  return dayOf(year, /^\d/.test(month) ? month : monthNamed(month, locale), day);
}

function dayOf(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

function monthNamed(name: string, locale: string): string {
  const wanted = name.toLowerCase();
  for (const language of ['en-GB', locale])
    for (const width of ['long', 'short'] as const) {
      const { format } = new Intl.DateTimeFormat(language, { month: width, timeZone: 'UTC' });
      for (let month = 0; month < 12; month += 1)
        if (format(Date.UTC(2024, month)).toLowerCase() === wanted) return String(month + 1);
    }
  return '';
}
