import type { Done } from './count-in-page.ts';

/**
 * Times of the keystroke-level model (Card, Moran and Newell, "The keystroke-level model for user performance time with interactive
 * systems", 1980), in seconds: a key of an average typist, pointing at something, and getting ready for an act in the mind. Moving the
 * hand between keys and screen is taken with every press.
 */
const keySeconds = 0.28;
const pointSeconds = 1.1;
const homeSeconds = 0.4;
const mindSeconds = 1.35;

/** How long a person who knows the kiosk is busy with it, in seconds; what the machine takes and what the customer says is not in it. */
export function personSeconds({ presses, fields, characters }: Done): number {
  const pressed = presses * (mindSeconds + pointSeconds + homeSeconds);
  // A field is reached with Tab.
  return pressed + fields * (mindSeconds + keySeconds) + characters * keySeconds;
}
