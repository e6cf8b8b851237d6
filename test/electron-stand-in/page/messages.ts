/** What the scripts in the page and this process say to each other, over the binding that only the preload's world has. */
import type * as E from 'electron';

/** What a page asks before it uses a device or another thing that needs leave. */
export type PermissionQuestion =
  | { about: 'media'; audio: boolean; video: boolean }
  /** `navigator.permissions.query`: told, not asked for. */
  | { about: 'query'; name: string }
  | { about: 'request'; name: string };

export type FromPage =
  | { op: 'invoke'; id: number; channel: string; args: unknown[] }
  | { op: 'send'; channel: string; args: unknown[] }
  | { op: 'ask'; id: number; question: PermissionQuestion }
  | { op: 'open-window'; url: string; frameName: string; features: string }
  | { op: 'move-window'; bounds: E.Rectangle }
  | { op: 'leave'; url: string }
  | { op: 'key-up'; input: E.Input }
  | { op: 'context-menu'; x: number; y: number; isEditable: boolean }
  | { op: 'focus'; hasFocus: boolean }
  | { op: 'preload-error'; message: string };

export type ToPage =
  | { op: 'result'; id: number; value?: unknown; error?: string }
  | { op: 'event'; channel: string; args: unknown[] }
  | { op: 'answer'; id: number }
  /** Whether anybody in main listens to keys; if not, they are not worth a question each. */
  | { op: 'key-listener'; isPresent: boolean };

/** The address, on the page's own origin, at which a key press waits for main's verdict. */
export const KEY_QUESTION_PATH = '/.stand-in/before-input-event';
