/** The customers of a soak: what is said of each begins with a word that is found nowhere else, and ends with their own number. */

import { type MemoryNeedle, memoryBytes, memoryText } from '../e2e/security/support/process-memory.ts';
import { makeSpecimenCard } from '../e2e/support/specimen-card.ts';
import { type Needle, textNeedle } from '../torture/marker-scan.ts';
import { planted } from '../torture/people.ts';

const card = makeSpecimenCard();
const middle = Math.floor(card.length / 2);
const pieceOfCard = card.subarray(middle, middle + 32);

/** In all of which each customer's own are contained: found, whoever they were of. */
export const inMemory: readonly MemoryNeedle[] = [
  ...Object.entries(planted).map(([name, stem]) => memoryText(name, stem)),
  memoryBytes('card', pieceOfCard),
];
export const onDisk: readonly Needle[] = [
  ...Object.entries(planted).map(([name, stem]) => textNeedle(name, stem)),
  { name: 'card', bytes: pieceOfCard },
];
