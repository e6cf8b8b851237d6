import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ApplicationId } from '../../shared/brand.ts';
import type { Connection } from '../../shared/contract/connection-contract.ts';
import type { DeskEntry } from '../../shared/domain/outbox-item.ts';
import type { SubmissionCounts } from '../../shared/domain/submission.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Kiosk } from '../bridge/kiosk.ts';

/** Who is saved and needed, with their names masked; nothing of it stays when the terminal locks. */
export interface DeskFacts {
  /** Whether the desk is what the middle of the screen shows between visits. */
  readonly isOpen: boolean;
  /** Null until it has been read. */
  readonly entries: readonly DeskEntry[] | null;
  readonly failure: Failure | null;
  /** The line has come back, and nobody has looked at the desk since. */
  readonly isLineBack: boolean;
}

interface DeskActions {
  readonly open: () => void;
  readonly close: () => void;
  /** Reads the desk anew; of several readings the last one counts. */
  readonly load: () => Promise<void>;
  /** Somebody has left the branch, or is back. */
  readonly setPresent: (applicationId: ApplicationId, inBranch: boolean) => Promise<void>;
  /** Told how many submissions stand where: the desk is read anew when it may have changed. */
  readonly noteCounts: (counts: SubmissionCounts) => void;
  /** Told how the line is. */
  readonly noteLine: (state: Connection['state'] | undefined) => void;
  /** Forgets whom it lists, also what is still on its way. */
  readonly forget: () => void;
}

export type DeskState = DeskFacts & DeskActions;

/** The desk before anybody has looked. */
export const noDesk: DeskFacts = { isOpen: false, entries: null, failure: null, isLineBack: false };

/** Keeps the list of the desk as main has it. */
export function createDeskStore({ client }: Pick<Kiosk, 'client'>): StoreApi<DeskState> {
  return createStore<DeskState>()((set, get) => {
    /** Which reading an answer belongs to. */
    let reading = 0;
    let waiting: number | undefined;
    let wasOffline = false;

    return {
      ...noDesk,
      open: () => set({ isOpen: true, isLineBack: false }),
      close: () => set({ isOpen: false }),
      load: async () => {
        reading += 1;
        const mine = reading;
        const list = await client['desk.list']({});
        if (mine !== reading) return;
        set(list.ok ? { entries: list.value, failure: null } : { failure: list.error });
      },
      setPresent: async (applicationId, inBranch) => {
        const answer = await client['desk.set-present']({ applicationId, inBranch });
        await get().load();
        if (!answer.ok) set({ failure: answer.error });
      },
      noteCounts: (counts) => {
        const before = waiting;
        waiting = counts['needs-customer'] + counts['code-open'];
        if (waiting !== before) void get().load();
      },
      noteLine: (state) => {
        if (state === 'offline') {
          wasOffline = true;
          set({ isLineBack: false });
        }
        if (state !== 'online' || !wasOffline) return;
        wasOffline = false;
        set({ isLineBack: !get().isOpen });
        void get().load();
      },
      forget: () => {
        reading += 1;
        set({ entries: null, failure: null });
      },
    };
  });
}

/** Those who are still in the branch, as far as staff have said. */
export function stillHere({ entries }: Pick<DeskFacts, 'entries'>): readonly DeskEntry[] {
  return entries?.filter(({ inBranch }) => inBranch) ?? [];
}
