import { type RefObject, useLayoutEffect, useRef } from 'react';

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
    (place.closest(fieldSelector) ?? place).scrollIntoView({ block: 'nearest' });
    return () => {
      window.removeEventListener('resize', measure);
      style.removeProperty('--keyboard-room');
      delete dataset.keyboard;
      window.dispatchEvent(new Event('resize'));
    };
  }, [place]);
  return dock;
}
