/** Sorts what came back over HTTP into KYBIO's two kinds of reply, or into an outcome that needs no reading. */
import type { OutcomeClass } from '../../../shared/domain/provider.ts';
import { fail } from '../../../shared/failure.ts';
import type { HttpAnswer } from '../../http/http-outcome.ts';
import { parseLossless } from '../lossless-json.ts';
import { readJson } from '../read-json.ts';
import { type OutcomeWithoutAnswer, outcomeOfStatus } from '../status-outcome.ts';
import { Reply } from './wire.ts';

/** Codes that are known, from a table in a public client: the provider's own isn't published. */
export const errorCode = {
  /** `error` without a code counts as this one, which the table calls unknown. */
  unknown: 0,
  memberExists: 2012,
  noSuchMember: 2015,
} as const;

/** Signature missing, wrong or uncheckable; account unknown. Checked before anything is done. */
const credentialCodes: readonly number[] = [1031, 1032, 1033, 1034];

/** A reply in the documented envelope, or an outcome that the envelope has no say in. */
export type SortedReply =
  | { readonly kind: 'success'; readonly data: unknown }
  | { readonly kind: 'code'; readonly code: number }
  | OutcomeWithoutAnswer;

/** Something came back that can't be understood: the deed may be done. */
export const garbledOutcome = { kind: 'unclear', failure: fail('provider-garbled') } as const;

/** The provider's plain no, by its own code. */
export function refusedOutcome(code: number, providerNow: number | undefined) {
  const providerCode = String(code);
  return {
    kind: 'refused',
    failure: credentialCodes.includes(code)
      ? fail('credentials-refused')
      : fail('provider-refused', { providerCode }),
    providerCode,
    providerNow,
  } as const;
}

/** Reads an answer of an operation of the given class; see the README of this folder for each decision. */
export function sortReply(answer: HttpAnswer, outcomeClass: OutcomeClass): SortedReply {
  const byStatus = outcomeOfStatus(answer, outcomeClass);
  if (byStatus && !isPlainRefusal(byStatus)) return byStatus;
  const json = readJson(answer, parseLossless);
  const reply = json.ok ? Reply.safeParse(json.value).data : undefined;
  // Which HTTP status goes with an error code isn't documented. Where a 4xx carries the envelope, its code says more.
  if (byStatus && reply?.status !== 'error') return byStatus;
  if (!reply) return garbledOutcome;
  if (reply.status === 'success') return { kind: 'success', data: reply.data };
  return { kind: 'code', code: reply.errorCode ?? errorCode.unknown };
}

function isPlainRefusal(outcome: OutcomeWithoutAnswer): boolean {
  return outcome.kind === 'refused' && outcome.failure.code === 'provider-refused';
}
