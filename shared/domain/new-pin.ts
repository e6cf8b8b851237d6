import type { PinWeakness } from './pin-weakness.ts';

/** A chosen PIN has at least this many digits: five free tries, then four an hour, leave a guess no chance in years. */
export const shortestNewPin = 6;
const longestNewPin = 12;

/** Fewer different digits than this are one key pressed again and again. */
const fewestDifferent = 3;

/** What is wrong with a PIN as a new one; undefined where it may be taken. `before` is the one that it replaces. */
export function weaknessOf(pin: string, before?: string): PinWeakness | undefined {
  if (!/^\d*$/.test(pin)) return 'not-digits';
  if (pin.length < shortestNewPin) return 'too-short';
  if (pin.length > longestNewPin) return 'too-long';
  if (pin === before) return 'same-as-before';
  return isTrivial(pin) ? 'trivial' : undefined;
}

/** What everybody tries first: 111111, 123456, 987654, 112233, 121212, 123123. */
function isTrivial(pin: string): boolean {
  if (new Set(pin).size < fewestDifferent) return true;
  // Pairs and triples climb as single digits do.
  const steps = pin.replace(/(\d)\1+/g, '$1');
  return isStraight(steps) || isRepeated(pin);
}

/** Each digit is the one after, or the one before, its neighbour; 0 comes after 9. */
function isStraight(digits: string): boolean {
  const steps = [...digits].slice(1).map((digit, at) => (Number(digit) - Number(digits[at]) + 10) % 10);
  return steps.every((step) => step === 1) || steps.every((step) => step === 9);
}

/** One group of digits over and over, the last time perhaps cut off. */
function isRepeated(pin: string): boolean {
  for (let length = 1; length <= pin.length / 2; length += 1) {
    if (pin.startsWith(pin.slice(length))) return true;
  }
  return false;
}
