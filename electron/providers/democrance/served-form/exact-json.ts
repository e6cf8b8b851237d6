/**
 * JSON that goes back as it came. A form's numbers are the provider's, some of them ids perhaps: one that a double would
 * change (64-bit ids, "1.10") is kept digit by digit, and written again so.
 */

/** `JSON` as the engine has it and TypeScript's library doesn't describe it yet. */
interface ExactJson {
  readonly parse: (
    text: string,
    reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown,
  ) => unknown;
  readonly rawJSON: (text: string) => unknown;
  readonly isRawJSON: (value: unknown) => value is { readonly rawJSON: string };
}
const exact = JSON as unknown as ExactJson;

/** Like `JSON.parse`; `JSON.stringify` of the result has every number as it stood in the text. Throws as it does. */
export function parseExact(text: string): unknown {
  return exact.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined && String(value) !== source
      ? exact.rawJSON(source)
      : value,
  );
}

/** The digits of a number that `parseExact` found; undefined for anything else. */
export function digitsOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return exact.isRawJSON(value) ? value.rawJSON : undefined;
}

/** A number to be written with these digits; undefined for text that is no JSON number. */
export function exactNumber(digits: string): unknown {
  return /^-?(0|[1-9]\d{0,30})(\.\d{1,30})?$/.test(digits) ? exact.rawJSON(digits) : undefined;
}
