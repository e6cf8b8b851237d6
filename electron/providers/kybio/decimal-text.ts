const decimal = /^(-?)(\d{1,40})(?:\.(\d{1,40}))?(?:[eE]([+-]?\d{1,2}))?$/;

/**
 * A decimal number as people write it, digit by digit: "12.50" stays "12.50", "1E+2" becomes "100". Undefined for
 * anything else. Amounts are shown and never calculated with, so they never become a double.
 */
export function decimalText(source: string): string | undefined {
  const parts = decimal.exec(source);
  if (!parts) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent] = parts;
  if (exponent === undefined) return source;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), '0').padEnd(point, '0');
  const at = Math.max(point, 1);
  const text = `${padded.slice(0, at).replace(/^0+(?=\d)/, '')}.${padded.slice(at)}`;
  return sign + text.replace(/\.$/, '');
}
