/**
 * Who was lost, and who was registered twice: the twins' own log of what they did, joined with what the terminal promised. The
 * terminal's own records say only where it believes each to be.
 */
import { type Commit, identityHash } from '../../electron/training/commit-log.ts';
import type { SubmissionState } from '../../shared/domain/submission.ts';
import { findJourney } from '../../shared/journeys/shipped.ts';
import type { Acknowledgements, Captured } from './acknowledgements.ts';
import { pictureHashOf } from './people.ts';
import type { LineOf, Row } from './protocol.ts';
import { metalHashOf, type Repeat } from './twin-record.ts';

/** One thing that must not have happened. */
export interface Finding {
  readonly what: string;
  readonly submissionId?: string;
  readonly provider?: string;
}

/** How a profile's life ended. */
export interface Verdict {
  readonly captured: number;
  readonly counts: Readonly<Record<SubmissionState, number>>;
  readonly lost: readonly Finding[];
  readonly duplicated: readonly Finding[];
  /** Neither lost nor twice, and wrong all the same. */
  readonly violations: readonly Finding[];
}

export interface Evidence {
  readonly acknowledgements: Acknowledgements;
  readonly commits: readonly Commit[];
  readonly repeats: readonly Repeat[];
  /** As the terminal has them when nothing waits any more. */
  readonly final: LineOf<'final'>;
}

/** The commit by which a provider has the customer, by operation. */
const committing: Readonly<Record<string, string>> = {
  'put-customer': 'put-customer',
  'add-customer': 'add-customer',
  'add-member': 'add-member',
  register: 'verify-registration',
};

/** The commits that a captured submission stands for. */
export function commitsOf(captured: Captured, commits: readonly Commit[]): readonly Commit[] {
  const { operation, identity, person } = captured;
  const own = commits.filter((commit) => commit.operation === committing[operation]);
  switch (operation) {
    case 'add-customer':
      return own.filter(({ keyHash }) => keyHash === identityHash(identity?.id ?? ''));
    case 'add-member':
      return own.filter((commit) => commit.identityHash === identityHash(identity?.number ?? ''));
    case 'put-customer':
      return own.filter((commit) => commit.identityHash === identityHash(identity?.id ?? ''));
    default:
      return person === undefined ? [] : own.filter((commit) => commit.identityHash === metalHashOf(person));
  }
}

/** Judges a profile's life. */
export function judge({ acknowledgements, commits, repeats, final }: Evidence): Verdict {
  const captured = acknowledgements.captured();
  const rows = new Map(final.submissions.map((row) => [row.submissionId, row]));
  const lost: Finding[] = [];
  const violations: Finding[] = [];
  const about = ({ submissionId, provider }: Row | Captured, what: string): Finding => ({
    ...{ what, submissionId, provider },
  });

  /** From a correction back to what it corrects. */
  function isCommitted(submissionId: string): boolean {
    for (let id: string | undefined = submissionId; id !== undefined; id = captured.get(id)?.supersedes) {
      const one = captured.get(id);
      if (one && commitsOf(one, commits).length > 0) return true;
    }
    return false;
  }

  function judgePromised(promisedRow: Row): void {
    let row: Row | undefined = rows.get(promisedRow.submissionId);
    while (row?.state === 'cancelled' && row.supersededBy !== undefined) row = rows.get(row.supersededBy);
    if (!row) {
      lost.push(about(promisedRow, 'promised, and gone from the terminal'));
      return;
    }
    if (row.state === 'accepted' && !isCommitted(row.submissionId))
      lost.push(about(row, 'accepted, and the provider never did it'));
    if (row.state === 'cancelled' && !acknowledgements.isMeant(row))
      lost.push(about(row, 'cancelled, and nobody wanted that'));
  }

  function judgeEnd(row: Row): void {
    if (row.state === 'waiting' || row.state === 'sending' || row.state === 'unknown')
      violations.push(about(row, `still ${row.state} when nothing stood in the way`));
    if (row.state === 'quarantined' || row.state === 'handed-over')
      violations.push(about(row, `${row.state}, and nothing was damaged`));
    if (row.state === 'rejected' && isCommitted(row.submissionId))
      violations.push(about(row, 'rejected, and the provider has the customer'));
  }

  for (const { row } of acknowledgements.promised().values()) judgePromised(row);
  for (const row of final.submissions) judgeEnd(row);
  // What left the terminal is in its records, whether or not anybody was told.
  for (const one of captured.values())
    if (!rows.has(one.submissionId) && one.operation !== 'register' && commitsOf(one, commits).length > 0)
      lost.push(about(one, 'sent, and not kept'));
  for (const visit of acknowledgements.finished())
    lost.push(...missingOf(visit, [...captured.values()], rows));

  violations.push(...final.stuck.map((what) => ({ what })));
  const { law } = final;
  if (!law.holds) violations.push({ what: `the law does not hold: ${JSON.stringify(law)}` });
  if (final.unreadable > 0) violations.push({ what: `${final.unreadable} records are unreadable` });
  if (final.brokenAuditLine !== undefined)
    violations.push({ what: `the audit breaks at line ${final.brokenAuditLine}` });
  violations.push(...strangersIn(commits, acknowledgements));
  violations.push(...wrongPictures(commits, acknowledgements));
  for (const { provider, operation, why } of repeats)
    violations.push({ what: `${operation} repeated without leave: ${why}`, provider });

  return {
    captured: law.captured,
    counts: law.counts,
    lost,
    duplicated: registeredTwice(commits),
    violations,
  };
}

