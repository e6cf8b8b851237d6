/**
 * What the twins saw and did, with what it means: who was registered, who twice, and what was asked for again that must not
 * have been. Nothing in here comes from a terminal but that its customer is at the counter.
 */
import { type Commit, identityHash } from '../../electron/training/commit-log.ts';
import { identityKey } from '../../electron/training/quantum-metal/sample-data.ts';
import type { ReceivedRequest } from '../../electron/training/request-log.ts';
import { draftOf } from './people.ts';

/** A provider's operation, asked for again without leave. */
export interface Repeat {
  readonly provider: string;
  readonly operation: string;
  readonly why: string;
}

export interface TwinRecord {
  /** To be told of each request once it is answered. */
  readonly onRequest: (request: ReceivedRequest) => void;
  readonly attend: (person: number, isAtCounter: boolean) => void;
  /** The terminal is gone: nobody is at its counter. */
  readonly leaveAll: () => void;
  readonly repeats: () => readonly Repeat[];
}

const hourMs = 60 * 60 * 1000;
const textIn = (body: Buffer, field: string): string | undefined =>
  new RegExp(`"${field}"\\s*:\\s*"([^"]*)"`).exec(body.toString('utf8'))?.[1];

/** How Quantum Metal knows a person of the torture. */
export const metalHashOf = (person: number): string =>
  identityHash(identityKey(draftOf(person).identityNumber ?? ''));

/** Begins with nothing seen. `commits` are the twins' own. */
export function createTwinRecord(commits: () => readonly Commit[]): TwinRecord {
  const repeats: Repeat[] = [];
  const attended = new Set<string>();
  /** Each identity that was committed, under which key, and whether a look-up has asked for it since. */
  const added = new Map<
    string,
    { readonly at: number; readonly keyHash: string | undefined; isLookedUp: boolean }
  >();
  let seenCommits = 0;

  function seeCommits(): void {
    const all = commits();
    for (const commit of all.slice(seenCommits)) {
      if (commit.operation === 'add-member') added.set(`kybio ${commit.identityHash}`, freshly(commit));
      if (commit.operation === 'add-customer') added.set(`yativo ${commit.identityHash}`, freshly(commit));
    }
    seenCommits = all.length;
  }
  const freshly = ({ at, keyHash }: Commit) => ({ at, keyHash, isLookedUp: false });

  function seeAgain(provider: string, operation: string, identity: string, isAllowed: boolean): void {
    const before = added.get(`${provider} ${identityHash(identity)}`);
    if (!before) return;
    if (!before.isLookedUp && !isAllowed)
      repeats.push({ provider, operation, why: 'after it was done, and nobody had looked' });
    before.isLookedUp = false;
  }

  function seeRequest({ provider, operation, body, headers, at, isWhole }: ReceivedRequest): void {
    if (!isWhole || operation === null) return;
    if (provider === 'kybio') {
      const number = textIn(body, operation === 'add-member' ? 'number' : 'customerNum');
      if (operation === 'add-member') seeAgain('kybio', operation, number ?? '', false);
      const found = operation === 'query-by-number' && added.get(`kybio ${identityHash(number ?? '')}`);
      if (found) found.isLookedUp = true;
    }
    if (provider === 'yativo') {
      const email = (textIn(body, 'customer_email') ?? '').toLowerCase();
      const first = added.get(`yativo ${identityHash(email)}`);
      // Under its key, while the key holds, the same may be asked for as often as it takes.
      const isSameKey = first?.keyHash === identityHash(String(headers['idempotency-key']));
      const isHeld = isSameKey && first !== undefined && at - first.at < hourMs;
      if (operation === 'add-customer') seeAgain('yativo', operation, email, isHeld);
      if (operation === 'list-customers')
        for (const [key, one] of added) if (key.startsWith('yativo')) one.isLookedUp = true;
    }
    if (provider === 'quantum-metal') {
      const identity = textIn(body, 'identityNumber');
      if (identity !== undefined && !attended.has(identityHash(identityKey(identity))) && !isSample(identity))
        repeats.push({ provider, operation, why: 'the customer was not at the counter' });
    }
  }

  return {
    onRequest: (request) => {
      seeRequest(request);
      seeCommits();
    },
    attend: (person, isAtCounter) => {
      if (isAtCounter) attended.add(metalHashOf(person));
      else attended.delete(metalHashOf(person));
    },
    leaveAll: () => attended.clear(),
    repeats: () => repeats,
  };
}

/** A number of the twin's own, which a clerk types by mistake. */
const isSample = (identity: string) => identity.startsWith('880808-00');
