import { toAsciiDigits } from '../../shared/domain/ascii-digits.ts';

/** The digits in what was typed or pasted, as ASCII, whatever script they were in; everything else is left out. */
export function digitsIn(text: string, most: number): string {
  return toAsciiDigits(text)
    .replace(/[^0-9]/g, '')
    .slice(0, most);
}
