import { useEffect, useRef } from 'react';

/** Takes the picture from anywhere on the screen. One of the few function keys that the window lets in. */
const captureKey = 'F8';

/** The key beside the primary action; quiet while a dialog or a list is open. */
export function useCaptureKey(onKey: (() => void) | undefined): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isCovered = document.querySelector('[role="dialog"], [role="alertdialog"], [role="listbox"]');
      if (event.key !== captureKey || event.repeat || isCovered || !latest.current) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
