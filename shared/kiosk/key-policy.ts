/**
 * Which keys the kiosk takes. An allow-list: what types and edits text, moves the focus, and the few keys that the screens use.
 * Everything else (reload, zoom, print, find, new window, developer tools, history, window menu, quit) does not happen. Main asks
 * before the page sees a key; the page asks too, because a host without that hook exists (the stand-in).
 */
export interface KeyStroke {
  /** As `KeyboardEvent.key`. */
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

/** The function keys that no browser gives a meaning to, for what the screens show keys for. */
const screenKeys = ['F2', 'F4', 'F8', 'F9'];

/** For help, as everywhere; a browser's own help is kept from coming up by the page. */
export const helpKey = 'F1';

/** Which modifier means "command" on this keyboard. */
export type CommandKey = 'control' | 'meta';

const plainKeys: ReadonlySet<string> = new Set([
  ...['Enter', 'Tab', 'Backspace', 'Delete', 'Escape'],
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['Shift', 'Control', 'AltGraph', 'CapsLock', 'NumLock'],
  // What an input method or a dead key sends while a character is being composed.
  ...['Process', 'Dead', 'Compose', 'Unidentified'],
  ...screenKeys,
  helpKey,
]);
const caretKeys: ReadonlySet<string> = new Set([
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'],
]);
/** With the command key and without Shift: Control+Shift+Delete is the browser's. */
const editingKeys: ReadonlySet<string> = new Set(['a', 'c', 'v', 'x', 'y', 'z', 'backspace', 'delete']);

const isOneCharacter = (key: string) => [...key].length === 1;

/** Whether this key may reach the page. */
export function isKeyAllowed(stroke: KeyStroke, commandKey: CommandKey = 'control'): boolean {
  const { key, control, alt, shift, meta } = stroke;
  // The browser's own task manager.
  if (key === 'Escape' && shift) return false;
  if (!control && !alt && !meta) return plainKeys.has(key) || isOneCharacter(key);
  // Some keyboards send AltGr as Control+Alt: "@" and "ą" type, letters and digits would be a command.
  if (control && alt && !meta) return isOneCharacter(key) && !/[a-z0-9 ]/i.test(key);
  const onlyCommand = commandKey === 'control' ? control && !alt && !meta : meta && !alt && !control;
  if (onlyCommand) return caretKeys.has(key) || (!shift && editingKeys.has(key.toLowerCase()));
  // The modifier itself going down, as part of a chord that is then refused; the system key opens the system's menu.
  return key === 'Control' || (key === 'Shift' && !meta && !alt);
}
