/** The alphabet of Bech32 (BIP 173). */
const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const checksumLength = 6;

function checksumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => {
    const top = sum >>> 25;
    const next = ((sum & 0x1ffffff) << 5) ^ value;
    return generators.reduce((all, generator, bit) => ((top >>> bit) & 1 ? all ^ generator : all), next);
  }, 1);
}

/**
 * Whether a lower-case text is Bech32 of this prefix and of so many bytes. Its checksum finds any slip of one to four characters: a key
 * that was copied wrongly is refused where it is entered, and not when it is needed.
 */
export function isBech32(text: string, prefix: string, sizeBytes: number): boolean {
  const length = Math.ceil((sizeBytes * 8) / 5) + checksumLength;
  if (!text.startsWith(`${prefix}1`) || text.length !== prefix.length + 1 + length) return false;
  const data = [...text.slice(prefix.length + 1)].map((char) => alphabet.indexOf(char));
  if (data.includes(-1)) return false;
  const codes = [...prefix].map((char) => char.charCodeAt(0));
  const expanded = [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31)];
  return checksumOf([...expanded, ...data]) === 1;
}
