import { keepHarmless, withheld } from './harmless-text.ts';

/** A field of the catalogue; what a caller slipped in under another name does not look like one. */
const fieldName = /^[a-z][A-Za-z]{0,30}$/;
/** Longer than any count, size in MiB or duration; phone, card and identity numbers are longer yet. */
const largestNumber = 999_999_999;
const deepest = 6;

/**
 * The one way to a transport: whatever line was made, only harmless text leaves, at any depth. A line that can't be read is not written at
 * all. Doing it twice changes nothing.
 */
export function guardLine(line: string): string {
  try {
    const { at, ...fields } = JSON.parse(line);
    const guarded = guard(fields, 0);
    return `${JSON.stringify({ ...(typeof at === 'number' && { at }), ...(guarded as object) })}\n`;
  } catch {
    return `${JSON.stringify({ level: 'warn', event: 'log.refused' })}\n`;
  }
}

function guard(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return keepHarmless(value);
  if (typeof value === 'number') return Math.abs(value) <= largestNumber ? value : withheld;
  if (typeof value === 'boolean' || value === null) return value;
  if (depth >= deepest) return withheld;
  if (Array.isArray(value)) return value.slice(0, 100).map((inner) => guard(inner, depth + 1));
  return Object.fromEntries(
    Object.entries(value as object)
      .filter(([name]) => fieldName.test(name))
      .map(([name, inner]) => [name, guard(inner, depth + 1)]),
  );
}
