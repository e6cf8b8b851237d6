import { kindOfPlace } from './kind-of-place.ts';

/** The next place to type at after this one, on the same screen or in the same dialog; null after the last. */
export function nextPlaceAfter(place: Element): HTMLElement | null {
  const around = place.closest('[role="dialog"], [role="alertdialog"], main') ?? document.body;
  const places = [...around.querySelectorAll<HTMLElement>('input, textarea, [role="spinbutton"]')].filter(
    (one) => kindOfPlace(one) !== null && one.closest('[hidden], [inert]') === null,
  );
  return places[places.indexOf(place as HTMLElement) + 1] ?? null;
}
