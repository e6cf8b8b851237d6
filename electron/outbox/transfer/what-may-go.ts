/** Which unfinished submissions may be taken to another terminal, and why the others stay. Pure. */
import type { SubmissionId } from '../../../shared/brand.ts';
import { nextSubmissionState, type SubmissionState } from '../../../shared/domain/submission.ts';
import type { UnfinishedSubmission } from './transfer-ports.ts';

/** Why one stays here. */
export type ReasonToStay =
  /** Only what was certainly not sent may go: the transition table has no way from where it stands. */
  | { readonly why: 'state'; readonly state: SubmissionState }
  /** Another one of the same customer for the same provider stays, and must be settled first. */
  | { readonly why: 'behind-another' }
  /** What belongs to it can't be read here. */
  | { readonly why: 'unreadable' }
  /** It was at that terminal before, which would take it for one that it has handed over. */
  | { readonly why: 'was-there' }
  /** Captured while the export was under way. */
  | { readonly why: 'too-late' };

export type Staying = ReasonToStay & { readonly submissionId: SubmissionId };

/** A choice; nothing is in both. */
export interface Choice {
  readonly going: readonly UnfinishedSubmission[];
  readonly staying: readonly Staying[];
}

/** Chooses by where each one stands. */
export function chooseByState(unfinished: readonly UnfinishedSubmission[]): Choice {
  const staying = unfinished.flatMap(({ submissionId, state }): Staying[] =>
    nextSubmissionState(state, 'exported') === undefined ? [{ submissionId, why: 'state', state }] : [],
  );
  return withWholeLines(unfinished, staying);
}

/** Chooses again after a rehearsal, during which anything may have moved: only what was read may go. */
export function chooseAgain(
  unfinished: readonly UnfinishedSubmission[],
  rehearsed: { readonly readable: ReadonlySet<SubmissionId>; readonly staying: readonly Staying[] },
): Choice {
  const reasons = new Map(rehearsed.staying.map((one) => [one.submissionId, one]));
  const { going, staying } = chooseByState(unfinished);
  const unread = going.flatMap(({ submissionId }): Staying[] =>
    rehearsed.readable.has(submissionId)
      ? []
      : [reasons.get(submissionId) ?? { submissionId, why: 'too-late' }],
  );
  return withWholeLines(unfinished, [...staying, ...unread]);
}

/**
 * Keeps a line together, here or there: of one customer, for one provider, what was captured later waits for what was captured before. On
 * two terminals they would know nothing of each other, and make two customers. Only a rejected one holds nobody: nothing came of it.
 */
export function withWholeLines(
  unfinished: readonly UnfinishedSubmission[],
  staying: readonly Staying[],
): Choice {
  const reasons = new Map(staying.map((one) => [one.submissionId, one]));
  const held = new Set(
    unfinished
      .filter(({ submissionId, state }) => reasons.has(submissionId) && state !== 'rejected')
      .map(lineOf),
  );
  const behind = unfinished.flatMap((one): Staying[] =>
    held.has(lineOf(one)) && !reasons.has(one.submissionId)
      ? [{ submissionId: one.submissionId, why: 'behind-another' }]
      : [],
  );
  const all = [...staying, ...behind];
  const stays = new Set(all.map(({ submissionId }) => submissionId));
  return { going: unfinished.filter(({ submissionId }) => !stays.has(submissionId)), staying: all };
}

const lineOf = ({ applicationId, provider }: UnfinishedSubmission): string => `${applicationId} ${provider}`;
