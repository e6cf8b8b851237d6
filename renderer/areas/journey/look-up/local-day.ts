import type { Format } from '../../../i18n/format.ts';

/** The day of a provider's local time, as people read it: "3 May 2026". What has another form is shown as it came. */
export function sayLocalDay(localTime: string, format: Format): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?=$|[ T])/.exec(localTime) ?? [];
  if (year === undefined) return localTime;
  return format.date(new Date(Number(year), Number(month) - 1, Number(day)).getTime());
}
