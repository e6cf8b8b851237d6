/** Terminals that do what the rules of the outbox are there to keep them from. */
import type { Enrolment, EnrolmentEnd } from '../../../electron/providers/enrolment.ts';
import type { WriteQueue } from '../../../electron/vault/write-queue.ts';
import { fail } from '../../../shared/failure.ts';
import { ok } from '../../../shared/result.ts';
import type { Breakage } from '../protocol.ts';

/** An operation as a careless program would send it. */
export function breakEnrolment(enrolment: Enrolment, breakage: Breakage | undefined): Enrolment {
  switch (breakage) {
    case 'identity-at-send':
      return {
        ...enrolment,
        attempt: async (calls, facts) =>
          enrolment.attempt(calls, facts, await enrolment.mintIdentity(facts.applicant), false),
      };
    case 'unclear-is-accepted':
      return withEnd(enrolment, (end) => (end.end === 'unclear' ? { end: 'accepted' } : end));
    case 'unclear-is-not-sent':
      return withEnd(
        {
          ...enrolment,
          attempt: (calls, facts, identity) => enrolment.attempt(calls, facts, identity, false),
        },
        (end) => (end.end === 'unclear' ? { end: 'not-sent', failure: fail('provider-down') } : end),
      );
    default:
      return enrolment;
  }
}

function withEnd(enrolment: Enrolment, change: (end: EnrolmentEnd) => EnrolmentEnd): Enrolment {
  return { ...enrolment, attempt: async (...terms) => change(await enrolment.attempt(...terms)) };
}

/** A queue that says "kept" before it is, over a disk that takes its time. */
export function notWaiting(queue: WriteQueue, lagMs: number): WriteQueue {
  return {
    add: (...writes) => void setTimeout(() => queue.add(...writes), lagMs),
    settled: async () => {
      void queue.settled();
      return ok();
    },
  };
}
