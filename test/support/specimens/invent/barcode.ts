/** The PDF417 of a licence, as black and white modules. The encoder (BWIPP) and the product's decoder (ZXing) share no code. */
import bwipjs from 'bwip-js/node';

/** Modules row by row, `1` is black. A module is `aspect` times as high as it is wide. */
export interface Barcode {
  readonly text: string;
  readonly rows: readonly string[];
  readonly aspect: number;
}

const aspect = 3;

/** What issuers use: between ten and thirteen columns, error correction 3 to 5. */
const printings = [
  { columns: 13, eclevel: 5 },
  { columns: 11, eclevel: 4 },
  { columns: 10, eclevel: 3 },
  { columns: 12, eclevel: 5 },
] as const;

/** `template` chooses how wide and how safe it is printed. */
export function makeBarcode(text: string, template: number): Barcode {
  const { columns, eclevel } = printings[template % printings.length] ?? printings[0];
  const [drawn] = bwipjs.raw('pdf417', text, `columns=${columns} eclevel=${eclevel} rowmult=1`);
  if (!drawn || !('pixs' in drawn)) throw new Error('BWIPP drew no matrix');
  const { pixs, pixx, pixy } = drawn;
  const rows = Array.from({ length: pixy }, (_none, y) => pixs.slice(y * pixx, (y + 1) * pixx).join(''));
  return { text, rows, aspect };
}
