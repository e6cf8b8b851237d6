import type { ApplicationId, StaffId, SubmissionId } from '../../shared/brand.ts';
import { outboxPageSize } from '../../shared/contract/outbox-work-contract.ts';
import type { ApplicantField } from '../../shared/domain/applicant.ts';
import { CapturedBody } from '../../shared/domain/captured-body.ts';
import {
  type NextTry,
  type OutboxAction,
  type OutboxDetail,
  type OutboxFilter,
  type OutboxItem,
  statesOfFilter,
} from '../../shared/domain/outbox-item.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import { endStates, type Submission } from '../../shared/domain/submission.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { VaultPort } from '../vault/vault-port.ts';
import type { WriteQueue } from '../vault/write-queue.ts';
import { type Run, remainingMs } from './drain/moment.ts';
import { failureScopes } from './drain/sort-failure.ts';
import type { NotedSubmission, SubmissionNotes, SubmissionStore } from './submission-store.ts';
import { toNoted } from './vault-submission-sink.ts';

/** What the list shows of the application that a submission belongs to; nothing once it is gone. */
export interface ItemDescription {
  readonly who?: string | undefined;
  readonly failure?: Failure | undefined;
  readonly fields?: readonly ApplicantField[] | undefined;
  readonly reference?: string | undefined;
}

export interface OutboxItemsParts {
  readonly store: SubmissionStore;
  readonly vault: Pick<VaultPort, 'listSubmissions' | 'findSubmission' | 'historyOf' | 'readCaptured'>;
  readonly queue: Pick<WriteQueue, 'settled'>;
  readonly run: Run;
  readonly isOffline: () => boolean;
  /** How long a provider is left alone, whoever is next. */
  readonly providerWaitMs: (provider: ProviderId) => number;
  readonly isAtCounter: (applicationId: ApplicationId) => boolean;
  readonly describe: (submission: Submission) => Promise<ItemDescription>;
  readonly staffName: (staffId: StaffId) => string | undefined;
}

type Unavailable = Failure<'storage-unavailable'>;

/** The outbox as staff see it. */
export interface OutboxItems {
  readonly list: (
    filter: OutboxFilter,
    page: number,
    /** Only so many of the page's first. */
    count?: number,
  ) => Promise<Result<{ items: OutboxItem[]; total: number }, Unavailable>>;
  readonly read: (
    submissionId: SubmissionId,
  ) => Promise<Result<OutboxDetail, Failure<'submission-unknown'> | Unavailable>>;
}

