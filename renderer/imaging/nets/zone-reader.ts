import type { GrayRaster } from '../raster.ts';
import type { Net, NetTensor } from './net.ts';

/** As high as a line of text must be for the net. */
export const lineHeight = 32;

/** Asks the net what stands in one line of a machine-readable zone: for each place along it, how likely each sign is (logits). */
export function readLine(net: Net, line: GrayRaster): Promise<NetTensor> {
  if (line.height !== lineHeight) throw new Error('a line for the net is 32 pixels high');
  const { width } = line;
  const values = Float32Array.from(line.data);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  // The eight keeps an empty line from being blown up to noise.
  const spread = Math.sqrt(variance) + 8;
  const input = values.map((value) => (value - mean) / spread);
  return net({ data: input, dims: [1, 1, lineHeight, width] });
}