/** Operations of a finished visit that no submission stands for. */
function missingOf(
  visit: ReturnType<Acknowledgements['finished']>[number],
  captured: readonly Captured[],
  rows: ReadonlyMap<string, Row>,
): readonly Finding[] {
  const { applicationId, journeyId, skipped } = visit;
  const kept = captured.filter((one) => one.applicationId === applicationId && rows.has(one.submissionId));
  return (findJourney(journeyId)?.operations ?? [])
    .filter(({ provider, operation }) => {
      const isThere = kept.some((one) => one.provider === provider && one.operation === operation);
      return !isThere && !skipped.has(provider);
    })
    .map(({ provider, operation }) => ({ what: `a finished visit has no ${operation}`, provider }));
}

/** One person, several registrations. A code that was sent anew to somebody at the counter is none. */
function registeredTwice(commits: readonly Commit[]): readonly Finding[] {
  const first = new Map<string, string>();
  const twice: Finding[] = [];
  for (const { operation, identityHash: identity, personHash } of commits) {
    const isCreation = Object.values(committing).includes(operation);
    if (!isCreation || personHash === identityHash('')) continue;
    const person = `${operation} ${personHash ?? identity}`;
    const before = first.get(person);
    first.set(person, before ?? identity);
    // The same record under our own id, put again, is one customer; everything else is done once.
    const isSame = operation === 'put-customer' && before === identity;
    if (before !== undefined && !isSame) twice.push({ what: `${operation} done twice for one person` });
  }
  return twice;
}

/** What a provider did for an identity that the terminal never made. */
function strangersIn(commits: readonly Commit[], { captured }: Acknowledgements): readonly Finding[] {
  const all = [...captured().values()];
  const known = new Set(all.flatMap((one) => commitsOf(one, commits)));
  const ours = ['put-customer', 'add-customer', 'add-member', 'verify-registration'];
  return commits
    .filter((commit) => ours.includes(commit.operation) && !known.has(commit))
    .map(({ operation }) => ({ what: `${operation} was done under an identity that nobody captured` }));
}

function wrongPictures(commits: readonly Commit[], { captured }: Acknowledgements): readonly Finding[] {
  return [...captured().values()].flatMap((one) => {
    const { person, provider, submissionId } = one;
    if (one.operation !== 'add-customer' || person === undefined) return [];
    const wrong = commitsOf(one, commits).some(
      ({ pictures }) => pictures?.customer_idFront !== pictureHashOf(person),
    );
    return wrong ? [{ what: 'the provider has another picture', provider, submissionId }] : [];
  });
}
