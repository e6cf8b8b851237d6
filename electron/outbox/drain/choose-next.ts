import type { SubmissionId } from '../../../shared/brand.ts';
import type { ProviderId } from '../../../shared/domain/provider.ts';
import { type Circuit, closedCircuit, shutMs } from './circuit.ts';
import { type DrainItem, firstInLine } from './drain-item.ts';
import { type Moment, type Run, remainingMs } from './moment.ts';
import type { Pace } from './pace.ts';

/** How things stand when the next record is chosen. */
export interface Standing {
  readonly run: Run;
  readonly circuits: ReadonlyMap<ProviderId, Circuit>;
  /** Providers whose credentials are to be looked after, and until when they are left alone. */
  readonly credentialWaits: ReadonlyMap<ProviderId, Moment>;
  /** Providers that are not called as fast as they could be, because others may be calling them too. */
  readonly paces: ReadonlyMap<ProviderId, Pace>;
  readonly inFlight: readonly DrainItem[];
  /** Records whose own waits were ended, by "send now" or by the line's return. */
  readonly forgiven: ReadonlySet<SubmissionId>;
  /** Not the drainer's business now. What was captured after it, for the same customer and provider, waits all the same. */
  readonly isLeftAlone: (item: DrainItem) => boolean;
}

/**
 * The record to try now, if any: one at a time per customer and per provider. The least tried comes first, then the
 * oldest: a record that fails again and again waits behind those that may not, so each costs the others one attempt at
 * most, also when one record decides whether a provider is back. Items come in the order of their capture.
 */
export function chooseNext(items: readonly DrainItem[], standing: Standing): DrainItem | undefined {
  return candidates(items, standing)
    .filter((item) => waitOf(item, standing) === 0)
    .sort((one, other) => one.schedule.tries - other.schedule.tries)[0];
}

/** Milliseconds until a record can be tried; undefined where none ever can without something happening first. */
export function nextDueMs(items: readonly DrainItem[], standing: Standing): number | undefined {
  const waits = candidates(items, standing).map((item) => waitOf(item, standing));
  return waits.length === 0 ? undefined : waits.reduce((least, wait) => Math.min(least, wait));
}

function candidates(items: readonly DrainItem[], { inFlight, isLeftAlone }: Standing): readonly DrainItem[] {
  const busyProviders = new Set(inFlight.map(({ provider }) => provider));
  const busyCustomers = new Set(inFlight.map(({ applicationId }) => applicationId));
  // A line is of one provider: leaving a provider out leaves all others' lines whole, and most of the work.
  const ofFreeProviders = items.filter(({ provider }) => !busyProviders.has(provider));
  return firstInLine(ofFreeProviders).filter(
    (item) =>
      (item.state === 'waiting' || item.state === 'unknown') &&
      !item.schedule.asksPerson &&
      !busyCustomers.has(item.applicationId) &&
      !isLeftAlone(item),
  );
}

function waitOf(item: DrainItem, { run, circuits, credentialWaits, paces, forgiven }: Standing): number {
  const { notBefore } = item.schedule;
  const isForgiven = notBefore?.kind === 'backoff' && forgiven.has(item.submissionId);
  const own = notBefore === undefined || isForgiven ? 0 : remainingMs(notBefore, run);
  const credentialWait = credentialWaits.get(item.provider);
  const pace = paces.get(item.provider);
  return Math.max(
    own,
    shutMs(circuits.get(item.provider) ?? closedCircuit, run),
    credentialWait === undefined ? 0 : remainingMs(credentialWait, run),
    pace === undefined ? 0 : remainingMs(pace.next, run),
  );
}
