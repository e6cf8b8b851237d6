import { useEffect, useRef } from 'react';
import { findFocusKey } from '../components/screen.tsx';
import { wedgeReadEvent } from './install-wedge-guard.ts';

/**
 * A field that a card reader types into, wherever the focus is: the first character brings the focus along and replaces
 * what stood there. `onRead` is called when a reader has typed something whole into it.
 */
export function useTypingGoesTo(focusKey: string, onRead: () => void): void {
  const latest = useRef(onRead);
  latest.current = onRead;
  useEffect(() => {
    const bring = (event: KeyboardEvent) => {
      if (!isCharacter(event) || event.defaultPrevented || isElsewhere() || takesText(event.target)) return;
      const field = findFocusKey(focusKey);
      if (!(field instanceof HTMLInputElement) || field.disabled) return;
      field.focus();
      field.select();
    };
    const read = ({ target }: Event) => {
      if (target === findFocusKey(focusKey)) latest.current();
    };
    document.addEventListener('keydown', bring);
    document.addEventListener(wedgeReadEvent, read);
    return () => {
      document.removeEventListener('keydown', bring);
      document.removeEventListener(wedgeReadEvent, read);
    };
  }, [focusKey]);
}

/** A space presses what has the focus, so it is left there. */
function isCharacter({ key, ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): boolean {
  return [...key].length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey && !isComposing;
}

function isElsewhere(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="listbox"]') !== null;
}

function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select') !== null
  );
}
