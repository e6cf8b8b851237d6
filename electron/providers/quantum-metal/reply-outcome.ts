/** Sorts what came back over HTTP into Quantum Metal's two kinds of reply, or into an outcome that needs no reading. */
import type { z } from 'zod';
import type { OutcomeClass } from '../../../shared/domain/provider.ts';
import { fail } from '../../../shared/failure.ts';
import type { QuantumMetalCodeOutcomes } from '../../../shared/settings/policy.ts';
import type { HttpAnswer } from '../../http/http-outcome.ts';
import { readJson } from '../read-json.ts';
import { type OutcomeWithoutAnswer, outcomeOfStatus } from '../status-outcome.ts';
import { Reply } from './wire.ts';

/** A reply in the documented envelope, or an outcome that the envelope has no say in. */
export type SortedReply =
  | { readonly kind: 'success'; readonly data: unknown }
  | { readonly kind: 'code'; readonly code: number }
  | OutcomeWithoutAnswer;

/** Something came back that can't be understood: with code 0 or without, the deed may be done. */
export const garbledOutcome = { kind: 'unclear', failure: fail('provider-garbled') } as const;

/** The provider's plain no, by its own code. */
export function refusedOutcome(code: number, providerNow: number | undefined) {
  const providerCode = String(code);
  return {
    kind: 'refused',
    failure: fail('provider-refused', { providerCode }),
    providerCode,
    providerNow,
  } as const;
}

/** Reads an answer of an operation of the given class; see the README of this folder for each decision. */
export function sortReply(
  answer: HttpAnswer,
  outcomeClass: OutcomeClass,
  codes: QuantumMetalCodeOutcomes,
): SortedReply {
  const byStatus = outcomeOfStatus(answer, outcomeClass);
  if (byStatus && !isPlainRefusal(byStatus)) return byStatus;
  const reply = readReply(answer);
  // Which HTTP status goes with an error code isn't documented. Where a 4xx carries the envelope, its code says more.
  if (byStatus && (!reply || reply.code === 0)) return byStatus;
  if (!reply) return garbledOutcome;
  if (reply.code === 0) return { kind: 'success', data: reply.data };
  if (!codes.badSignature.includes(reply.code)) return { kind: 'code', code: reply.code };
  return {
    kind: 'refused',
    failure: fail('credentials-refused'),
    providerCode: String(reply.code),
    providerNow: answer.providerNow,
  };
}

function isPlainRefusal(outcome: OutcomeWithoutAnswer): boolean {
  return outcome.kind === 'refused' && outcome.failure.code === 'provider-refused';
}

function readReply(answer: HttpAnswer): z.infer<typeof Reply> | undefined {
  const json = readJson(answer);
  return json.ok ? Reply.safeParse(json.value).data : undefined;
}
