import type {
  CharacterClass,
  CheckRule,
  Span,
  ZoneCheck,
  ZoneFormat,
  ZoneFormatName,
} from './zone-format.ts';

const span = (line: number, from: number, to: number): Span => ({ line, from, to });

const rule = (check: ZoneCheck, at: Span, ...over: readonly Span[]): CheckRule => ({
  check,
  over,
  at,
  mayBeFiller: check === 'optionalData' || check === 'expiryDate',
});

/** The lower line that passports, the larger card and both visas begin alike (9303 parts 4, 6 and 7). */
const lowerLine = {
  documentNumber: span(1, 0, 9),
  nationality: span(1, 10, 13),
  dateOfBirth: span(1, 13, 19),
  sex: span(1, 20, 21),
  expiryDate: span(1, 21, 27),
} as const;

const lowerLineChecks = [
  rule('documentNumber', span(1, 9, 10), lowerLine.documentNumber),
  rule('dateOfBirth', span(1, 19, 20), lowerLine.dateOfBirth),
  rule('expiryDate', span(1, 27, 28), lowerLine.expiryDate),
] as const;

const upperLine = (lineLength: number) =>
  ({ documentCode: span(0, 0, 2), issuer: span(0, 2, 5), names: span(0, 5, lineLength) }) as const;

/** Number, birth and expiry, each with its digit, and what follows up to the last place. */
const lowerLineComposite = (last: number) =>
  rule('composite', span(1, last, last + 1), span(1, 0, 10), span(1, 13, 20), span(1, 21, last));

/** The second letter is the issuer's choice, and never a V: that is a visa's (9303 parts 5 and 6). */
const cardBegins = /^[ACIPR][^V]/;

/** All layouts, by name. */
export const zoneFormats: Readonly<Record<ZoneFormatName, ZoneFormat>> = {
  TD1: {
    name: 'TD1',
    lines: 3,
    lineLength: 30,
    begins: cardBegins,
    parts: {
      documentCode: span(0, 0, 2),
      issuer: span(0, 2, 5),
      documentNumber: span(0, 5, 14),
      optionalData: span(0, 15, 30),
      dateOfBirth: span(1, 0, 6),
      sex: span(1, 7, 8),
      expiryDate: span(1, 8, 14),
      nationality: span(1, 15, 18),
      secondOptionalData: span(1, 18, 29),
      names: span(2, 0, 30),
    },
    checks: [
      rule('documentNumber', span(0, 14, 15), span(0, 5, 14)),
      rule('dateOfBirth', span(1, 6, 7), span(1, 0, 6)),
      rule('expiryDate', span(1, 14, 15), span(1, 8, 14)),
      rule('composite', span(1, 29, 30), span(0, 5, 30), span(1, 0, 7), span(1, 8, 15), span(1, 18, 29)),
    ],
    longNumbers: true,
  },
  TD2: {
    name: 'TD2',
    lines: 2,
    lineLength: 36,
    begins: cardBegins,
    parts: { ...upperLine(36), ...lowerLine, optionalData: span(1, 28, 35) },
    checks: [...lowerLineChecks, lowerLineComposite(35)],
    longNumbers: true,
  },
  TD3: {
    name: 'TD3',
    lines: 2,
    lineLength: 44,
    begins: /^P/,
    parts: { ...upperLine(44), ...lowerLine, optionalData: span(1, 28, 42) },
    checks: [
      ...lowerLineChecks,
      rule('optionalData', span(1, 42, 43), span(1, 28, 42)),
      lowerLineComposite(43),
    ],
    longNumbers: false,
  },
  'MRV-A': {
    name: 'MRV-A',
    lines: 2,
    lineLength: 44,
    begins: /^V/,
    parts: { ...upperLine(44), ...lowerLine, optionalData: span(1, 28, 44) },
    checks: lowerLineChecks,
    longNumbers: false,
  },
  'MRV-B': {
    name: 'MRV-B',
    lines: 2,
    lineLength: 36,
    begins: /^V/,
    parts: { ...upperLine(36), ...lowerLine, optionalData: span(1, 28, 36) },
    checks: lowerLineChecks,
    longNumbers: false,
  },
};

/** The layouts as a list. */
export const allZoneFormats: readonly ZoneFormat[] = Object.values(zoneFormats);

const classOfPart = {
  documentCode: 'any',
  issuer: 'letter',
  documentNumber: 'any',
  nationality: 'letter',
  dateOfBirth: 'digit',
  sex: 'sex',
  expiryDate: 'digit',
  optionalData: 'any',
  secondOptionalData: 'any',
  names: 'letter',
} as const satisfies Record<keyof ZoneFormat['parts'], CharacterClass>;

/** What may stand in each place of each line, as `classes[line][column]`. A filler may stand in every class. */
export function characterClasses(format: ZoneFormat): readonly (readonly CharacterClass[])[] {
  const classes = Array.from({ length: format.lines }, () =>
    Array<CharacterClass>(format.lineLength).fill('any'),
  );
  const fill = ({ line, from, to }: Span, kind: CharacterClass) => classes[line]?.fill(kind, from, to);
  for (const [part, place] of Object.entries(format.parts)) {
    fill(place, classOfPart[part as keyof typeof classOfPart]);
  }
  for (const { at } of format.checks) fill(at, 'digit');
  const code = format.parts.documentCode;
  fill({ ...code, to: code.from + 1 }, 'letter');
  return classes;
}

const patterns: Readonly<Record<CharacterClass, RegExp>> = {
  digit: /[0-9<]/,
  letter: /[A-Z<]/,
  any: /[0-9A-Z<]/,
  sex: /[MFX<]/,
};

/** Whether a character may stand in a place of this class. */
export const fitsClass = (character: string, kind: CharacterClass): boolean =>
  character.length === 1 && patterns[kind].test(character);
