import type { ApplicationId, SubmissionId } from '../../shared/brand.ts';
import {
  type CancelReason,
  endStates,
  isUnsent,
  nextSubmissionState,
  type Submission,
  type SubmissionEvent,
} from '../../shared/domain/submission.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import type { EnrolmentCalls } from '../providers/enrolment.ts';
import type {
  AttendedOperation,
  CustomerPresence,
  OperationFacts,
  Outcome,
  UnattendedOperation,
} from '../providers/provider.ts';
import type { Random } from '../random.ts';
import { freshSchedule } from './drain/drain-item.ts';
import { crashEvents } from './drain/lease.ts';
import type { SubmissionPort } from './submission-port.ts';
import type { SubmissionNotes, SubmissionStore } from './submission-store.ts';

interface Parts {
  readonly store: SubmissionStore;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly random: Random;
  /** Resolves once everything up to now is on the disk. No call to a provider is made before. */
  readonly settled: () => Promise<Result<void, Failure<'storage-full' | 'storage-unavailable'>>>;
  /** All submissions of an application that is not in hand, with their identities. */
  readonly readAll: (
    applicationId: ApplicationId,
  ) => Promise<Result<readonly Submission[], Failure<'record-unreadable' | 'storage-unavailable'>>>;
  readonly onChange: () => void;
  /** How an attempt of a visit begins, and how it leaves what the drainer goes on with. */
  readonly notesAfter: (event: SubmissionEvent, before: SubmissionNotes) => SubmissionNotes;
  /** A call met what concerns the line, and not one provider. */
  readonly onCalled: (outcome: Outcome<unknown>) => void;
  /** Told about an adapter that threw (the outcome counts as unclear), and about an audit line that could not be written. */
  readonly onBug: (error: unknown) => void;
}

