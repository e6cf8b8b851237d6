import { type RefObject, useEffect } from 'react';

/**
 * Keeps an open list at its field while something scrolls. The library closes it instead, and what was typed is gone with it: a field that
 * scrolls into sight as it is entered lost its first word on a slow machine. A field that is scrolled out of sight closes its list.
 */
export function useListFollows(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const follow = (event: Event) => {
      const { current } = field;
      if (current?.ariaExpanded !== 'true' || event.target === current) return;
      if (!(event.target as Node).contains(current) || !isSeen(current)) return;
      event.stopImmediatePropagation();
      // By this the library places a list anew.
      window.dispatchEvent(new Event('resize'));
    };
    // From the start, as the library listens here too once its list is open: whoever came first is asked first.
    window.addEventListener('scroll', follow, true);
    return () => window.removeEventListener('scroll', follow, true);
  }, [field]);
}

function isSeen(field: Element): boolean {
  const { x, y, width, height } = field.getBoundingClientRect();
  return field === document.elementFromPoint(x + width / 2, y + height / 2);
}
