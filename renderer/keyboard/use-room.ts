import { type RefObject, useLayoutEffect, useRef } from 'react';
import { titleShift } from './title-shift.ts';

/** What belongs to a field and is wanted on the screen together with it. */
const fieldSelector = '.field, .code, .pin-pad__field';

/**
 * Gives the keyboard its room at the lower edge of the page, and brings the place that is typed into above it, with its
 * label and its hint. Gives the room back when there is none any more.
 */
export function useRoom(place: Element | null): RefObject<HTMLElement | null> {
  const dock = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    if (!place || !dock.current) return;
    const measure = () => style.setProperty('--keyboard-room', `${dock.current?.offsetHeight ?? 0}px`);
    measure();
    window.addEventListener('resize', measure);
    dataset.keyboard = '';
    // What lies over the page finds its place anew.
    window.dispatchEvent(new Event('resize'));
    const field = place.closest(fieldSelector) ?? place;
    field.scrollIntoView({ block: 'nearest' });
    keepTitleWhole(field);
    return () => {
      window.removeEventListener('resize', measure);
      style.removeProperty('--keyboard-room');
      delete dataset.keyboard;
      window.dispatchEvent(new Event('resize'));
    };
  }, [place]);
  return dock;
}

/** Between a title and the edge above it. */
const airPx = 12;

function keepTitleWhole(field: Element): void {
  const scroller = field.closest('.scroll');
  const title = scroller?.querySelector('h1, h2');
  if (!scroller || !title) return;
  const { top, bottom } = title.getBoundingClientRect();
  scroller.scrollTop += titleShift({
    title: { top: top - airPx, bottom },
    field: field.getBoundingClientRect(),
    view: scroller.getBoundingClientRect(),
  });
}
