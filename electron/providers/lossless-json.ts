/**
 * JSON without JavaScript's limits on numbers. A double keeps 15 decimal digits; ids of 64 bits have up to 19, and
 * `JSON.parse` makes 813951242628553728 of 813951242628553689 without a word.
 */
import type {} from './json-with-source.ts';

/** A text without these holds no number that a double would change, so it is parsed the quick way. */
const delicateNumber = /\d{16}|\d\.\d|\d[eE]/;

/** An integer that every double holds exactly. */
const plainInteger = /^-?\d{1,15}$/;

/**
 * Parses JSON. Integers of up to 15 digits are numbers; every other number is text, digit by digit as it stood there:
 * "813951242628553689", "12.50", "1E+2". Throws for what isn't JSON, as `JSON.parse` does.
 */
export function parseLossless(text: string): unknown {
  if (!delicateNumber.test(text)) return JSON.parse(text);
  return JSON.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined && !plainInteger.test(source) ? source : value,
  );
}

/** A number for `JSON.stringify`, written with exactly these digits. Throws for text that isn't a JSON number. */
export function rawNumber(digits: string): unknown {
  if (!/^-?(0|[1-9]\d*)$/.test(digits)) throw new Error('not the digits of an integer');
  return JSON.rawJSON(digits);
}
