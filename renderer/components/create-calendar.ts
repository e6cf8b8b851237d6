import { GregorianCalendar } from '@internationalized/date';

/**
 * Takes the place of the function of this name in `@internationalized/date` when the window is built (electron.vite.config.ts): the locale
 * of every language here counts by the Gregorian calendar, and the tables of eight others stay out of the bundle.
 */
export function createCalendar(): GregorianCalendar {
  return new GregorianCalendar();
}
