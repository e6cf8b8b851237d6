import { z } from 'zod';

/** The layouts of ICAO 9303: cards (TD1, TD2), passports (TD3) and visas (MRV-A, MRV-B). */
export const ZoneFormatName = z.enum(['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B']);
export type ZoneFormatName = z.infer<typeof ZoneFormatName>;

/** What a zone can say, by the name under which it is handed on. */
export const ZonePart = z.enum([
  'documentCode',
  'issuer',
  'documentNumber',
  'nationality',
  'dateOfBirth',
  'sex',
  'expiryDate',
  'optionalData',
  'secondOptionalData',
  'names',
]);
export type ZonePart = z.infer<typeof ZonePart>;

/** What a check digit answers for: one part, or the whole of the lower lines. */
export const ZoneCheck = z.enum(['documentNumber', 'dateOfBirth', 'expiryDate', 'optionalData', 'composite']);
export type ZoneCheck = z.infer<typeof ZoneCheck>;

/** Characters of one line, from the first to before the last, counted from 0. */
export interface Span {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** Which characters may stand in a place: digits, letters, both, or the sex. A filler may stand in each. */
export type CharacterClass = 'digit' | 'letter' | 'any' | 'sex';

/** One check digit: where it stands and what it is worked out over, in this order. */
export interface CheckRule {
  readonly check: ZoneCheck;
  readonly over: readonly Span[];
  readonly at: Span;
  /** Over nothing but fillers the digit itself may be a filler. */
  readonly mayBeFiller: boolean;
}

/** A layout as data: everything else works from this alone. */
export interface ZoneFormat {
  readonly name: ZoneFormatName;
  readonly lines: number;
  readonly lineLength: number;
  /** How the first line may begin. */
  readonly begins: RegExp;
  readonly parts: Readonly<Partial<Record<ZonePart, Span>>> &
    Readonly<Record<Exclude<ZonePart, 'optionalData' | 'secondOptionalData'>, Span>>;
  readonly checks: readonly CheckRule[];
  /** A number of more than nine characters goes on in the optional data, and a filler stands where its check digit was. */
  readonly longNumbers: boolean;
}

/** The text of some spans, one after the other. */
export const textOf = (lines: readonly string[], spans: readonly Span[]): string =>
  spans.map(({ line, from, to }) => lines[line]?.slice(from, to) ?? '').join('');
