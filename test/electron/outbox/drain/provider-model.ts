/**
 * A provider, as small as it can be and still lose answers: it keeps its own log of what it really did, which is what
 * the tests count lost and doubled customers by. It knows records by their identity and nothing of the drainer.
 */
import type { AttemptEnd } from '../../../../electron/outbox/drain/settle-attempt.ts';
import type { OutcomeClass } from '../../../../shared/domain/provider.ts';
import { fail } from '../../../../shared/failure.ts';

/** What happens to the next call. `late`: it is done a while after the caller has given up. */
export const faults = [
  'lost-before',
  'lost-after',
  'late',
  'garbled-after',
  'throws-after',
  'hangs-after',
  'down',
  'busy',
  'offline',
  'not-trusted',
  'clock-wrong',
  'credentials',
  'refused',
  'used-up',
  'unreadable',
] as const;
export type Fault = (typeof faults)[number];

export interface ProviderModel {
  /** The calls to come meet these, one each; then all is well. */
  readonly will: (...faults: readonly Fault[]) => void;
  readonly heal: () => void;
  /** One attempt as an honest adapter makes it: after a lost answer it asks before it sends, by outcome class. */
  readonly attempt: (
    identity: string,
    outcomeClass: OutcomeClass,
    wasUnclear: boolean,
  ) => Promise<AttemptEnd>;
  /** Identities, once for each time that a customer was made for them. */
  readonly commits: readonly string[];
  readonly calls: () => number;
}

interface Options {
  /** Does it after so many ms, whatever becomes of the caller. */
  readonly later: (afterMs: number, act: () => void) => void;
  /** Between the parts of a call; a program that was killed goes no further. */
  readonly step: () => Promise<void>;
}

/** Shorter than a lost request may take (`quietMs`). */
export const lateMs = 50_000;

export function createProviderModel({ later, step }: Options): ProviderModel {
  let script: Fault[] = [];
  const commits: string[] = [];
  let calls = 0;

  const lost = { end: 'unclear', failure: fail('answer-lost') } as const;

  function commit(identity: string, outcomeClass: OutcomeClass): void {
    // A record that is replaced under its own id, or written over with the same values, is still one customer.
    const isRepeatable = outcomeClass === 'natural-idempotent' || outcomeClass === 'last-write-wins';
    if (!isRepeatable || !commits.includes(identity)) commits.push(identity);
  }

  /** What a fault that commits nothing makes of a call, whether it asks or sends. */
  function endBefore(fault: Fault | undefined, wasUnclear: boolean): AttemptEnd | undefined {
    const end = wasUnclear ? 'unclear' : 'not-sent';
    switch (fault) {
      case 'down':
        return { end, failure: fail('provider-down') };
      case 'busy':
        return { end, failure: fail('provider-busy', { waitMs: 20_000 }) };
      case 'offline':
        return { end, failure: fail('offline') };
      case 'not-trusted':
        return { end, failure: fail('not-trusted') };
      case 'clock-wrong':
        return { end, failure: fail('clock-wrong', { offsetMinutes: 1440 }) };
      case 'credentials':
        return wasUnclear
          ? { end: 'unclear', failure: fail('credentials-refused') }
          : { end: 'refused', failure: fail('credentials-refused'), fields: [] };
      case 'unreadable':
        return { end: 'unreadable' };
      case 'lost-before':
        return lost;
      default:
        return undefined;
    }
  }

  async function send(
    identity: string,
    outcomeClass: OutcomeClass,
    wasUnclear: boolean,
  ): Promise<AttemptEnd> {
    calls += 1;
    const fault = script.shift();
    await step();
    const before = endBefore(fault, wasUnclear);
    if (before) return before;
    // "No" and "nothing is there under this identity" are said only where they are true.
    const isThere = commits.includes(identity);
    switch (isThere ? undefined : fault) {
      case 'refused':
        return {
          end: 'refused',
          failure: fail('provider-refused', { providerCode: 'http-422' }),
          fields: [],
        };
      case 'used-up':
        return { end: 'identity-used-up' };
      case 'late':
        later(lateMs, () => commit(identity, outcomeClass));
        return lost;
      default:
        commit(identity, outcomeClass);
    }
    await step();
    if (fault === 'throws-after') throw new Error('a bug in an adapter');
    if (fault === 'hangs-after') return new Promise(() => {});
    if (fault === 'garbled-after') return { end: 'unclear', failure: fail('provider-garbled') };
    return fault === 'lost-after' ? lost : { end: 'accepted' };
  }

  return {
    will: (...next) => void script.push(...next),
    heal: () => {
      script = [];
    },
    commits,
    calls: () => calls,
    attempt: async (identity, outcomeClass, wasUnclear) => {
      if (wasUnclear && outcomeClass !== 'natural-idempotent') {
        calls += 1;
        const fault = script.shift();
        await step();
        const before = endBefore(fault, true);
        if (before) return before;
        if (fault !== undefined) return lost;
        if (commits.includes(identity)) return { end: 'accepted' };
      }
      return send(identity, outcomeClass, wasUnclear);
    },
  };
}
