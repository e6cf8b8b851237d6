import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  PracticeFault,
  PracticeLine,
  PracticeMessage,
} from '../../shared/contract/training-contract.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Kiosk } from '../bridge/kiosk.ts';

/** The practice inbox and its fault dial. In live mode nothing of this is ever called. */
export interface TrainingState {
  readonly open: boolean;
  readonly messages: readonly PracticeMessage[];
  readonly unread: number;
  readonly failure: Failure | null;
  /** The providers that can be told to misbehave; empty until `readTwins` has been answered. */
  readonly twins: readonly ProviderId[];
  readonly readTwins: () => Promise<void>;
  readonly toggle: () => void;
  readonly close: () => void;
  /** How the practice line behaves; null until `readLine` has been answered. */
  readonly line: PracticeLine | null;
  readonly readLine: () => Promise<void>;
  readonly setLine: (line: PracticeLine) => Promise<boolean>;
  readonly setFault: (provider: ProviderId, fault: PracticeFault, operation?: string) => Promise<boolean>;
  /** Codes on the screen belong to a customer, so the drawer is emptied with the visit and by the lock. */
  readonly clear: () => void;
}

export function createTrainingStore({ client, events }: Kiosk): StoreApi<TrainingState> {
  return createStore<TrainingState>()((set, get) => {
    const read = async (): Promise<void> => {
      const inbox = await client['training.read-inbox']({});
      if (!get().open) return;
      if (inbox.ok) set({ messages: inbox.value, unread: 0, failure: null });
      else set({ failure: inbox.error });
    };
    events.on('training.inbox-changed', ({ unread }) => {
      set({ unread });
      if (get().open) void read();
    });
    return {
      open: false,
      messages: [],
      unread: 0,
      failure: null,
      twins: [],
      line: null,
      readTwins: async () => {
        const twins = await client['training.read-twins']({});
        if (twins.ok) set({ twins: twins.value });
        else set({ failure: twins.error });
      },
      toggle: () => {
        set({ open: !get().open, messages: [] });
        if (get().open) void read();
      },
      close: () => set({ open: false, messages: [] }),
      readLine: async () => {
        const line = await client['training.read-line']({});
        if (line.ok) set({ line: line.value });
        else set({ failure: line.error });
      },
      setLine: async (line) => {
        const answer = await client['training.set-line']({ line });
        set(answer.ok ? { line, failure: null } : { failure: answer.error });
        return answer.ok;
      },
      setFault: async (provider, fault, operation) => {
        const answer = await client['training.set-fault']({
          provider,
          fault,
          ...(operation ? { operation } : {}),
        });
        set({ failure: answer.ok ? null : answer.error });
        return answer.ok;
      },
      clear: () => set({ open: false, messages: [], unread: 0, failure: null }),
    };
  });
}
