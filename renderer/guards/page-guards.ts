import { type CommandKey, helpKey, isKeyAllowed } from '../../shared/kiosk/key-policy.ts';

/**
 * The page's own half of the lockdown: no context menu, nothing dropped into the window, no zoom by wheel, no link that leads anywhere,
 * and only the keys of the kiosk's list. Main refuses the same before the page sees it; this half holds where the host can't ask main first.
 */
export function installPageGuards(page: Window, commandKey: CommandKey = commandKeyOf(page)): void {
  // In the capture phase of the window, before any component.
  const refuse = (event: Event) => event.preventDefault();
  const first = { capture: true };
  page.addEventListener('contextmenu', refuse, first);
  page.addEventListener('dragover', refuse, first);
  page.addEventListener('drop', refuse, first);
  page.addEventListener('auxclick', refuse, first);
  page.addEventListener(
    'click',
    (event) => event.composedPath().some(isLink) && event.preventDefault(),
    first,
  );
  page.addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), {
    ...first,
    passive: false,
  });
  page.addEventListener(
    'keydown',
    (event) => {
      const { key, ctrlKey: control, altKey: alt, shiftKey: shift, metaKey: meta } = event;
      const isAllowed = isKeyAllowed({ key, control, alt, shift, meta }, commandKey);
      // The kiosk's help, never the browser's.
      if (isAllowed && key === helpKey) event.preventDefault();
      if (isAllowed) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    first,
  );
}

const isLink = (target: EventTarget): boolean =>
  target instanceof HTMLAnchorElement && target.hasAttribute('href');

const commandKeyOf = ({ navigator }: Window): CommandKey =>
  /mac/i.test(navigator.userAgent) ? 'meta' : 'control';
