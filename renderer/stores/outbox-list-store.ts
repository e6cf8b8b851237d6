import { createStore, type StoreApi } from 'zustand/vanilla';
import { outboxFirstRows, outboxPageSize } from '../../shared/contract/outbox-work-contract.ts';
import type { OutboxFilter, OutboxItem } from '../../shared/domain/outbox-item.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Kiosk } from '../bridge/kiosk.ts';

/** What staff may look at; `all` has too much in it to be looked through. */
export type ListFilter = Exclude<OutboxFilter, 'all'>;

/** One page of the outbox, as main gave it. */
export interface OutboxPage {
  readonly items: readonly OutboxItem[];
  /** Of all pages. */
  readonly total: number;
  readonly filter: ListFilter;
  readonly page: number;
  /** Monotonic ms: waits count from here. */
  readonly receivedAt: number;
}

/** The list of the outbox. Holds one page at a time, whatever the outbox holds. */
export interface OutboxListFacts {
  readonly isOpen: boolean;
  readonly filter: ListFilter;
  readonly page: number;
  /** The last page that was read; it stays while another one is on its way. */
  readonly shown: OutboxPage | null;
  readonly isReading: boolean;
  readonly failure: Failure | null;
  readonly isSending: boolean;
  /** How many the last "Send now" set going; a failure when it could not. */
  readonly sent: { readonly count: number } | { readonly failure: Failure } | null;
}

export interface OutboxListState extends OutboxListFacts {
  /** Reads nothing: the view does, whenever it appears. */
  readonly open: () => void;
  readonly close: () => void;
  readonly filterBy: (filter: ListFilter) => void;
  readonly turnTo: (page: number) => void;
  readonly read: () => Promise<void>;
  /** Ends all waits of our own. `count`: how many are waiting. */
  readonly sendNow: (count: number) => Promise<void>;
  /** Forgets whom it is about and keeps the place: while the terminal is locked. */
  readonly forgetPeople: () => void;
}

const closed: OutboxListFacts = {
  isOpen: false,
  filter: 'open',
  page: 0,
  shown: null,
  isReading: false,
  failure: null,
  isSending: false,
  sent: null,
};

export function createOutboxListStore({
  client,
  clock,
}: Pick<Kiosk, 'client' | 'clock'>): StoreApi<OutboxListState> {
  return createStore<OutboxListState>()((set, get) => {
    /** Only the answer to the last question is shown. */
    let question = 0;

    const read = async () => {
      if (!get().isOpen) return;
      question += 1;
      const mine = question;
      const { filter, page } = get();
      const { shown } = get();
      set({ isReading: true });
      // Where nothing of it is on the screen yet: what fits there first. Rows that come behind it move nothing.
      const isNew = shown?.filter !== filter || shown.page !== page;
      for (const count of isNew ? [outboxFirstRows, outboxPageSize] : [outboxPageSize]) {
        const some = count < outboxPageSize ? { count } : {};
        const answer = await client['outbox.list']({ filter, page, ...some });
        if (mine !== question) return;
        if (!answer.ok) {
          set({ isReading: false, failure: answer.error });
          return;
        }
        const { items, total } = answer.value;
        const lastPage = Math.max(0, Math.ceil(total / outboxPageSize) - 1);
        if (page > lastPage) {
          set({ page: lastPage });
          await read();
          return;
        }
        const isWhole = items.length >= Math.min(outboxPageSize, total - page * outboxPageSize);
        set({
          isReading: !(isWhole || count === outboxPageSize),
          failure: null,
          shown: { items, total, filter, page, receivedAt: clock.monotonic() },
        });
        if (isWhole) return;
      }
    };
    const goTo = (place: Partial<OutboxListFacts>) => {
      set({ ...place, failure: null, sent: null });
      void read();
    };

    return {
      ...closed,
      open: () => {
        if (!get().isOpen) set({ ...closed, isOpen: true });
      },
      close: () => {
        question += 1;
        set(closed);
      },
      filterBy: (filter) => goTo({ filter, page: 0 }),
      turnTo: (page) => goTo({ page }),
      read,
      sendNow: async (count) => {
        if (get().isSending) return;
        set({ isSending: true, sent: null });
        const answer = await client['outbox.send-now']({});
        set({ isSending: false });
        if (!get().isOpen) return;
        set({ sent: answer.ok ? { count } : { failure: answer.error } });
        await read();
      },
      forgetPeople: () => {
        question += 1;
        set({ shown: null, isReading: false, failure: null, sent: null });
      },
    };
  });
}
