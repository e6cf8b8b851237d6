import { err, ok, type Result } from '../../result.ts';
import { checkDigitOf, filler } from './check-digit.ts';
import { birthNotAfter, isWholeDay, readZoneDate, unknownDate } from './document-date.ts';
import { type DocumentNumber, readDocumentNumber } from './document-number.ts';
import { type CheckRule, textOf, type ZoneCheck, type ZoneFormat, type ZonePart } from './zone-format.ts';
import { allZoneFormats, characterClasses, fitsClass } from './zone-formats.ts';
import { readZoneNames, type ZoneNames } from './zone-names.ts';

/** One check digit's answer. */
export interface CheckResult {
  readonly check: ZoneCheck;
  readonly holds: boolean;
}

/** A zone by its parts, each as it is to be shown; dates as `DocumentDate`. */
export interface ParsedZone {
  readonly format: ZoneFormat;
  readonly lines: readonly string[];
  readonly documentCode: string;
  /** As written ("D<<"). */
  readonly issuer: string;
  readonly documentNumber: string;
  readonly nationality: string;
  readonly dateOfBirth: string;
  readonly expiryDate: string;
  /** Not said where the zone has a filler. */
  readonly sex: 'M' | 'F' | 'X' | undefined;
  readonly optionalData: string;
  readonly secondOptionalData: string;
  readonly names: ZoneNames;
  readonly checks: readonly CheckResult[];
  /** Parts whose characters can't mean anything: a day that does not exist, a letter in a date, a digit in a name. */
  readonly impossible: readonly ZonePart[];
  /** Every check digit holds and nothing is impossible. Nothing less is ever accepted. */
  readonly valid: boolean;
}

/** Why some lines are no machine-readable zone. */
export type NotAZone = 'no-such-format' | 'unknown-characters';

/** The layout that lines of this number, length and beginning have; undefined where there is none. */
const formatOf = (lines: readonly string[]): ZoneFormat | undefined =>
  allZoneFormats.find(
    (format) =>
      lines.length === format.lines &&
      lines.every((line) => line.length === format.lineLength) &&
      format.begins.test(lines[0] ?? ''),
  );

const asWritten = (text: string): string => text.replace(/<+$/, '').replaceAll(filler, ' ');

function holds(rule: CheckRule, lines: readonly string[], number: DocumentNumber): boolean {
  if (rule.check === 'documentNumber') return number.holds;
  const over = textOf(lines, rule.over);
  const digit = textOf(lines, [rule.at]);
  if (digit === filler) return rule.mayBeFiller && /^<*$/.test(over);
  return digit === checkDigitOf(over);
}

function findImpossible(
  format: ZoneFormat,
  lines: readonly string[],
  { dateOfBirth, expiryDate }: Dates,
): readonly ZonePart[] {
  const classes = characterClasses(format);
  const isWrong = (part: ZonePart): boolean => {
    const place = format.parts[part];
    if (place === undefined) return false;
    const text = textOf(lines, [place]);
    const fits = [...text].every((one, index) =>
      fitsClass(one, classes[place.line]?.[place.from + index] ?? 'any'),
    );
    if (!fits) return true;
    if (part === 'dateOfBirth') return dateOfBirth === undefined;
    if (part === 'expiryDate') return expiryDate === undefined;
    return (part === 'names' || part === 'documentNumber' || part === 'issuer') && /^<*$/.test(text);
  };
  return (Object.keys(format.parts) as ZonePart[]).filter(isWrong);
}

interface Dates {
  readonly dateOfBirth: string | undefined;
  readonly expiryDate: string | undefined;
}

/** The days of a zone; undefined where its characters make none. */
function readDates(format: ZoneFormat, lines: readonly string[], today: string): Dates {
  const born = readZoneDate(textOf(lines, [format.parts.dateOfBirth]), 'birth', today);
  const expiryDate = readExpiry(format, textOf(lines, [format.parts.expiryDate]), today);
  return { dateOfBirth: born && birthNotAfter(born, expiryDate ?? unknownDate), expiryDate };
}

/** A document without an expiry says nothing at all; half an expiry is none. */
function readExpiry({ name }: ZoneFormat, text: string, today: string): string | undefined {
  const date = readZoneDate(text, name === 'TD3' ? 'passport-expiry' : 'expiry', today);
  return date === undefined || date === unknownDate || isWholeDay(date) ? date : undefined;
}

/**
 * Takes the lines of a machine-readable zone apart. Lines that have the shape of one are always answered, with what each check
 * digit says; whether to believe them is `valid`. `today` (`YYYY-MM-DD`) tells the centuries.
 */
export function parseZone(lines: readonly string[], today: string): Result<ParsedZone, NotAZone> {
  if (!lines.every((line) => /^[0-9A-Z<]+$/.test(line))) return err('unknown-characters');
  const format = formatOf(lines);
  if (format === undefined) return err('no-such-format');
  const part = (name: ZonePart): string => {
    const place = format.parts[name];
    return place === undefined ? '' : textOf(lines, [place]);
  };
  const number = readDocumentNumber(format, lines);
  const checks = format.checks.map((rule) => ({ check: rule.check, holds: holds(rule, lines, number) }));
  const dates = readDates(format, lines, today);
  const impossible = findImpossible(format, lines, dates);
  const sex = part('sex');
  return ok({
    format,
    lines,
    documentCode: part('documentCode'),
    issuer: part('issuer'),
    documentNumber: number.text,
    nationality: part('nationality'),
    dateOfBirth: dates.dateOfBirth ?? unknownDate,
    expiryDate: dates.expiryDate ?? unknownDate,
    sex: sex === 'M' || sex === 'F' || sex === 'X' ? sex : undefined,
    optionalData: asWritten(number.optionalData),
    secondOptionalData: asWritten(part('secondOptionalData')),
    names: readZoneNames(part('names')),
    checks,
    impossible,
    valid: impossible.length === 0 && checks.every((one) => one.holds),
  });
}
