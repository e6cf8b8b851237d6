import { useEffect, useRef } from 'react';
import { isCoveredByModal } from './modal-cover.ts';

/**
 * What had the focus may go when the screen shows something else within its step: then the new title has it, so that the keys and a screen
 * reader go on from there. Whatever else has the focus keeps it.
 */
export function useTitleFocus(title: string): void {
  const before = useRef(title);
  useEffect(() => {
    if (before.current === title) return;
    before.current = title;
    if (document.activeElement !== document.body || isCoveredByModal()) return;
    document.querySelector<HTMLElement>('main[data-screen] h1')?.focus({ preventScroll: true });
  }, [title]);
}
