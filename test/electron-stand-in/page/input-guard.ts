/**
 * Keys and pointer gestures, as an Electron window without a menu has them: what would reach the browser's own interface
 * (new tab, reload, print, zoom, find) is refused always; and while main listens to `before-input-event`, each key press
 * waits for its verdict, by a synchronous request to the page's own origin that this process answers.
 *
 * Where the page's CSP forbids that request (`connect-src` without 'self'), main is not asked and only the first rule holds.
 * Runs in the preload's world; sent to the page as source.
 */
import type * as E from 'electron';
import type { NodeLink } from './node-link.ts';

export function guardInput(node: NodeLink, keyQuestionPath: string): void {
  let mainListens = false;
  node.hear((message) => {
    if (message.op === 'key-listener') mainListens = message.isPresent;
  });

  function describe(event: KeyboardEvent): E.Input {
    const { key, code, location, shiftKey, ctrlKey, altKey, metaKey } = event;
    const held = { shift: shiftKey, control: ctrlKey, alt: altKey, meta: metaKey };
    const modifiers = Object.entries(held).flatMap(([name, isHeld]) => (isHeld ? [name] : []));
    if (event.repeat) modifiers.push('isautorepeat');
    return {
      type: event.type === 'keydown' ? 'keyDown' : 'keyUp',
      isAutoRepeat: event.repeat,
      isComposing: event.isComposing,
      ...{ key, code, location, modifiers },
      ...held,
    };
  }

  function isPrevented(input: E.Input): boolean {
    try {
      const question = new XMLHttpRequest();
      question.open('POST', keyQuestionPath, false);
      question.send(JSON.stringify(input));
      return question.responseText === 'prevented';
    } catch {
      return false;
    }
  }

  /** Editing keys stay with the page; AltGr is a way to type letters, not a combination. */
  function belongsToBrowser(event: KeyboardEvent): boolean {
    if (/^F\d+$/.test(event.key) || (event.shiftKey && event.key === 'Escape')) return true;
    if (event.getModifierState('AltGraph')) return false;
    const isEditing = /^([acvxyz]|Arrow.*|Home|End|Backspace|Delete|Insert|Enter|Control|Shift)$/i.test(
      event.key,
    );
    return event.altKey || event.metaKey || (event.ctrlKey && !isEditing);
  }

  window.addEventListener(
    'keydown',
    (event) => {
      if (mainListens && isPrevented(describe(event))) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else if (belongsToBrowser(event)) {
        event.preventDefault();
      }
    },
    true,
  );
  window.addEventListener('keyup', (event) => node.tell({ op: 'key-up', input: describe(event) }), true);
  window.addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), {
    passive: false,
    capture: true,
  });
  window.addEventListener('contextmenu', (event) => {
    const target = event.target;
    const isEditable = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (!event.defaultPrevented)
      node.tell({ op: 'context-menu', x: event.clientX, y: event.clientY, isEditable });
    event.preventDefault();
  });
  // A dropped file would replace the page; Electron ignores it (`navigateOnDragDrop` is off).
  for (const type of ['dragover', 'drop'] as const) {
    window.addEventListener(type, (event) => event.preventDefault());
  }
  window.addEventListener('focus', () => node.tell({ op: 'focus', hasFocus: true }));
  window.addEventListener('blur', () => node.tell({ op: 'focus', hasFocus: false }));
}
