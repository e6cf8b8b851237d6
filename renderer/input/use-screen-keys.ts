import { useEffect, useRef } from 'react';

interface ScreenKeys {
  /** Enter: the primary action, unless the key belongs to what has the focus. */
  readonly onEnter: (() => void) | undefined;
  /** Escape: back. */
  readonly onEscape: (() => void) | undefined;
}

/**
 * The two keys of every screen. Function keys and combinations with Ctrl or Alt are not let into the window, so these
 * are plain keys. Both stay quiet while a dialog or a list is open: there they close and choose.
 */
export function useScreenKeys(keys: ScreenKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.isComposing || !belongsToScreen(event)) return;
      const act =
        event.key === 'Escape'
          ? latest.current.onEscape
          : event.key === 'Enter' && !takesEnter(event.target)
            ? latest.current.onEnter
            : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function belongsToScreen(event: KeyboardEvent): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="listbox"]')) return false;
  const { target } = event;
  return target === document.body || (target instanceof Element && target.closest('[data-screen]') !== null);
}

function takesEnter(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, [role="button"], [role="option"]') !== null;
}
