import type { RenderProcessGoneDetails } from 'electron';

/** Every reason that Electron gives; a name it never emits would be a branch that never runs, so its own type is used. */
export type GoneReason = RenderProcessGoneDetails['reason'];

/** What is done about a page that is gone. After it ran out of memory the whole window is made anew. */
export type Remedy = 'none' | 'load-again' | 'new-window';

/** The compiler holds this table to all eight, and to no other. */
export const remedies: Readonly<Record<GoneReason, Remedy>> = {
  'clean-exit': 'none',
  'abnormal-exit': 'load-again',
  killed: 'load-again',
  crashed: 'load-again',
  oom: 'new-window',
  'launch-failed': 'load-again',
  'integrity-failure': 'load-again',
  'memory-eviction': 'new-window',
};
