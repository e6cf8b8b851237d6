import { useEffect, useRef } from 'react';
import { useKiosk } from '../bridge/kiosk.ts';

interface ScreenKeys {
  /** Enter: the primary action, unless the key belongs to what has the focus. */
  readonly onEnter: (() => void) | undefined;
  /** Escape: back. */
  readonly onEscape: (() => void) | undefined;
}

/**
 * How long Enter stays deaf after a screen has appeared, or its action is another one, in ms: a second press that was meant for what stood
 * there before must not agree to what nobody has read.
 */
export const deafAfterAppearingMs = 500;

/**
 * The two keys of every screen. Function keys and combinations with Ctrl or Alt are not let into the window, so these
 * are plain keys. Both stay quiet while a dialog or a list is open: there they close and choose. `action` says what Enter does.
 */
export function useScreenKeys(keys: ScreenKeys, action: string | undefined): void {
  const latest = useRef(keys);
  latest.current = keys;
  const { clock } = useKiosk();
  const appearedAt = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another action it begins anew
  useEffect(() => {
    appearedAt.current = clock.monotonic();
  }, [clock, action]);
  useEffect(() => {
    const onEnter = ({ key, target }: KeyboardEvent) => {
      const isDeaf = clock.monotonic() - appearedAt.current < deafAfterAppearingMs;
      return key === 'Enter' && !isDeaf && !takesEnter(target) ? latest.current.onEnter : undefined;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.isComposing || !belongsToScreen(event)) return;
      const act = event.key === 'Escape' ? latest.current.onEscape : onEnter(event);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [clock]);
}

function belongsToScreen(event: KeyboardEvent): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="listbox"]')) return false;
  const { target } = event;
  return target === document.body || (target instanceof Element && target.closest('[data-screen]') !== null);
}

function takesEnter(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, [role="button"], [role="option"]') !== null;
}
