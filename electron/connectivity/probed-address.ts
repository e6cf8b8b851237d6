/** One address that is probed: at most one probe of it is in flight, and what was found last is kept. */
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { Clock } from '../clock.ts';
import type { Reach } from './reach.ts';

/** However quick the last answer was, the next one may take this long before it looks suspicious. */
const shortestHurryMs = 400;
/** And this long before it counts as none, where nobody else answers either. */
const shortestPatienceMs = 1500;

/** What is asked, and whose it is; an address of nobody's is the page for line probes. */
export interface ProbeTarget {
  readonly provider?: ProviderId;
  readonly url: string;
  readonly expectStatus?: number;
}

export interface ProbedAddress {
  readonly target: ProbeTarget;
  /** What was found last and is held to be true; undefined before that. */
  readonly reach: () => Reach | undefined;
  readonly learn: (reach: Reach | undefined) => void;
  /** Probes, or joins the probe that is in flight. */
  readonly ask: () => Promise<Reach>;
  /** As `ask`, but an answer that may have been given before now does not count. */
  readonly askAfresh: () => Promise<Reach>;
  /** A probe that takes this long takes longer than this address usually does. */
  readonly hurryMs: () => number;
  /** A probe that takes this long takes far longer. */
  readonly patienceMs: () => number;
}

interface Parts {
  readonly target: ProbeTarget;
  readonly reach: (url: string, options: Pick<ProbeTarget, 'expectStatus'>) => Promise<Reach>;
  readonly clock: Clock;
  readonly onReachable: (address: ProbedAddress) => void;
}

/** Creates an address of which nothing is known. */
export function createProbedAddress({ target, reach, clock, onReachable }: Parts): ProbedAddress {
  let known: Reach | undefined;
  let usualMs = 0;
  let inFlight: Promise<Reach> | undefined;

  async function probe(): Promise<Reach> {
    const begunAt = clock.monotonic();
    const { url, expectStatus } = target;
    const found = await reach(url, expectStatus === undefined ? {} : { expectStatus });
    inFlight = undefined;
    if (found === 'reachable') {
      usualMs = clock.monotonic() - begunAt;
      onReachable(address);
    }
    return found;
  }

  function ask(): Promise<Reach> {
    inFlight ??= probe();
    return inFlight;
  }

  async function askAfresh(): Promise<Reach> {
    const found = await inFlight;
    return found === undefined || found === 'reachable' ? ask() : found;
  }

  const address: ProbedAddress = {
    target,
    reach: () => known,
    learn: (found) => {
      known = found;
    },
    ask,
    askAfresh,
    hurryMs: () => Math.max(shortestHurryMs, 2 * usualMs),
    patienceMs: () => Math.max(shortestPatienceMs, 3 * usualMs),
  };
  return address;
}
