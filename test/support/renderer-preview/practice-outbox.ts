import type { ParsedInputOf } from '../../../shared/contract/contract.ts';
import type { OutboxFullness, OutboxSummary } from '../../../shared/contract/outbox-contract.ts';
import { outboxPageSize } from '../../../shared/contract/outbox-work-contract.ts';
import type { Application } from '../../../shared/domain/application.ts';
import { type OutboxDetail, type OutboxItem, statesOfFilter } from '../../../shared/domain/outbox-item.ts';
import { type SubmissionCounts, SubmissionState } from '../../../shared/domain/submission.ts';
import { fail } from '../../../shared/failure.ts';
import { err, ok } from '../../../shared/result.ts';
import { anApplication } from '../applications.ts';

/** What the outbox of a scene holds. `counts` stands in where it holds no entries. */
export interface PracticeOutbox {
  entries: OutboxDetail[];
  fullness: OutboxFullness;
  lawHolds: boolean;
}

/** What a scene's state must have for the handlers below. */
interface WithOutbox {
  application: Application | null;
  counts: SubmissionCounts;
  outbox: PracticeOutbox;
}

/** Nothing that could be listed, and room for everything. */
export const emptyOutbox = (): PracticeOutbox => ({
  entries: [],
  fullness: { level: 'roomy', by: 'submissions', share: 0.08 },
  lawHolds: true,
});

/** An entry with sensible defaults: an invented customer whom Noah has not got yet. */
export function anEntry(
  place: number,
  item: Partial<OutboxItem> = {},
  more: Partial<Omit<OutboxDetail, 'item'>> = {},
): OutboxDetail {
  const id = (kind: string) => `7e57de5c-${kind}-4000-8000-${String(place).padStart(12, '0')}` as never;
  const capturedAt = Date.UTC(2026, 4, 3, 2, 20);
  return {
    item: {
      submissionId: id('0001'),
      applicationId: id('0002'),
      provider: 'noah',
      operation: 'put-customer',
      state: 'waiting',
      journeyId: 'payout-customer',
      who: 'Aisyah R.',
      capturedAt,
      owner: 'Nur Aina',
      attempts: 0,
      nextTry: { when: 'line' },
      ...item,
    },
    history: [{ at: capturedAt, from: 'draft', to: 'waiting' }],
    fields: [],
    actions: ['retry', 'correct', 'cancel'],
    ...more,
  };
}

/** How many of these entries stand where. */
export function countsOf(entries: readonly OutboxDetail[]): SubmissionCounts {
  return Object.fromEntries(
    SubmissionState.options.map((state) => [
      state,
      entries.filter(({ item }) => item.state === state).length,
    ]),
  ) as SubmissionCounts;
}

/** Puts these entries into the outbox of a scene. */
export function holding(state: WithOutbox, ...entries: readonly OutboxDetail[]): void {
  state.outbox.entries = [...entries];
  state.counts = countsOf(entries);
}

/** Main's answers about the outbox. */
export function practiceOutboxHandlers(state: WithOutbox) {
  const find = (submissionId: string) =>
    state.outbox.entries.find(({ item }) => item.submissionId === submissionId);
  const settle = (submissionId: string, change: (detail: OutboxDetail) => OutboxDetail) => {
    const found = find(submissionId);
    if (!found) return err(fail('submission-unknown'));
    const now = change(found);
    holding(state, ...state.outbox.entries.map((one) => (one === found ? now : one)));
    return ok(now);
  };
  const moved = (to: SubmissionState, nextTry: OutboxItem['nextTry']) => (detail: OutboxDetail) => ({
    ...detail,
    item: { ...detail.item, state: to, nextTry },
    history: [...detail.history, { at: Date.UTC(2026, 4, 3, 6, 0), from: detail.item.state, to }],
    actions: [],
  });
  return {
    'outbox.read-summary': () => {
      const { draft: _none, ...captured } = state.counts;
      return ok({
        counts: state.counts,
        captured: Object.values(captured).reduce((sum, count) => sum + count, 0),
        limit: 500,
        fullness: state.outbox.fullness,
        lawHolds: state.outbox.lawHolds,
      } satisfies OutboxSummary);
    },
    'outbox.list': ({ filter, page, count = outboxPageSize }: ParsedInputOf<'outbox.list'>) => {
      const found = state.outbox.entries.filter(({ item }) => statesOfFilter[filter].includes(item.state));
      const from = page * outboxPageSize;
      return ok({
        items: found.slice(from, from + count).map(({ item }) => item),
        total: found.length,
      });
    },
    'outbox.read-item': ({ submissionId }: ParsedInputOf<'outbox.read-item'>) =>
      settle(submissionId, (detail) => detail),
    'outbox.send-now': () => ok(null),
    'outbox.retry': ({ submissionId }: ParsedInputOf<'outbox.retry'>) =>
      settle(submissionId, moved('sending', { when: 'now' })),
    'outbox.decide': ({ submissionId, decision }: ParsedInputOf<'outbox.decide'>) =>
      settle(
        submissionId,
        decision === 'registered' ? moved('accepted', { when: 'never' }) : moved('waiting', { when: 'now' }),
      ),
    'outbox.release': ({ submissionId }: ParsedInputOf<'outbox.release'>) =>
      settle(submissionId, moved('waiting', { when: 'now' })),
    'outbox.cancel': ({ submissionId, reason }: ParsedInputOf<'outbox.cancel'>) =>
      settle(submissionId, (detail) => ({
        ...moved('cancelled', { when: 'never' })(detail),
        cancelReason: reason,
      })),
    'outbox.correct': ({ submissionId }: ParsedInputOf<'outbox.correct'>) => {
      const found = find(submissionId);
      if (!found) return err(fail('submission-unknown'));
      state.application = anApplication({ journeyId: found.item.journeyId ?? 'payout-customer' });
      return ok(state.application);
    },
  };
}
