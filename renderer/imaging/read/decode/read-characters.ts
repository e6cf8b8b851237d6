import { zoneCharacters } from '../../../../shared/documents/zone/check-digit.ts';
import { classCount, type LineLogits, type ReadCharacter } from './line-logits.ts';

/** Logarithm of the sum of what all classes weigh at one step. */
function weightAt(values: Float32Array, steps: number, step: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = step; at < classCount * steps; at += steps) most = Math.max(most, values[at] ?? most);
  let sum = 0;
  for (let at = step; at < classCount * steps; at += steps) sum += Math.exp((values[at] ?? 0) - most);
  return most + Math.log(sum);
}

/**
 * The line as the net reads it (CTC, the best class of each step): a class that goes on is one character, the same one twice has "nothing"
 * between. Beside each character stands the best that any other reached while it lasted.
 */
export function readCharacters({ values, steps }: LineLogits): readonly ReadCharacter[] {
  const read: { character: string; step: number; likely: Float32Array; strongest: number }[] = [];
  let before = 0;
  for (let step = 0; step < steps; step += 1) {
    const weight = weightAt(values, steps, step);
    let [best, bestValue] = [0, Number.NEGATIVE_INFINITY];
    for (let index = 0; index < classCount; index += 1) {
      const value = values[index * steps + step] ?? Number.NEGATIVE_INFINITY;
      if (value > bestValue) [best, bestValue] = [index, value];
    }
    if (best !== 0) {
      if (best !== before) {
        const likely = new Float32Array(classCount - 1).fill(Number.NEGATIVE_INFINITY);
        read.push({
          character: zoneCharacters[best - 1] ?? '<',
          step,
          likely,
          strongest: bestValue - weight,
        });
      }
      const current = read.at(-1);
      if (current !== undefined) {
        for (let index = 1; index < classCount; index += 1) {
          const value = (values[index * steps + step] ?? Number.NEGATIVE_INFINITY) - weight;
          if (value > (current.likely[index - 1] ?? 0)) current.likely[index - 1] = value;
        }
        if (bestValue - weight > current.strongest) {
          current.strongest = bestValue - weight;
          current.step = step;
        }
      }
    }
    before = best;
  }
  return read.map(({ character, step, likely }) => ({ character, step, likely }));
}
