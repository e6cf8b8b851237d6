import { isDatePart } from './kind-of-place.ts';

/**
 * Writes at the caret of the place that has the focus, in place of what is selected there. The engine's own editing does
 * it: fields of every kind take it as typing, with the caret, the selection and whole characters right, in both
 * directions. Parts of a date are edited by their component alone, which listens for what is about to be typed.
 */
export function typeInto(place: Element, text: string): void {
  if (isDatePart(place)) announce(place, 'insertText', text);
  else edit(place, 'insertText', text);
}

/** Takes back what is selected, or else the character before the caret. */
export function eraseFrom(place: Element): void {
  if (isDatePart(place)) announce(place, 'deleteContentBackward', null);
  else edit(place, 'delete', '');
}

/** An accent belongs to the letter before it. */
function edit(place: Element, command: 'insertText' | 'delete', text: string): void {
  place.ownerDocument.execCommand(command, false, text);
}

function announce(place: Element, inputType: string, data: string | null): void {
  place.dispatchEvent(new InputEvent('beforeinput', { inputType, data, bubbles: true, cancelable: true }));
}
