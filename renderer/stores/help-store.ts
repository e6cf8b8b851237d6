import { createStore, type StoreApi } from 'zustand/vanilla';
import type { HelpTopic } from '../i18n/en/help.ts';

/** The help beside the work, open or not, and what lies over a screen or is a part of it that only it knows. */
export interface HelpState {
  readonly isBeside: boolean;
  /** The same over a dialog, behind which nothing can be read or reached. What lies beside the work stays there meanwhile. */
  readonly isOver: boolean;
  /** Said by what is on the screen, the last one first; empty where the screen itself says enough. */
  readonly parts: readonly HelpTopic[];
  readonly toggle: (where: 'isBeside' | 'isOver') => void;
  readonly close: () => void;
  /** Says what is on the screen, until the function that it returns is called. */
  readonly say: (part: HelpTopic) => () => void;
}

export function createHelpStore(): StoreApi<HelpState> {
  return createStore<HelpState>()((set, get) => ({
    isBeside: false,
    isOver: false,
    parts: [],
    toggle: (where) => set({ [where]: !get()[where] }),
    close: () => set({ isBeside: false, isOver: false }),
    say: (part) => {
      set({ parts: [part, ...get().parts] });
      return () => {
        const at = get().parts.indexOf(part);
        set({ parts: get().parts.filter((_, place) => place !== at) });
      };
    },
  }));
}
