import type { Mask } from '../find/mask.ts';
import type { ColourRaster } from '../raster.ts';
import { resizeColour } from '../resize.ts';
import type { Net } from './net.ts';

/** What the net was trained on: the picture squeezed to this, whatever its shape. */
const [width, height] = [256, 192];

/** Asks the net which parts of a picture are a document. */
export async function findMask(net: Net, picture: ColourRaster): Promise<Mask> {
  const small = resizeColour(picture, width, height);
  const cells = width * height;
  const data = new Float32Array(3 * cells);
  for (let cell = 0; cell < cells; cell += 1)
    for (let channel = 0; channel < 3; channel += 1)
      data[channel * cells + cell] = (small.data[cell * 4 + channel] ?? 0) / 127.5 - 1;
  const { data: logits, dims } = await net({ data, dims: [1, 3, height, width] });
  const [rows = 0, columns = 0] = dims.slice(-2);
  return { width: columns, height: rows, data: logits.map((logit) => 1 / (1 + Math.exp(-logit))) };
}