/** Creates the view. Only what a page shows is unsealed: five hundred that wait cost what twenty do. */
export function createOutboxItems(parts: OutboxItemsParts): OutboxItems {
  const { store, vault, run } = parts;

  /** Those that are finished are only on the disk. */
  async function findAll(
    filter: OutboxFilter,
    page: number,
    limit: number,
  ): Promise<Result<{ found: readonly NotedSubmission[]; total: number }, Unavailable>> {
    const states = statesOfFilter[filter];
    const from = page * outboxPageSize;
    const counts = store.counts();
    const total = states.reduce((sum, state) => sum + counts[state], 0);
    if (!states.some((state) => endStates.includes(state))) {
      const open = store.list().filter(({ submission }) => states.includes(submission.state));
      return ok({ found: open.slice(from, from + limit), total: open.length });
    }
    const listed = await vault.listSubmissions({
      states,
      newestFirst: true,
      offset: from,
      limit,
    });
    return listed.ok
      ? ok({ found: listed.value.submissions.map(toNoted), total })
      : err(fail('storage-unavailable'));
  }

  async function find(submissionId: SubmissionId): Promise<NotedSubmission | undefined> {
    const submission = store.find(submissionId);
    if (submission) return { submission, notes: store.notesOf(submissionId) };
    const stored = await vault.findSubmission(submissionId);
    return stored.ok && stored.value ? toNoted(stored.value) : undefined;
  }

  function nextTryOf({ submission, notes }: NotedSubmission): NextTry {
    const { state, presence, provider, applicationId } = submission;
    if (endStates.includes(state)) return { when: 'never' };
    if (state === 'sending') return { when: 'now' };
    if (state === 'rejected' || state === 'quarantined') return { when: 'person' };
    if (parts.isAtCounter(applicationId)) return { when: 'visit' };
    if (state === 'needs-customer' || state === 'code-open') return { when: 'customer' };
    if (presence === 'customer') return { when: state === 'unknown' ? 'person' : 'customer' };
    if (notes.schedule?.asksPerson) return { when: 'person' };
    if (parts.isOffline()) return { when: 'line' };
    const { lastFailure } = notes;
    if (lastFailure && scopeOf(lastFailure) === 'credential') return { when: 'credentials' };
    const notBefore = notes.schedule?.notBefore;
    const ms = Math.max(notBefore ? remainingMs(notBefore, run) : 0, parts.providerWaitMs(provider));
    return ms > 0 ? { when: 'in', ms: Math.ceil(ms) } : { when: 'now' };
  }

  async function view(
    noted: NotedSubmission,
  ): Promise<{ item: OutboxItem; described: ItemDescription; sentAs: string | undefined }> {
    const { submission, notes } = noted;
    const [described, captured] = await Promise.all([
      parts.describe(submission),
      vault.readCaptured(submission.submissionId, CapturedBody),
    ]);
    const body = captured.ok ? captured.value : undefined;
    const owner = body?.capturedBy === undefined ? undefined : parts.staffName(body.capturedBy);
    const { submissionId, applicationId, provider, operation, state, capturedAt, attempts } = submission;
    const item: OutboxItem = {
      ...{ submissionId, applicationId, provider, operation, state, capturedAt, attempts },
      ...(body ? { journeyId: body.journeyId } : {}),
      ...(described.who === undefined ? {} : { who: described.who }),
      ...(owner === undefined ? {} : { owner }),
      ...(notes.lastFailure === undefined ? {} : { lastFailure: notes.lastFailure }),
      nextTry: nextTryOf(noted),
    };
    // The mirror holds none of what was captured.
    const identity = submission.identity ?? body?.identity;
    return { item, described, sentAs: identity?.number ?? identity?.id };
  }

  return {
    list: async (filter, page, count = outboxPageSize) => {
      // What a line shows is read from the disk; where it can't be kept, what is there is shown all the same.
      await parts.queue.settled().then(() => {});
      const found = await findAll(filter, page, count);
      if (!found.ok) return found;
      const items = await Promise.all(found.value.found.map(async (noted) => (await view(noted)).item));
      return ok({ items, total: found.value.total });
    },
    read: async (submissionId) => {
      const kept = await parts.queue.settled();
      const noted = await find(submissionId);
      if (!noted) return err(fail('submission-unknown'));
      const history = await vault.historyOf(submissionId);
      if (!kept.ok || !history.ok) return err(fail('storage-unavailable'));
      const { item, described, sentAs } = await view(noted);
      const { cancelReason, supersedes, supersededBy, state } = noted.submission;
      return ok({
        item,
        history: history.value.map(({ at, from, to }) => ({ at, from, to })),
        ...(described.failure && state !== 'accepted' ? { failure: described.failure } : {}),
        fields: [...(described.fields ?? [])],
        ...(cancelReason === undefined ? {} : { cancelReason }),
        ...(noted.notes.schedule?.stopped ? { stopped: true } : {}),
        ...(supersedes === undefined ? {} : { supersedes }),
        ...(supersededBy === undefined ? {} : { supersededBy }),
        ...(described.reference === undefined ? {} : { reference: described.reference }),
        ...(sentAs === undefined ? {} : { sentAs }),
        actions: parts.isAtCounter(noted.submission.applicationId)
          ? []
          : [...actionsOf(noted.submission, noted.notes)],
      });
    },
  };
}

function scopeOf(code: string): string | undefined {
  return (failureScopes as Readonly<Record<string, string>>)[code];
}

/** What a person may do, by where a submission stands. One that its customer has stopped is only brought to an end. */
export function actionsOf(
  submission: Pick<Submission, 'state' | 'presence'>,
  { schedule }: SubmissionNotes,
): readonly OutboxAction[] {
  const actions = actionsByState(submission);
  return schedule?.stopped ? actions.filter((one) => one === 'decide' || one === 'cancel') : actions;
}

function actionsByState({
  state,
  presence,
}: Pick<Submission, 'state' | 'presence'>): readonly OutboxAction[] {
  switch (state) {
    case 'waiting':
      return presence === 'none' ? ['retry', 'correct', 'cancel'] : ['correct', 'cancel'];
    case 'needs-customer':
    case 'code-open':
      return ['correct', 'cancel'];
    case 'unknown':
      return presence === 'none' ? ['check', 'decide', 'cancel'] : ['decide', 'cancel'];
    case 'rejected':
      return ['correct', 'cancel'];
    case 'quarantined':
      return ['release', 'cancel'];
    case 'draft':
    case 'sending':
    case 'accepted':
    case 'handed-over':
    case 'cancelled':
      return [];
  }
}
