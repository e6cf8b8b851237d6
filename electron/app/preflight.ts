import fs from 'node:fs/promises';
import type { JourneyAvailability, Preflight, PreflightCheck } from '../../shared/contract/app-contract.ts';
import type { Connection, OfflineReason } from '../../shared/contract/connection-contract.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import { type Failure, fail } from '../../shared/failure.ts';
import { type Journey, providersOf } from '../../shared/journeys/journey.ts';
import type { Result } from '../../shared/result.ts';
import type { Connectivity } from '../connectivity/connectivity.ts';
import type { Reach } from '../connectivity/reach.ts';
import type { SecretFailure } from '../keychain/secret-store.ts';

interface Parts {
  readonly connectivity: Connectivity;
  readonly providers: readonly ProviderId[];
  readonly journeys: readonly Journey[];
  readonly probeKeychain: () => Promise<Result<void, SecretFailure>>;
  readonly hasCredentials: (provider: ProviderId) => Promise<Result<unknown, SecretFailure>>;
  readonly profileDir: string;
  readonly outboxRoom: () => number;
  /** Whether the organisation's recovery key opens this vault; not told where policy names none. */
  readonly recoveryCopy?: 'none' | 'kept' | 'failed';
}

/** Below this the disk is called full: an upgrade of the vault needs a copy of itself. */
const leastDiskMiB = 512;

/** Finds out what works right now, and which journeys are therefore open. Probes for real; takes seconds at most. */
export async function runPreflight(parts: Parts): Promise<Preflight> {
  const [reaches, keychain, freeMiB, credentials] = await Promise.all([
    parts.connectivity.probe(),
    parts.probeKeychain(),
    freeDiskMiB(parts.profileDir),
    Promise.all(parts.providers.map(async (id) => [id, await parts.hasCredentials(id)] as const)),
  ]);
  const room = parts.outboxRoom();
  const diskIsFull = freeMiB < leastDiskMiB;
  const connection = parts.connectivity.read();
  const line = connection.state;
  const missing = new Map(credentials.filter(([, found]) => !found.ok));

  const checks: PreflightCheck[] = [
    { check: 'line', state: line === 'online' ? 'ok' : line === 'offline' ? 'failed' : 'warning' },
    ...[...reaches].map(([provider, reach]): PreflightCheck => providerCheck(provider, reach, connection)),
    keychain.ok
      ? { check: 'keychain', state: 'ok' }
      : { check: 'keychain', state: 'failed', failure: keychain.error },
    ...credentials.map(
      ([provider, found]): PreflightCheck =>
        found.ok
          ? { check: 'credentials', provider, state: 'ok' }
          : { check: 'credentials', provider, state: 'failed', failure: found.error },
    ),
    { check: 'disk', state: diskIsFull ? 'failed' : 'ok', amount: freeMiB },
    { check: 'outbox', state: room > 0 ? 'ok' : 'failed', amount: room },
    ...recoveryCheck(parts.recoveryCopy),
  ];
  const journeys = parts.journeys.map(
    (journey): JourneyAvailability => ({
      journeyId: journey.journeyId,
      ...availability(journey, {
        configured: providersOf(journey).every((provider) => parts.providers.includes(provider)),
        credentials: providersOf(journey)
          .map((provider) => missing.get(provider))
          .find((found) => found !== undefined),
        reach: providersOf(journey)
          .map((provider) => reaches.get(provider))
          .find((reach) => reach !== undefined && reach !== 'reachable'),
        line,
        why: connection.why,
        room,
        diskIsFull,
      }),
    }),
  );
  return { checks, journeys };
}

/** Without it everything works, and a terminal that dies takes its customers along: a warning. */
function recoveryCheck(copy: Parts['recoveryCopy'] = 'none'): PreflightCheck[] {
  return copy === 'none' ? [] : [{ check: 'recovery', state: copy === 'kept' ? 'ok' : 'warning' }];
}

function providerCheck(provider: ProviderId, reach: Reach, { state, why }: Connection): PreflightCheck {
  if (reach === 'reachable') return { check: 'provider', provider, state: 'ok' };
  return { check: 'provider', provider, state: 'failed', failure: whyUnreached(reach, state, why) };
}

/** What a call would end with now: what is wrong with the line, else what is wrong with the provider's own answer. */
function whyUnreached(reach: Reach, line: Connection['state'], why: OfflineReason | undefined): Failure {
  if (line === 'offline' && (why === undefined || why === 'no-line')) return fail('offline');
  if (why === 'captive-portal' || reach === 'captive-portal') return fail('captive-portal');
  return fail(reach === 'unreachable' ? 'provider-down' : 'not-trusted');
}

/** Whether a journey can start, from facts alone. */
export function availability(
  journey: Journey,
  facts: {
    readonly configured: boolean;
    readonly credentials: Result<unknown, SecretFailure> | undefined;
    readonly reach: Reach | undefined;
    readonly line: Connection['state'];
    readonly why?: OfflineReason | undefined;
    readonly room: number;
    readonly diskIsFull: boolean;
  },
): Pick<JourneyAvailability, 'open' | 'why'> {
  const closed = (why: Failure): Pick<JourneyAvailability, 'open' | 'why'> => ({ open: 'closed', why });
  // Before a customer is started, never in the middle: without room no audit line can be kept, so nothing can be sent.
  if (!facts.configured || facts.room <= 0 || facts.diskIsFull) return closed(fail('journey-closed'));
  if (facts.credentials && !facts.credentials.ok) return closed(facts.credentials.error);
  if (facts.reach === undefined || facts.reach === 'reachable') return { open: 'open' };
  const why = whyUnreached(facts.reach, facts.line, facts.why);
  return journey.offline === 'closed' ? closed(why) : { open: 'capture-only', why };
}

async function freeDiskMiB(folder: string): Promise<number> {
  const { bavail, bsize } = await fs.statfs(folder);
  return Math.floor((bavail * bsize) / 2 ** 20);
}
