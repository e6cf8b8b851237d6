/**
 * A control that was pressed is disabled while its work goes on, and loses the focus with that: whoever works by keyboard
 * or screen reader would start over at the top of the page. Gives the focus back as soon as the control can be used
 * again, or to the title when the control is gone by then. Never takes it from anything that has it.
 */
export function installFocusKeeper(target: Window): () => void {
  const { document } = target;
  let last: HTMLElement | null = null;
  const note = ({ target: focused }: Event) => {
    if (focused instanceof HTMLElement && focused !== document.body) last = focused;
  };
  const giveBack = () => {
    if (!last || document.activeElement !== document.body) return;
    if (!last.isConnected)
      document.querySelector<HTMLElement>('h1[tabindex]')?.focus({ preventScroll: true });
    else if (!last.matches(':disabled')) last.focus({ preventScroll: true });
  };
  document.addEventListener('focusin', note);
  const observer = new MutationObserver(giveBack);
  observer.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['disabled'] });
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', note);
  };
}
