/**
 * The provider twins: real servers on this machine that behave as the providers' pages say, so that staff can practise
 * and tests can check. They share no code with the adapters they talk to.
 */
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { Clock } from '../clock.ts';
import type { Random } from '../random.ts';
import { type Commit, createCommitLog } from './commit-log.ts';
import type { FaultSetting } from './fault-dial.ts';
import { startLoopbackServer } from './loopback-server.ts';
import { createPracticeInbox, type PracticeInbox } from './practice-inbox.ts';
import type { PracticeCredentials } from './quantum-metal/sample-data.ts';
import { createQuantumMetalTwin } from './quantum-metal/server.ts';

/** The providers that have a twin so far. */
export type TwinnedProvider = Extract<ProviderId, 'quantum-metal'>;

/** What it needs, and what may be set otherwise than usual; durations in milliseconds. */
export interface TwinOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly credentials: Readonly<Record<TwinnedProvider, PracticeCredentials>>;
  /** How far the twin's clock is ahead of the terminal's. */
  readonly clockOffsetMs?: number;
  readonly codeLifetimeMs?: number;
  readonly triesPerCode?: number;
  readonly linkLifetimeMs?: number;
  /** When the practice customer, who has no phone, counts as finished; `Infinity` waits for the link to be opened. */
  readonly finishesAfterMs?: number;
  readonly slowMs?: number;
}

/** The running twins. */
export interface Twin {
  readonly origins: Readonly<Record<TwinnedProvider, string>>;
  readonly inbox: PracticeInbox;
  readonly faults: {
    /** Resolves when the fault is in force; false for a provider without a twin. See `LoopbackServer.setFault`. */
    readonly set: (setting: FaultSetting & { readonly provider: ProviderId }) => Promise<boolean>;
  };
  /** What was really done, oldest first. */
  readonly commits: () => readonly Commit[];
  readonly close: () => Promise<void>;
}

const second = 1000;

/** Starts the twins on free loopback ports. */
export async function startTwin(options: TwinOptions): Promise<Twin> {
  const { clock, random, clockOffsetMs = 0 } = options;
  const now = () => clock.now() + clockOffsetMs;
  const inbox = createPracticeInbox();
  const commits = createCommitLog();
  let origin = '';
  const quantumMetal = await startLoopbackServer({
    now,
    slowMs: options.slowMs ?? 6 * second,
    provider: createQuantumMetalTwin({
      random,
      now,
      inbox,
      commits,
      credentials: options.credentials['quantum-metal'],
      origin: () => origin,
      codeLifetimeMs: options.codeLifetimeMs ?? 180 * second,
      triesPerCode: options.triesPerCode ?? 5,
      linkLifetimeMs: options.linkLifetimeMs ?? 600 * second,
      finishesAfterMs: options.finishesAfterMs ?? 20 * second,
    }),
  });
  origin = quantumMetal.origin;

  return {
    origins: { 'quantum-metal': origin },
    inbox,
    faults: {
      set: async ({ provider, ...setting }) => {
        if (provider !== 'quantum-metal') return false;
        await quantumMetal.setFault(setting);
        return true;
      },
    },
    commits: commits.read,
    close: quantumMetal.close,
  };
}
