import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ApprovalId, SubmissionId } from '../../shared/brand.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { OutboxAction, OutboxDetail, OutboxItem } from '../../shared/domain/outbox-item.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Result } from '../../shared/result.ts';
import type { Kiosk } from '../bridge/kiosk.ts';

/** What a person says about an answer that was lost, and whom they asked. */
export type Decision = Pick<InputOf<'outbox.decide'>, 'decision' | 'asked'>;
export type CancelledFor = InputOf<'outbox.cancel'>['reason'];

/** One entry of the outbox that somebody looks at. */
export interface OutboxItemFacts {
  readonly submissionId: SubmissionId | null;
  /** As in the list, until everything about it has been read. */
  readonly item: OutboxItem | null;
  readonly detail: OutboxDetail | null;
  /** Monotonic ms at which `item` arrived: its wait counts from here. */
  readonly receivedAt: number;
  /** Why it could not be read. */
  readonly unread: Failure | null;
  readonly pending: OutboxAction | null;
  /** How the last action ended. */
  readonly ended: { readonly action: OutboxAction; readonly failure: Failure | null } | null;
}

export interface OutboxItemState extends OutboxItemFacts {
  readonly open: (submissionId: SubmissionId, item?: OutboxItem) => void;
  readonly close: () => void;
  readonly read: () => Promise<void>;
  /** Each resolves true when main agreed. `approvalId`: another person's leave, where one is needed. */
  readonly tryAgain: (action: 'retry' | 'check') => Promise<boolean>;
  readonly decide: (decision: Decision, approvalId?: ApprovalId) => Promise<boolean>;
  readonly release: (approvalId?: ApprovalId) => Promise<boolean>;
  readonly cancel: (reason: CancelledFor, approvalId?: ApprovalId) => Promise<boolean>;
  /** Opens the visit again; `onCorrected` takes it from there. */
  readonly correct: () => Promise<boolean>;
  /** Forgets whom it is about and keeps the place: while the terminal is locked. */
  readonly forgetPeople: () => void;
}

const nothingOpen: OutboxItemFacts = {
  submissionId: null,
  item: null,
  detail: null,
  receivedAt: 0,
  unread: null,
  pending: null,
  ended: null,
};

/** `onCorrected`: main has opened the visit again. */
export function createOutboxItemStore(
  { client, clock }: Pick<Kiosk, 'client' | 'clock'>,
  onCorrected: () => void,
): StoreApi<OutboxItemState> {
  return createStore<OutboxItemState>()((set, get) => {
    /** Which entry an answer belongs to. */
    let looking = 0;
    /** A read that was asked before an action must not undo what the action showed. */
    let question = 0;

    const take = (detail: OutboxDetail) =>
      set({ detail, item: detail.item, receivedAt: clock.monotonic(), unread: null });

    const read = async () => {
      const { submissionId } = get();
      if (!submissionId) return;
      question += 1;
      const mine = question;
      const answer = await client['outbox.read-item']({ submissionId });
      if (mine !== question) return;
      if (answer.ok) take(answer.value);
      else set({ unread: answer.error });
    };

    /** Resolves to what main answered; undefined when it did not agree, or nobody looks at this entry any more. */
    const act = async <Value>(
      action: OutboxAction,
      call: (submissionId: SubmissionId) => Promise<Result<Value, Failure>>,
    ): Promise<Value | undefined> => {
      const { submissionId, pending } = get();
      if (!submissionId || pending) return undefined;
      const mine = looking;
      set({ pending: action, ended: null });
      const answer = await call(submissionId);
      if (mine !== looking) return undefined;
      question += 1;
      set({ pending: null, ended: { action, failure: answer.ok ? null : answer.error } });
      if (answer.ok) return answer.value;
      // It may have moved while somebody decided about it.
      await read();
      return undefined;
    };
    const settle = async (...asked: Parameters<typeof act<OutboxDetail>>): Promise<boolean> => {
      const detail = await act(...asked);
      if (detail) take(detail);
      return detail !== undefined;
    };
    const leaveOf = (approvalId: ApprovalId | undefined) => (approvalId ? { approvalId } : {});

    return {
      ...nothingOpen,
      open: (submissionId, item) => {
        looking += 1;
        set({ ...nothingOpen, submissionId, item: item ?? null, receivedAt: clock.monotonic() });
        void read();
      },
      close: () => {
        looking += 1;
        question += 1;
        set(nothingOpen);
      },
      read,
      tryAgain: (action) => settle(action, (submissionId) => client['outbox.retry']({ submissionId })),
      decide: (decision, approvalId) =>
        settle('decide', (submissionId) =>
          client['outbox.decide']({ submissionId, ...decision, ...leaveOf(approvalId) }),
        ),
      release: (approvalId) =>
        settle('release', (submissionId) =>
          client['outbox.release']({ submissionId, ...leaveOf(approvalId) }),
        ),
      cancel: (reason, approvalId) =>
        settle('cancel', (submissionId) =>
          client['outbox.cancel']({ submissionId, reason, ...leaveOf(approvalId) }),
        ),
      correct: async () => {
        let isOpened = false;
        await act('correct', async (submissionId) => {
          const answer = await client['outbox.correct']({ submissionId });
          isOpened = answer.ok;
          return answer;
        });
        // Also when nobody looks at the entry any more: main has opened the visit all the same.
        if (isOpened) onCorrected();
        return isOpened;
      },
      forgetPeople: () => {
        looking += 1;
        question += 1;
        const { submissionId } = get();
        set({ ...nothingOpen, submissionId });
      },
    };
  });
}
