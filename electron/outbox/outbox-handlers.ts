import type { ApprovalId } from '../../shared/brand.ts';
import type { OutboxFullness } from '../../shared/contract/outbox-contract.ts';
import { ok } from '../../shared/result.ts';
import type { CallContext } from '../ipc/call-context.ts';
import type { Handlers } from '../ipc/handlers.ts';
import type { Decider, OutboxDecisions } from './outbox-decisions.ts';
import type { OutboxItems } from './outbox-items.ts';
import type { SubmissionStore } from './submission-store.ts';

type Names =
  | 'outbox.read-summary'
  | 'outbox.list'
  | 'outbox.read-item'
  | 'outbox.send-now'
  | 'outbox.retry'
  | 'outbox.decide'
  | 'outbox.release'
  | 'outbox.cancel';

interface Parts {
  readonly store: SubmissionStore;
  readonly items: OutboxItems;
  readonly decisions: OutboxDecisions;
  readonly limit: number;
  readonly fullness: () => OutboxFullness;
  /** As it was found when the program started. */
  readonly lawHolds: boolean;
  readonly sendNow: () => void;
}

/** What the window may see of the outbox, and do about it. */
export function createOutboxHandlers(parts: Parts): Pick<Handlers, Names> {
  const { store, items, decisions } = parts;
  return {
    'outbox.read-summary': () =>
      ok({
        counts: store.counts(),
        captured: store.captured(),
        limit: parts.limit,
        fullness: parts.fullness(),
        lawHolds: parts.lawHolds,
      }),
    'outbox.list': ({ filter, page, count }) => items.list(filter, page, count),
    'outbox.read-item': ({ submissionId }) => items.read(submissionId),
    'outbox.send-now': () => {
      parts.sendNow();
      return ok(null);
    },
    'outbox.retry': ({ submissionId }) => {
      const done = decisions.retry(submissionId);
      return done.ok ? items.read(submissionId) : done;
    },
    'outbox.decide': ({ submissionId, decision, asked, approvalId }, context) => {
      const done = decisions.decide(submissionId, decision, asked, deciderOf(context, approvalId));
      return done.ok ? items.read(submissionId) : done;
    },
    'outbox.release': async ({ submissionId, approvalId }, context) => {
      const done = await decisions.release(submissionId, deciderOf(context, approvalId));
      return done.ok ? items.read(submissionId) : done;
    },
    'outbox.cancel': ({ submissionId, reason, approvalId }, context) => {
      const done = decisions.cancel(submissionId, reason, deciderOf(context, approvalId));
      return done.ok ? items.read(submissionId) : done;
    },
  };
}

/** The bridge lets nobody through to these methods who is not signed in; reaching this without staff is a bug. */
function deciderOf({ staff }: CallContext, approvalId: ApprovalId | undefined): Decider {
  if (!staff) throw new Error('a staff method was called without staff');
  return { staffId: staff.staffId, role: staff.role, approvalId };
}
