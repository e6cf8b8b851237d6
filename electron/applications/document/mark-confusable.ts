import type { DocumentField, ZoneRead } from '../../../shared/documents/document-read.ts';
import { confusablePlaces } from '../../../shared/documents/zone/confusable.ts';
import { zoneFormats } from '../../../shared/documents/zone/zone-formats.ts';
import type { ConfusableMark } from '../../../shared/domain/document-state.ts';

const parts = ['documentNumber', 'optionalData', 'secondOptionalData', 'issuer', 'nationality'] as const;

/**
 * The characters of a read that could be others without any check digit noticing, by their places in the values as they are
 * shown. A mark just behind a value's end says that a character may be missing there.
 */
export function markConfusable({ format: name, lines, fields }: ZoneRead): readonly ConfusableMark[] {
  const format = zoneFormats[name];
  const number = fields.documentNumber?.value ?? '';
  const ownPlaces = format.parts.documentNumber.to - format.parts.documentNumber.from;
  /** How many characters of a long number stand in the optional data, with a check digit behind them. */
  const moved = format.longNumbers ? Math.max(0, number.length - ownPlaces) : 0;

  return confusablePlaces(format, lines).flatMap(({ line, column, read, couldBe }) => {
    const part = parts.find((one) => {
      const place = format.parts[one];
      return place?.line === line && column >= place.from && column < place.to;
    });
    if (part === undefined) return [];
    const offset = column - (format.parts[part]?.from ?? 0);
    const [field, at]: [DocumentField, number] =
      part !== 'optionalData' || moved === 0
        ? [part, offset]
        : offset < moved
          ? ['documentNumber', ownPlaces + offset]
          : ['optionalData', offset - moved - 1];
    const value = fields[field]?.value ?? '';
    const isThere = value[at] === read || (read === '<' && at === value.length);
    return isThere ? [{ field, at, read, couldBe: [...couldBe] }] : [];
  });
}
