/** Zones as issuers of the whole world print them, made from parts. Nobody in them exists. */
import fc from 'fast-check';
import { checkDigitOf } from '../../../shared/documents/zone/check-digit.ts';
import { textOf, type ZoneFormat, type ZonePart } from '../../../shared/documents/zone/zone-format.ts';
import { allZoneFormats } from '../../../shared/documents/zone/zone-formats.ts';

/** What a generated zone says; the lines follow from it. */
export interface Specimen {
  readonly format: ZoneFormat;
  readonly lines: readonly string[];
  readonly documentNumber: string;
  readonly dateOfBirth: string;
  readonly expiryDate: string;
  readonly familyName: string;
  readonly givenName: string;
}

const put = (lines: string[], part: { line: number; from: number; to: number } | undefined, text: string) => {
  if (part === undefined) return;
  const line = lines[part.line] ?? '';
  const padded = text.padEnd(part.to - part.from, '<').slice(0, part.to - part.from);
  lines[part.line] = line.slice(0, part.from) + padded + line.slice(part.to);
};

/** Writes the parts into their places and the check digits over them. */
export function writeZone(format: ZoneFormat, parts: Partial<Record<ZonePart, string>>): readonly string[] {
  const lines = Array.from({ length: format.lines }, () => '<'.repeat(format.lineLength));
  for (const [part, text] of Object.entries(parts)) put(lines, format.parts[part as ZonePart], text);
  const number = parts.documentNumber ?? '';
  for (const { check, over, at } of format.checks) {
    const isLong = check === 'documentNumber' && number.length > 9;
    if (isLong) {
      const rest = `${number.slice(9)}${checkDigitOf(number)}`;
      put(lines, format.parts.optionalData, `${rest}<${parts.optionalData ?? ''}`);
    } else put(lines, at, checkDigitOf(textOf(lines, over)) ?? '');
  }
  return lines;
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const digits = [...'0123456789'];
const text = (from: readonly string[], minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...from), minLength, maxLength });
const two = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((value) => String(value).padStart(2, '0'));
const day = fc.tuple(two(0, 99), two(1, 12), two(1, 28)).map((parts) => parts.join(''));
const words = fc.array(text(letters, 1, 7), { minLength: 1, maxLength: 2 });
const begins = { TD1: ['I<', 'ID', 'AC', 'IR', 'C1'], TD2: ['I<', 'AR'], TD3: ['P<', 'PD', 'PN'] };

const ofFormat = (format: ZoneFormat): fc.Arbitrary<Specimen> =>
  fc
    .record({
      documentCode: fc.constantFrom(...(begins[format.name as keyof typeof begins] ?? ['V<', 'VR'])),
      issuer: fc.constantFrom('UTO', 'D<<', 'GBR', 'MYS', 'RKS'),
      nationality: fc.constantFrom('UTO', 'D<<', 'XXA', 'GBN', 'USA'),
      documentNumber: text([...letters, ...digits], 1, format.longNumbers ? 14 : 9),
      dateOfBirth: fc.oneof(
        { weight: 9, arbitrary: day },
        { weight: 1, arbitrary: fc.constantFrom('74<<<<', '<<<<<<', '7408<<') },
      ),
      expiryDate: fc.oneof({ weight: 9, arbitrary: day }, { weight: 1, arbitrary: fc.constant('<<<<<<') }),
      sex: fc.constantFrom('M', 'F', '<', 'X'),
      optionalData: format.name === 'TD3' ? text([...letters, ...digits], 0, 14) : text(digits, 0, 5),
      family: words,
      given: words,
    })
    .map(({ family, given, ...parts }) => {
      const names = `${family.join('<')}<<${given.join('<')}`;
      const { documentNumber, dateOfBirth, expiryDate } = parts;
      const said = { familyName: family.join(' '), givenName: given.join(' ') };
      const lines = writeZone(format, { ...parts, names });
      return { format, lines, documentNumber, dateOfBirth, expiryDate, ...said };
    });

/** Any zone of any format; names short enough to be there whole on most of them. */
export const anyZone: fc.Arbitrary<Specimen> = fc.oneof(...allZoneFormats.map(ofFormat));
