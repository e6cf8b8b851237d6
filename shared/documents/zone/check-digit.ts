/** The 37 characters of a machine-readable zone, at their values: ICAO 9303 part 3, 4.9. `<` counts as zero. */
const valued = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What stands where a zone says nothing. */
export const filler = '<';

/** Every character that a machine-readable zone can hold. */
export const zoneCharacters = `${valued}${filler}`;

/** A character's value in a check digit, 0 to 35; undefined for what no zone holds. */
export function characterValue(character: string): number | undefined {
  if (character === filler) return 0;
  const value = valued.indexOf(character);
  return character.length !== 1 || value < 0 ? undefined : value;
}

const weights = [7, 3, 1] as const;

/** The check digit over some characters, "0" to "9"; undefined where one of them belongs to no zone. */
export function checkDigitOf(characters: string): string | undefined {
  let sum = 0;
  for (let index = 0; index < characters.length; index += 1) {
    const value = characterValue(characters[index] ?? '');
    if (value === undefined) return undefined;
    sum += value * (weights[index % 3] ?? 0);
  }
  return String(sum % 10);
}
