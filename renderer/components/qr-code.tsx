import { useMemo } from 'react';
import { encode } from 'uqr';
import './qr-code.css';

interface QrCodeProps {
  readonly text: string;
  /** What it is, for those who can't see it. */
  readonly label: string;
  /** Run out: shown faded, so that nobody scans it. */
  readonly isSpent?: boolean;
}

/** Modules of quiet zone; the standard asks for four. */
const quietZone = 4;

/** A QR code drawn as one path. Black on white whatever the theme: phones expect it. */
export function QrCode({ text, label, isSpent = false }: QrCodeProps) {
  const { path, size } = useMemo(() => drawQrCode(text), [text]);
  return (
    <svg
      className={isSpent ? 'qr qr--spent' : 'qr'}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect className="qr__ground" width={size} height={size} />
      <path className="qr__modules" d={path} />
    </svg>
  );
}

/** One path of horizontal runs, and the side of the square in modules. */
export function drawQrCode(text: string): { readonly path: string; readonly size: number } {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  const runs: string[] = [];
  data.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x += 1;
      runs.push(`M${start} ${y}h${x - start + 1}v1H${start}z`);
    }
  });
  return { path: runs.join(''), size };
}
