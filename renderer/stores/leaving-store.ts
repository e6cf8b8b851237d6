import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Kiosk } from '../bridge/kiosk.ts';

/**
 * The moment after a visit's last screen: main is about to give the window a new process that knows nothing of the customer. Nothing is
 * offered meanwhile, so that no press is lost with the old one.
 */
export interface LeavingState {
  readonly isLeaving: boolean;
  /** The visit is being ended. */
  readonly begin: () => void;
  /** Its last screen has gone. Should the window not be replaced, or not in time, it goes on as it is. */
  readonly leave: () => Promise<void>;
  /** There is one more screen, or the visit goes on. */
  readonly stay: () => void;
}

const longestMs = 5_000;

export function createLeavingStore({ client }: Pick<Kiosk, 'client'>): StoreApi<LeavingState> {
  return createStore<LeavingState>()((set) => {
    const stay = () => set({ isLeaving: false });
    return {
      isLeaving: false,
      begin: () => set({ isLeaving: true }),
      stay,
      leave: async () => {
        set({ isLeaving: true });
        const answer = await client['app.leave-visit']({});
        if (answer.ok && answer.value.isReplaced) setTimeout(stay, longestMs);
        else stay();
      },
    };
  });
}
