import { createWedgeGuard } from './keyboard-wedge.ts';

/** Bubbles from the field into which a reader has just typed something whole: where its Enter would have gone. */
export const wedgeReadEvent = 'wedge-read';

/** Puts the guard before every other listener of the page. `timeStamp` is when the key came, not when we got to it. */
export function installWedgeGuard(target: Window): void {
  const guard = createWedgeGuard();
  target.addEventListener(
    'keydown',
    (event) => {
      const onButton =
        event.target instanceof Element && event.target.closest('button, [role="button"]') !== null;
      if (!guard.swallows({ key: event.key, atMs: event.timeStamp }, onButton)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 'Enter')
        event.target?.dispatchEvent(new CustomEvent(wedgeReadEvent, { bubbles: true }));
    },
    { capture: true },
  );
}
