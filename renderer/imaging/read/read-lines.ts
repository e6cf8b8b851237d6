import type { Net } from '../nets/net.ts';
import { readLine } from '../nets/zone-reader.ts';
import type { ReadLines } from './read-band.ts';

/** Reads lines with the net, one after the other: they differ in width, and a session does one thing at a time. */
export const createReadLines =
  (net: Net): ReadLines =>
  async (lines) => {
    const read = [];
    for (const line of lines) {
      const { data, dims } = await readLine(net, line);
      read.push({ values: data, steps: dims[2] ?? 0 });
    }
    return read;
  };
