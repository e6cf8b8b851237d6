import type { ApplicationId, SubmissionId } from '../../shared/brand.ts';
import {
  type CancelReason,
  nextSubmissionState,
  type Submission,
  type SubmissionCounts,
  type SubmissionEvent,
  SubmissionState,
} from '../../shared/domain/submission.ts';
import { fail } from '../../shared/failure.ts';
import type { AuditLog } from '../audit/audit-log.ts';
import type { Clock } from '../clock.ts';
import type {
  AttendedOperation,
  CustomerPresence,
  OperationFacts,
  Outcome,
  UnattendedOperation,
} from '../providers/provider.ts';
import type { Random } from '../random.ts';
import type { SubmissionPort } from './submission-port.ts';
import type { SubmissionStore } from './submission-store.ts';

interface Parts {
  readonly store: SubmissionStore;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly random: Random;
  readonly onChange: (counts: SubmissionCounts) => void;
  /** Told about an adapter that threw (the outcome counts as unclear), and about an audit line that could not be written. */
  readonly onBug: (error: unknown) => void;
}

/** Creates the submission port over a store. */
export function createSubmissions(parts: Parts): SubmissionPort {
  const { store, audit, clock, random, onChange, onBug } = parts;

  const get = (submissionId: SubmissionId): Submission => {
    const submission = store.find(submissionId);
    if (!submission) throw new Error('no such submission');
    return submission;
  };
  const counts = (): SubmissionCounts => countByState(store.list());
  /** For what has already happened: it is kept whether or not its line can be written, and the gap is reported. */
  const writeAfterwards: AuditLog['write'] = (event, fields) => {
    try {
      audit.write(event, fields);
    } catch (error) {
      onBug(error);
    }
  };

  function move(
    submissionId: SubmissionId,
    event: SubmissionEvent,
    more: Partial<Submission> = {},
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
    store.put(after);
    if (event !== 'leased') writeAfterwards('submission.moved', line);
    try {
      onChange(counts());
    } catch (error) {
      // It has moved, whoever could not be told: what is under way must not stop here.
      onBug(error);
    }
    return after;
  }

  /** Runs one call of an adapter and audits it, whatever happens. */
  async function audited<Answer>(
    about: { readonly submissionId: SubmissionId } | { readonly applicationId: ApplicationId },
    operation: OperationFacts,
    send: () => Promise<Outcome<Answer>>,
  ): Promise<Outcome<Answer>> {
    const began = clock.monotonic();
    const outcome = await sendSafely(send);
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
    return audited({ submissionId }, operation, () => operation.send(input, presence, neverAborted()));
  }

  const callUnattended = <Input, Answer>(
    about: { readonly submissionId: SubmissionId } | { readonly applicationId: ApplicationId },
    operation: UnattendedOperation<Input, Answer>,
    input: Input,
  ): Promise<Outcome<Answer>> => audited(about, operation, () => operation.send(input, neverAborted()));

  /** Leases a submission, and lets no bug leave it in flight: what is not known is unknown. */
  async function leased<Done>(submissionId: SubmissionId, run: () => Promise<Done>): Promise<Done> {
    const { applicationId, provider, attempts } = get(submissionId);
    const others = store.listFor(applicationId);
    if (others.some((other) => other.state === 'sending' && other.provider === provider))
      throw new Error('one submission in flight per customer and provider');
    move(submissionId, 'leased', { attempts: attempts + 1 });
    try {
      return await run();
    } catch (error) {
      if (get(submissionId).state === 'sending') move(submissionId, 'answer-lost');
      throw error;
    }
  }

  return {
    capture: ({ applicationId, operation, identity, supersedes }) => {
      const { provider, operation: name, outcomeClass, presence } = operation;
      const draft: Submission = {
        submissionId: random.uuid() as SubmissionId,
        applicationId,
        provider,
        operation: name,
        outcomeClass,
        presence,
        state: 'draft',
        capturedAt: clock.now(),
        attempts: 0,
        ...(identity === undefined ? {} : { identity }),
        ...(supersedes === undefined ? {} : { supersedes }),
      };
      store.put(draft);
      return move(draft.submissionId, 'captured');
    },
    send: (submissionId, operation, input, presence, settle) =>
      leased(submissionId, async () => {
        const outcome = await call(submissionId, operation, input, presence);
        move(submissionId, await settle(outcome));
        return outcome;
      }),
    attempt: (submissionId, attempt) =>
      leased(submissionId, async () => {
        const event = await attempt({
          call: (operation, input) => callUnattended({ submissionId }, operation, input),
        });
        move(submissionId, event);
      }),
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
    cancel: (submissionId: SubmissionId, reason: CancelReason, supersededBy) => {
      if (!nextSubmissionState(get(submissionId).state, 'cancelled')) return false;
      move(submissionId, 'cancelled', {
        cancelReason: reason,
        ...(supersededBy === undefined ? {} : { supersededBy }),
      });
      return true;
    },
    find: store.find,
    listFor: store.listFor,
    counts,
  };
}

/** Each adapter keeps its own time limits; nothing here cuts a call short. */
const neverAborted = (): AbortSignal => AbortSignal.any([]);

function countByState(submissions: readonly Submission[]): SubmissionCounts {
  const counts = Object.fromEntries(SubmissionState.options.map((state) => [state, 0])) as SubmissionCounts;
  for (const { state } of submissions) counts[state] += 1;
  return counts;
}
