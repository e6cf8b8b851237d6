/** What the drainer works over. Small, so that the vault, the model and the torture can each stand behind it. */
import type { Connection } from '../../../shared/contract/connection-contract.ts';
import type { ProviderId } from '../../../shared/domain/provider.ts';
import type { OperationFacts } from '../../providers/provider.ts';
import type { Timer } from '../../timers.ts';
import type { BackoffLimits, Fraction } from './backoff.ts';
import type { Circuit } from './circuit.ts';
import type { DrainItem } from './drain-item.ts';
import type { Run } from './moment.ts';
import type { FairShare } from './pace.ts';
import type { AttemptEnd } from './settle-attempt.ts';

/** Where the records are. Every promise resolves once the change would survive a power cut. */
export interface DrainStore {
  /**
   * Every unattended submission that is waiting, sending, unknown or quarantined, in the order of capture. Those that are
   * settled may be left out.
   */
  readonly list: () => Promise<readonly DrainItem[]>;
  /**
   * The same as far as it is decided, at once, also where the disk doesn't have it yet: enough to choose who is next, whose
   * own `put` then waits for everything that was decided before it.
   */
  readonly peek: () => readonly DrainItem[];
  /**
   * Keeps `after` if the record is still as `before` says (state and attempts), else changes nothing and answers false.
   * Moving one to `sending` is audited first: nothing is sent that could not be.
   */
  readonly put: (before: DrainItem, after: DrainItem) => Promise<boolean>;
  /**
   * In one transaction: captures a new submission with a new identity and this one's schedule in its place, and cancels
   * this one as superseded. Changes nothing where it is no longer as given.
   */
  readonly reissue: (item: DrainItem) => Promise<void>;
  readonly readCircuits: () => Promise<ReadonlyMap<ProviderId, Circuit>>;
  readonly putCircuit: (provider: ProviderId, circuit: Circuit) => Promise<void>;
}

/** What one attempt is made with. */
export interface AttemptTerms {
  /** An earlier attempt has no answer: what the outcome class asks for comes first. */
  readonly wasUnclear: boolean;
  /** Aborts when the lease is over; no call may begin after that (`callsUnderLease`). */
  readonly lease: AbortSignal;
}

/** One attempt at an operation that runs unattended. One that needs the customer has no place here: it does not compile. */
export interface DrainOperation {
  readonly facts: OperationFacts<'none'>;
  /** Reads what is to be sent, signs it afresh, and sends it. Rejects for bugs only; that counts as a lost answer. */
  readonly attempt: (item: DrainItem, terms: AttemptTerms) => Promise<AttemptEnd>;
  /**
   * Who will be next, while another is on its way: what is to be sent may be read meanwhile. One at a time; undefined:
   * nobody, and nothing of the one before stays in memory.
   */
  readonly readAhead?: (item: DrainItem | undefined) => void;
}

/** What a person must be told, without a word about any customer. */
export interface DrainAlert {
  readonly alert: 'credentials-refused';
  readonly provider: ProviderId;
}

export interface DrainerParts {
  readonly run: Run;
  readonly fraction: Fraction;
  readonly timer: Timer;
  readonly store: DrainStore;
  /** Of limits that policy says this terminal shares with others; it keeps to them when all may be back at once. */
  readonly shares?: ReadonlyMap<ProviderId, FairShare>;
  /** How it slows down where policy says nothing and a provider turns it away. */
  readonly learnedPace?: BackoffLimits;
  /** By provider and operation. What nobody knows how to send is left as it is, and reported. */
  readonly operations: readonly DrainOperation[];
  readonly line: () => Connection['state'];
  /** A visit is open for this record's customer. */
  readonly isAtCounter: (item: DrainItem) => boolean;
  /** Reads the credentials and signs in afresh, once, before anybody is alarmed. */
  readonly refreshCredentials: (provider: ProviderId) => Promise<void>;
  readonly onAlert: (alert: DrainAlert) => void;
  readonly onBug: (error: unknown) => void;
}
