import type { PadId } from './layouts.ts';

/** What is typed somewhere: on letters, on letters with the signs of a mail address, or on a pad. */
export type PlaceKind = 'text' | 'email' | PadId;

const textTypes = ['text', 'email', 'tel', 'search', 'url', 'password'];

/**
 * What is typed at a place; null where nothing is, or where a pad of its own stands beside it (`inputmode="none"`). Parts
 * of a date are no input elements: they are typed into all the same.
 */
export function kindOfPlace(place: Element | null): PlaceKind | null {
  if (place instanceof HTMLTextAreaElement) return place.readOnly || place.disabled ? null : 'text';
  if (place instanceof HTMLInputElement) {
    if (!textTypes.includes(place.type) || place.readOnly || place.disabled) return null;
    return kindOfMode(place.inputMode, place.type);
  }
  if (isDatePart(place)) return 'date';
  return null;
}

function kindOfMode(mode: string, type: string): PlaceKind | null {
  switch (mode) {
    case 'none':
      return null;
    case 'numeric':
      return 'digits';
    case 'decimal':
      return 'decimal';
    case 'tel':
      return 'phone';
    case 'email':
      return 'email';
    default:
      return type === 'email' ? 'email' : type === 'tel' ? 'phone' : 'text';
  }
}

/** A day, a month or a year that is typed as such. */
export function isDatePart(place: Element | null): place is HTMLElement {
  return (
    place instanceof HTMLElement && place.matches('[role="spinbutton"]') && place.isContentEditable !== false
  );
}

/** Secrets and codes: no key of theirs may show which one was touched. */
export function isSecret(place: Element): boolean {
  return place instanceof HTMLInputElement && (place.type === 'password' || place.inputMode === 'numeric');
}

/** Only what runs from left to right is written there, in every language: numbers of documents, mail addresses. */
export function isLatinOnly(place: Element): boolean {
  return place.getAttribute('dir') === 'ltr';
}
