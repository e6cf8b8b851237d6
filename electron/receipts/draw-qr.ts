import { encode } from 'uqr';

/** Modules of quiet zone; the standard asks for four. */
const quietZone = 4;

/** A QR code as one path of horizontal runs, and the side of its square in modules. */
export function drawQr(text: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  const runs = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      const length = (end === -1 ? row.length : end) - x;
      return [`M${x} ${y}h${length}v1h-${length}z`];
    }),
  );
  return { path: runs.join(''), size };
}
