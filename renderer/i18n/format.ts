import type { Language } from '../../shared/domain/language.ts';
import { locales } from './languages.ts';

/** Dates, numbers and lists as a language writes them. Moments are Unix ms, durations ms. */
export interface Format {
  /** "3 May 2026" */
  readonly date: (atMs: number) => string;
  /** "3 May 2026", of a day written `2026-05-03`, in whatever time zone the terminal stands. */
  readonly day: (isoDay: string) => string;
  /** "14:07" */
  readonly time: (atMs: number) => string;
  /** "3 May 2026, 14:07" */
  readonly dateTime: (atMs: number) => string;
  /** "3 May 2026, 14:07:09 GMT+8": it could be no other. */
  readonly moment: (atMs: number) => string;
  readonly number: (value: number) => string;
  /** "70%", of a share of 1; never rounded up to what it has not reached. */
  readonly percent: (share: number) => string;
  /** "2 minutes, 4 seconds"; a begun second counts whole, so that a wait is never announced too short. */
  readonly duration: (ms: number) => string;
  /** "2 minutes", of anything near it; from a minute and a half down to the second. For sentences that stand still. */
  readonly roughDuration: (ms: number) => string;
  /** "3 hrs, 40 mins", "2 days, 1 hr": the two largest units, from a minute on. For ages and long waits. */
  readonly span: (ms: number) => string;
  /** "2:04" */
  readonly countdown: (ms: number) => string;
  /** "name, phone and email" */
  readonly list: (items: readonly string[]) => string;
  /** "U or O" */
  readonly either: (items: readonly string[]) => string;
  /** "Line: works" */
  readonly named: (name: string, value: string) => string;
  /** "Gold account, Quantum Metal": the second says more of the first. */
  readonly besides: (one: string, other: string) => string;
  /** Whole sentences, one after the other. */
  readonly sentences: (sentences: readonly string[]) => string;
  /** A country's name from its two-letter code. */
  readonly country: (code: string) => string;
}

/** What stands between two pieces that the program puts together. */
const latinMarks = { colon: ': ', comma: ', ', gap: ' ' };
const marks: Partial<Readonly<Record<Language, typeof latinMarks>>> = {
  zh: { colon: '：', comma: '，', gap: '' },
  ar: { ...latinMarks, comma: '، ' },
};

interface DateAndTime {
  readonly date: Intl.DateTimeFormatOptions;
  readonly time: Intl.DateTimeFormatOptions;
  readonly toTheSecond: Intl.DateTimeFormatOptions;
}

const asTheLocaleHasThem: DateAndTime = {
  date: { dateStyle: 'medium' },
  time: { timeStyle: 'short' },
  toTheSecond: { timeStyle: 'long' },
};
const inWords: DateAndTime = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  toTheSecond: { hour: 'numeric', minute: '2-digit', second: '2-digit', timeZoneName: 'short' },
};

/** Arabic has the month as a number in its medium style, and a date in digits is read in two ways. */
const dateAndTime = (language: Language): DateAndTime => (language === 'ar' ? inWords : asTheLocaleHasThem);

/** Builds the formats of one language. */
export function createFormat(language: Language): Format {
  const locale = locales[language];
  const style = dateAndTime(language);
  const date = new Intl.DateTimeFormat(locale, style.date);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const dateTime = new Intl.DateTimeFormat(locale, { ...style.date, ...style.time });
  const moment = new Intl.DateTimeFormat(locale, { ...style.date, ...style.toTheSecond });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const words = new Intl.DurationFormat(locale, { style: 'long' });
  const shortWords = new Intl.DurationFormat(locale, { style: 'short' });
  const twoDigits = new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const either = new Intl.ListFormat(locale, { type: 'disjunction' });
  const { colon, comma, gap } = marks[language] ?? latinMarks;
  const country = new Intl.DisplayNames(locale, { type: 'region' });
  const duration = (ms: number): string => {
    const { minutes, seconds } = split(Math.max(ms, 1));
    return words.format(minutes === 0 ? { seconds } : seconds === 0 ? { minutes } : { minutes, seconds });
  };
  return {
    date: (atMs) => date.format(atMs),
    day: (isoDay) => day.format(Date.parse(`${isoDay}T00:00:00Z`)),
    time: (atMs) => time.format(atMs),
    dateTime: (atMs) => dateTime.format(atMs),
    moment: (atMs) => moment.format(atMs),
    number: (value) => number.format(value),
    percent: (share) => percent.format(Math.floor(share * 100) / 100),
    duration,
    roughDuration: (ms) => (ms > 90_000 ? words.format({ minutes: Math.round(ms / 60_000) }) : duration(ms)),
    span: (ms) => shortWords.format(twoLargestUnits(Math.max(1, Math.floor(ms / 60_000)))),
    countdown: (ms) => {
      const { minutes, seconds } = split(ms);
      return `${number.format(minutes)}:${twoDigits.format(seconds)}`;
    },
    list: (items) => list.format(items),
    either: (items) => either.format(items),
    named: (name, value) => `${name}${colon}${value}`,
    besides: (one, other) => `${one}${comma}${other}`,
    sentences: (sentences) => sentences.join(gap),
    country: (code) => country.of(code) ?? code,
  };
}

function split(ms: number): { minutes: number; seconds: number } {
  const whole = Math.ceil(Math.max(0, ms) / 1000);
  return { minutes: Math.floor(whole / 60), seconds: whole % 60 };
}

function twoLargestUnits(allMinutes: number): Readonly<Record<string, number>> {
  const days = Math.floor(allMinutes / 1440);
  const hours = Math.floor((allMinutes % 1440) / 60);
  const minutes = days > 0 ? 0 : allMinutes % 60;
  return Object.fromEntries(Object.entries({ days, hours, minutes }).filter(([, value]) => value > 0));
}