/** Creates the submission port over a store. */
export function createSubmissions(parts: Parts): SubmissionPort {
  const { store, audit, clock, random, settled, onChange, onBug } = parts;

  const get = (submissionId: SubmissionId): Submission => {
    const submission = store.find(submissionId);
    if (!submission) throw new Error('no such submission');
    return submission;
  };
  /** For what has already happened: it is kept whether or not its line can be written, and the gap is reported. */
  const writeAfterwards: AuditLog['write'] = (event, fields) => {
    try {
      audit.write(event, fields);
    } catch (error) {
      onBug(error);
    }
  };

  /** It has happened, whoever could not be told: what is under way must not stop here. */
  const tell = (): void => {
    try {
      onChange();
    } catch (error) {
      onBug(error);
    }
  };

  function move(
    submissionId: SubmissionId,
    event: SubmissionEvent,
    more: Partial<Submission> = {},
    notes?: SubmissionNotes,
  ): Submission {
    const before = get(submissionId);
    const state = nextSubmissionState(before.state, event);
    if (!state) throw new Error(`a submission that is ${before.state} cannot be ${event}`);
    const after: Submission = { ...before, ...more, state };
    const { applicationId, provider, cancelReason } = after;
    const reason = cancelReason === undefined ? {} : { reason: cancelReason };
    const line = { submissionId, applicationId, provider, from: before.state, to: state, ...reason };
    // Nothing is sent that could not be audited first.
    if (event === 'leased') audit.write('submission.moved', line);
    store.move({ before, after, event, notes });
    if (event !== 'leased') writeAfterwards('submission.moved', line);
    tell();
    return after;
  }

  /** Runs one call of an adapter and audits it, whatever happens. */
  async function audited<Answer>(
    about: { readonly submissionId: SubmissionId } | { readonly applicationId: ApplicationId },
    operation: OperationFacts,
    maySend: () => boolean,
    send: () => Promise<Outcome<Answer>>,
  ): Promise<Outcome<Answer>> {
    const began = clock.monotonic();
    const kept = await settled();
    // What could not be kept could be sent twice: it is not sent at all. Nor is what was taken back meanwhile.
    const why = kept.ok ? (maySend() ? undefined : fail('wrong-state')) : kept.error;
    const outcome: Outcome<Answer> = why ? { kind: 'not-sent', failure: why } : await sendSafely(send);
    parts.onCalled(outcome);
    writeAfterwards('provider.called', {
      provider: operation.provider,
      operation: operation.operation,
      ...about,
      outcome: outcome.kind,
      durationMs: Math.round(clock.monotonic() - began),
      ...(outcome.kind === 'answered' ? {} : { failure: outcome.failure.code }),
      ...(outcome.kind === 'refused' ? { providerCode: outcome.providerCode } : {}),
      ...(outcome.kind === 'refused' && outcome.fields ? { fields: [...outcome.fields] } : {}),
    });
    return outcome;
  }

  async function sendSafely<Answer>(send: () => Promise<Outcome<Answer>>): Promise<Outcome<Answer>> {
    try {
      return await send();
    } catch (error) {
      onBug(error);
      return { kind: 'unclear', failure: fail('answer-lost') };
    }
  }

  async function call<Input, Answer>(
    submissionId: SubmissionId,
    operation: AttendedOperation<Input, Answer>,
    input: Input,
    presence: CustomerPresence,
  ): Promise<Outcome<Answer>> {
    if (!presence.visitIsOpen()) return { kind: 'not-sent', failure: fail('wrong-state') };
    return audited({ submissionId }, operation, presence.visitIsOpen, () =>
      operation.send(input, presence, neverAborted()),
    );
  }

  const callUnattended = <Input, Answer>(
    about: { readonly submissionId: SubmissionId } | { readonly applicationId: ApplicationId },
    operation: UnattendedOperation<Input, Answer>,
    input: Input,
    maySend = () => true,
  ): Promise<Outcome<Answer>> =>
    audited(about, operation, maySend, () => operation.send(input, neverAborted()));

  /** Looking is always allowed, so that a lost answer can be settled; what commits something only while it is wanted. */
  const callsOf = (submissionId: SubmissionId, isWanted: () => boolean): EnrolmentCalls => ({
    call: (operation, input) =>
      callUnattended(
        { submissionId },
        operation,
        input,
        () =>
          operation.outcomeClass === 'read-only' ||
          (isWanted() && store.notesOf(submissionId).schedule?.stopped !== true),
      ),
  });

  function cancel(submissionId: SubmissionId, reason: CancelReason, supersededBy?: SubmissionId): boolean {
    // What is finished may have left the memory with its visit.
    const state = store.find(submissionId)?.state;
    if (!state || !nextSubmissionState(state, 'cancelled')) return false;
    move(submissionId, 'cancelled', {
      cancelReason: reason,
      ...(supersededBy === undefined ? {} : { supersededBy }),
    });
    return true;
  }

  /** Where an attempt ended, and why, for whoever goes on with it. */
  function settle(
    submissionId: SubmissionId,
    event: SubmissionEvent,
    failure: SubmissionNotes['lastFailure'],
  ): void {
    const { lastFailure: _older, ...before } = store.notesOf(submissionId);
    const notes = parts.notesAfter(event, before);
    const { state, presence } = move(
      submissionId,
      event,
      {},
      failure === undefined ? notes : { ...notes, lastFailure: failure },
    );
    // In one run with the move: nobody may find it waiting.
    if (state === 'waiting' && presence === 'none' && before.schedule?.stopped)
      cancel(submissionId, 'customer-stopped');
  }

  /** Leases a submission, and lets no bug leave it in flight: what is not known is unknown. */
  async function leased<Done>(submissionId: SubmissionId, run: () => Promise<Done>): Promise<Done> {
    const { applicationId, provider, attempts } = get(submissionId);
    const others = store.listFor(applicationId);
    if (others.some((other) => other.state === 'sending' && other.provider === provider))
      throw new Error('one submission in flight per customer and provider');
    const notes = parts.notesAfter('leased', store.notesOf(submissionId));
    move(submissionId, 'leased', { attempts: attempts + 1 }, notes);
    try {
      return await run();
    } catch (error) {
      if (get(submissionId).state === 'sending') settle(submissionId, 'answer-lost', 'internal');
      throw error;
    }
  }

  return {
    capture: ({ applicationId, operation, body, supersedes }) => {
      const { provider, operation: name, outcomeClass, presence } = operation;
      const state = nextSubmissionState('draft', 'captured');
      if (!state) throw new Error('the transition table has no capture');
      const submissionId = random.uuid() as SubmissionId;
      const submission: Submission = {
        ...{ submissionId, applicationId, provider, operation: name, outcomeClass, presence, state },
        capturedAt: clock.now(),
        attempts: 0,
        ...(body.identity === undefined ? {} : { identity: body.identity }),
        ...(supersedes === undefined ? {} : { supersedes }),
      };
      store.capture(submission, body);
      writeAfterwards('submission.moved', {
        submissionId,
        applicationId,
        provider,
        from: 'draft',
        to: state,
      });
      tell();
      return submission;
    },
    send: (submissionId, operation, input, presence, settleBy) =>
      leased(submissionId, async () => {
        const outcome = await call(submissionId, operation, input, presence);
        const failure = outcome.kind === 'answered' ? undefined : outcome.failure.code;
        settle(submissionId, await settleBy(outcome), failure);
        return outcome;
      }),
    attempt: (submissionId, attempt, isWanted = () => true) =>
      leased(submissionId, async () => {
        const { event, failure } = await attempt(callsOf(submissionId, isWanted));
        settle(submissionId, event, failure);
      }),
    callsFor: (submissionId, isWanted = () => true) => callsOf(submissionId, isWanted),
    recoverAttended: () => {
      for (const { submission } of store.list()) {
        if (submission.state === 'sending' && submission.presence === 'customer')
          settle(submission.submissionId, crashEvents[submission.outcomeClass], 'answer-lost');
      }
    },
    inquire: async (applicationId, operation, input) => {
      if (operation.outcomeClass !== 'read-only') throw new Error(`${operation.operation} is not a look-up`);
      return callUnattended({ applicationId }, operation, input);
    },
    ask: async (submissionId, operation, input, presence) => {
      if (operation.outcomeClass !== 'read-only' && operation.outcomeClass !== 'probe-with-effect')
        throw new Error(`${operation.operation} is not a question`);
      return call(submissionId, operation, input, presence);
    },
    move: (submissionId, event) => move(submissionId, event),
    cancel,
    giveUp: (submissionId) => {
      const submission = get(submissionId);
      const { schedule = freshSchedule, ...notes } = store.notesOf(submissionId);
      store.note(submission, { ...notes, schedule: { ...schedule, asksPerson: true, stopped: true } });
      tell();
    },
    bringBack: async (applicationId) => {
      for (let reads = 1; reads <= mostReads; reads += 1) {
        const found = await parts.readAll(applicationId);
        if (!found.ok) return found;
        // Everything open is in memory. What is not there any more has come to its end while it was read.
        const isOld = found.value.some(
          ({ submissionId, state }) => !endStates.includes(state) && !store.find(submissionId),
        );
        if (isOld) continue;
        for (const submission of found.value) store.identify(submission);
        return ok();
      }
      return err(fail('storage-unavailable'));
    },
    forget: store.forget,
    find: store.find,
    isUnclear: (submissionId) => {
      const state = store.find(submissionId)?.state;
      if (state === undefined || !isUnsent(state)) return false;
      return state === 'unknown' || store.notesOf(submissionId).schedule?.unclear === true;
    },
    listFor: store.listFor,
    counts: store.counts,
  };
}

/** Submissions of one visit come to their ends one at a time, each between two reads at most. */
const mostReads = 5;

/** Each adapter keeps its own time limits; nothing here cuts a call short. */
const neverAborted = (): AbortSignal => AbortSignal.any([]);
