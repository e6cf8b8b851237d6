/** Sorts what came back over HTTP into a success, a readable no, or an outcome that needs no reading. */
import type { OutcomeClass } from '../../../shared/domain/provider.ts';
import { fail } from '../../../shared/failure.ts';
import type { HttpAnswer } from '../../http/http-outcome.ts';
import type { Outcome } from '../provider.ts';
import { readJson } from '../read-json.ts';
import { type OutcomeWithoutAnswer, outcomeOfStatus } from '../status-outcome.ts';
import { type Problems, readProblems } from './error-shapes.ts';
import { Success } from './wire.ts';

type Refused = Extract<Outcome<never>, { kind: 'refused' }>;

export type SortedReply =
  /** HTTP 2xx and `status: success`. `body` is the whole of it. */
  | { readonly kind: 'success'; readonly body: unknown; readonly data: unknown }
  /** A no with its reasons. `refused` is what it comes to where the reasons mean nothing more. */
  | { readonly kind: 'no'; readonly problems: Problems; readonly status: number; readonly refused: Refused }
  | OutcomeWithoutAnswer;

/** Something came back that can't be understood: the deed may be done. */
export const garbledOutcome = { kind: 'unclear', failure: fail('provider-garbled') } as const;

/** Reads an answer of an operation of the given class; see the README of this folder for each decision. */
export function sortReply(answer: HttpAnswer, outcomeClass: OutcomeClass): SortedReply {
  const json = readJson(answer);
  const body = json.ok ? json.value : undefined;
  const success = Success.safeParse(body);
  const problems = readProblems(body);
  const byStatus = outcomeOfStatus(answer, outcomeClass);

  if (byStatus === undefined) {
    if (success.success) return { kind: 'success', body, data: success.data.data };
    // The deployed code is known to answer 200 and to put the status into the body.
    const told = problems?.statusCode;
    if (problems === undefined || told === undefined || told < 400 || told > 499) return garbledOutcome;
    return withReasons(outcomeOfStatus({ ...answer, status: told }, outcomeClass), problems, told);
  }
  if (outcomeClass !== 'read-only' && isPlainRefusal(byStatus)) {
    // A no and a yes at once, or the stray character that an exception's path is known to print: nobody can tell.
    if (success.success || hasStrayStart(answer)) return garbledOutcome;
  }
  return withReasons(byStatus, problems, answer.status);
}

function withReasons(
  outcome: OutcomeWithoutAnswer | undefined,
  problems: Problems | undefined,
  status: number,
): SortedReply {
  if (outcome === undefined) return garbledOutcome;
  if (problems === undefined || !isPlainRefusal(outcome)) return outcome;
  return { kind: 'no', problems, status, refused: outcome };
}

function isPlainRefusal(outcome: OutcomeWithoutAnswer): outcome is Refused {
  return outcome.kind === 'refused' && outcome.failure.code === 'provider-refused';
}

/** `7{"status":"error"...`: JSON but for a character or two before it. */
function hasStrayStart({ body, contentType }: HttpAnswer): boolean {
  const start = body.subarray(0, 16).indexOf('{');
  return (
    start > 0 &&
    readJson({ body: body.subarray(start), contentType }).ok &&
    !readJson({ body, contentType }).ok
  );
}
