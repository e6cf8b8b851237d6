/** What the two worlds of the page say to each other. */
import type { PermissionQuestion } from './messages.ts';

/** Functions and promises cannot cross; in their place travels an object with this (secret) key. */
export type Carried = unknown;

export type FromPageWorld =
  | { op: 'call'; fn: number; args: Carried[] }
  | { op: 'ask'; id: number; question: PermissionQuestion }
  | { op: 'open-window'; url: string; frameName: string; features: string };

export type FromPreloadWorld =
  | { op: 'expose'; name: string; api: Carried }
  | { op: 'reply'; value?: Carried; error?: string }
  | { op: 'settle'; promise: number; value?: Carried; error?: string }
  | { op: 'callback'; fn: number; args: Carried[] }
  | { op: 'answer'; id: number };
