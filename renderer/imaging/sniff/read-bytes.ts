/**
 * Numbers and names out of a file's bytes. Past the end a number is -1, which no field is, and a name is cut short: a reader that compares
 * before it believes can't be led outside.
 */

export const u16be = (bytes: Uint8Array, at: number): number => joined(bytes, [at, at + 1]);
export const u16le = (bytes: Uint8Array, at: number): number => joined(bytes, [at + 1, at]);
export const u24le = (bytes: Uint8Array, at: number): number => joined(bytes, [at + 2, at + 1, at]);
export const u32be = (bytes: Uint8Array, at: number): number => joined(bytes, [at, at + 1, at + 2, at + 3]);
export const u32le = (bytes: Uint8Array, at: number): number => joined(bytes, [at + 3, at + 2, at + 1, at]);

function joined(bytes: Uint8Array, places: readonly number[]): number {
  let value = 0;
  for (const place of places) {
    const byte = bytes[place];
    if (byte === undefined) return -1;
    value = value * 256 + byte;
  }
  return value;
}

/** Bytes as Latin-1 text, at most `length` of them. */
export function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
