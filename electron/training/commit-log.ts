import { createHash } from 'node:crypto';

/** Something a twin really did, as opposed to something it was asked. Tests compare it with what the kiosk believes. */
export interface Commit {
  readonly operation: string;
  /** SHA-256 of the identity number as the twin compares it. */
  readonly identityHash: string;
  readonly sessionId?: string;
  /** SHA-256 of what tells a person apart whose registration came under another identity: a document's or phone's number. */
  readonly personHash?: string;
  /** SHA-256 of the key that the caller made it with. */
  readonly keyHash?: string;
  /** SHA-256, in hex, of each picture that came, by its field on the page. */
  readonly pictures?: Readonly<Record<string, string>>;
  /** Unix ms, the twin's clock. */
  readonly at: number;
}

/** The last commits of a twin, oldest first. */
export interface CommitLog {
  readonly record: (commit: Commit) => void;
  readonly read: () => readonly Commit[];
}

/** A terminal that trains all year long must not fill its memory. */
const capacity = 10_000;

/** Builds an empty log. */
export function createCommitLog(): CommitLog {
  const commits: Commit[] = [];
  return {
    record: (commit) => {
      commits.push(commit);
      if (commits.length > capacity) commits.shift();
    },
    read: () => [...commits],
  };
}

/** How an identity appears in the log. */
export function identityHash(identity: string): string {
  return createHash('sha256').update(identity, 'utf8').digest('hex');
}
