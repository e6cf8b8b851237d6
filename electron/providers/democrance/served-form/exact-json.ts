/**
 * JSON that goes back as it came. A form's numbers are the provider's, some of them ids perhaps: one that a double would
 * change (64-bit ids, "1.10") is kept digit by digit, and written again so.
 */
import type {} from '../../json-with-source.ts';

/** Like `JSON.parse`; `JSON.stringify` of the result has every number as it stood in the text. Throws as it does. */
export function parseExact(text: string): unknown {
  return JSON.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined && String(value) !== source
      ? JSON.rawJSON(source)
      : value,
  );
}

/** The digits of a number that `parseExact` found; undefined for anything else. */
export function digitsOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return JSON.isRawJSON(value) ? value.rawJSON : undefined;
}

/** A number to be written with these digits; undefined for text that is no JSON number. */
export function exactNumber(digits: string): unknown {
  return /^-?(0|[1-9]\d{0,30})(\.\d{1,30})?$/.test(digits) ? JSON.rawJSON(digits) : undefined;
}
