import type { PracticeMessage } from '../../shared/contract/training-contract.ts';

/** What the contract lets cross at once; older messages are dropped. */
const capacity = 50;

/** Where the twins put the codes that a real provider would send to a phone or a mailbox. In memory only. */
export interface PracticeInbox {
  readonly deliver: (message: PracticeMessage) => void;
  /** The newest first, at most 50. Reading marks them as read. */
  readonly read: () => PracticeMessage[];
  readonly unread: () => number;
  /** Calls the listener with the number of unread messages whenever it changes; returns what ends that. */
  readonly onChange: (listener: (unread: number) => void) => () => void;
}

/** Builds an empty inbox. */
export function createPracticeInbox(): PracticeInbox {
  let messages: readonly PracticeMessage[] = [];
  let unread = 0;
  const listeners = new Set<(unread: number) => void>();

  const setUnread = (count: number) => {
    if (unread === count) return;
    unread = count;
    for (const listener of listeners) listener(count);
  };

  return {
    deliver: (message) => {
      messages = [message, ...messages].slice(0, capacity);
      setUnread(Math.min(unread + 1, capacity));
    },
    read: () => {
      setUnread(0);
      return [...messages];
    },
    unread: () => unread,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
