/** What the net would say of a line, from text. */
import type { LineLogits } from '../../../../renderer/imaging/read/decode/line-logits.ts';
import { zoneCharacters } from '../../../../shared/documents/zone/check-digit.ts';

const stepsEach = 5;

/** A place at which the net also found something else nearly as likely: `cost` less, as a logarithm. */
export interface Doubt {
  readonly at: number;
  readonly other: string;
  readonly cost: number;
}

/** Evenly spaced characters, a space for one that the net overlooked. */
export function logitsOf(text: string, doubts: readonly Doubt[] = []): LineLogits {
  const steps = (text.length + 2) * stepsEach;
  const values = new Float32Array((zoneCharacters.length + 1) * steps);
  values.fill(14, 0, steps);
  const put = (character: string, index: number, value: number) => {
    const step = (index + 1) * stepsEach;
    values[(zoneCharacters.indexOf(character) + 1) * steps + step] = value;
  };
  [...text].forEach((character, index) => {
    if (character !== ' ') put(character, index, 30);
  });
  for (const { at, other, cost } of doubts) put(other, at, 30 - cost);
  return { steps, values };
}
