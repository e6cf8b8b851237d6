import { checkDigitOf, filler } from './check-digit.ts';
import { textOf, type ZoneFormat } from './zone-format.ts';

/** A document's number, whether its check digit holds, and the optional data that are left beside it. */
export interface DocumentNumber {
  readonly text: string;
  readonly holds: boolean;
  readonly optionalData: string;
  /** The number goes on in the optional data. */
  readonly isLong: boolean;
}

/**
 * Reads the number of a document. Nine places are not enough everywhere: on cards a longer number has a filler where its check digit
 * would be, goes on at the beginning of the optional data, and has the check digit as its last character there (9303 part 5, 4.2.2,
 * note j). A filler there without anything to go on with is a missing check digit, and does not hold.
 */
export function readDocumentNumber(format: ZoneFormat, lines: readonly string[]): DocumentNumber {
  const rule = format.checks.find(({ check }) => check === 'documentNumber');
  const begin = textOf(lines, [format.parts.documentNumber]);
  const digit = rule === undefined ? '' : textOf(lines, [rule.at]);
  const optional = format.parts.optionalData === undefined ? '' : textOf(lines, [format.parts.optionalData]);
  const plain = begin.replace(/<+$/, '').replaceAll(filler, ' ');
  if (digit !== filler) {
    return { text: plain, holds: digit === checkDigitOf(begin), optionalData: optional, isLong: false };
  }
  const [, rest = '', last = ''] = /^([0-9A-Z]+)([0-9])(?:<|$)/.exec(optional) ?? [];
  if (!format.longNumbers || rest === '' || begin.includes(filler)) {
    return { text: plain, holds: false, optionalData: optional, isLong: false };
  }
  return {
    text: `${begin}${rest}`,
    holds: last === checkDigitOf(`${begin}${rest}`),
    optionalData: optional.slice(rest.length + last.length),
    isLong: true,
  };
}
