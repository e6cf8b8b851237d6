/** Puts a flat print into the picture as a camera sees it: each pixel looks up where on the print it falls. */
import { documentSizes } from '../invent/document-kinds.ts';
import type { SpecimenDocument } from '../invent/specimen-document.ts';
import { inverse, type Projection, project } from '../plan/camera.ts';
import { drawDocument, type Print } from './draw-document.ts';
import type { Pen } from './surface.ts';

/** The part of the picture that a document's area covers. */
function boxOf(pen: Pen, projection: Projection, size: { width: number; height: number }) {
  const corners = [0, 1].flatMap((x) =>
    [0, 1].map((y) => project(projection, { x: x * size.width, y: y * size.height })),
  );
  const { width, height } = pen.canvas;
  const limit = (value: number, most: number) => Math.min(most, Math.max(0, value));
  const [left, right] = [Math.min(...corners.map(({ x }) => x)), Math.max(...corners.map(({ x }) => x))];
  const [top, foot] = [Math.min(...corners.map(({ y }) => y)), Math.max(...corners.map(({ y }) => y))];
  const x = limit(Math.floor(left) - 1, width);
  const y = limit(Math.floor(top) - 1, height);
  return {
    x,
    y,
    width: limit(Math.ceil(right) + 1, width) - x,
    height: limit(Math.ceil(foot) + 1, height) - y,
  };
}

/** Colours weighted by their opacity, row by row: what is mixed at an edge then needs no second thought. */
function weighted(data: Uint8ClampedArray): Uint8ClampedArray {
  // Opaque almost everywhere: only the margin and the round corners are touched.
  for (let at = 0; at < data.length; at += 4) {
    const cover = data[at + 3] as number;
    if (cover === 255) continue;
    for (let channel = 0; channel < 3; channel += 1)
      data[at + channel] = ((data[at + channel] as number) * cover) / 255;
  }
  return data;
}

/** Lays a print of this size (millimetres) into the picture. Written for speed: it runs for each pixel of 12 million. */
export function layPrint(
  pen: Pen,
  print: Print,
  size: { width: number; height: number },
  projection: Projection,
): void {
  const box = boxOf(pen, projection, size);
  if (box.width < 1 || box.height < 1) return;
  const target = pen.getImageData(box.x, box.y, box.width, box.height);
  const to = target.data;
  const { width, height } = print.pen.canvas;
  const from = weighted(print.pen.getImageData(0, 0, width, height).data);
  const [a, b, c, d, e, f, g, h, i] = inverse(projection);
  const { margin, pixelsPerMm } = print;
  const row = width * 4;
  for (let y = 0; y < box.height; y += 1) {
    const py = box.y + y + 0.5;
    for (let x = 0; x < box.width; x += 1) {
      const px = box.x + x + 0.5;
      const scale = pixelsPerMm / (g * px + h * py + i);
      const u = (a * px + b * py + c) * scale + margin - 0.5;
      const v = (d * px + e * py + f) * scale + margin - 0.5;
      if (!(u >= 0 && v >= 0 && u < width - 1 && v < height - 1)) continue;
      const left = u | 0;
      const top = v | 0;
      const fx = u - left;
      const fy = v - top;
      const at = top * row + left * 4;
      const w0 = (1 - fx) * (1 - fy);
      const w1 = fx * (1 - fy);
      const w2 = (1 - fx) * fy;
      const w3 = fx * fy;
      const cover = mix(from, at + 3, row, w0, w1, w2, w3);
      if (cover < 1) continue;
      const pixel = (y * box.width + x) * 4;
      const rest = 1 - cover / 255;
      to[pixel] = mix(from, at, row, w0, w1, w2, w3) + rest * (to[pixel] as number);
      to[pixel + 1] = mix(from, at + 1, row, w0, w1, w2, w3) + rest * (to[pixel + 1] as number);
      to[pixel + 2] = mix(from, at + 2, row, w0, w1, w2, w3) + rest * (to[pixel + 2] as number);
    }
  }
  pen.putImageData(target, box.x, box.y);
}

/** Between four neighbours of one channel. */
function mix(
  from: Uint8ClampedArray,
  at: number,
  row: number,
  w0: number,
  w1: number,
  w2: number,
  w3: number,
): number {
  return (
    w0 * (from[at] as number) +
    w1 * (from[at + 4] as number) +
    w2 * (from[at + row] as number) +
    w3 * (from[at + row + 4] as number)
  );
}

/** Draws the document as fine as the picture needs it, and lays it down. */
export function layDocument(pen: Pen, document: SpecimenDocument, projection: Projection): Print {
  const size = documentSizes[document.kind];
  const left = project(projection, { x: 0, y: 0 });
  const right = project(projection, { x: size.width, y: 0 });
  const down = project(projection, { x: 0, y: size.height });
  const across = Math.hypot(right.x - left.x, right.y - left.y) / size.width;
  const along = Math.hypot(down.x - left.x, down.y - left.y) / size.height;
  const print = drawDocument(document, 1.08 * Math.max(across, along));
  layPrint(pen, print, size, projection);
  return print;
}
