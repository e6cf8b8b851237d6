/**
 * The provider twins: real servers on this machine that behave as the providers' pages say, so that staff can practise
 * and tests can check. They share no code with the adapters they talk to.
 */
import type { PracticeLine } from '../../shared/contract/training-contract.ts';
import type { ProviderId } from '../../shared/domain/provider.ts';
import type { Clock } from '../clock.ts';
import type { Random } from '../random.ts';
import { type Commit, createCommitLog } from './commit-log.ts';
import type { DemocrancePracticeKey } from './democrance/sample-data.ts';
import { createDemocranceTwin } from './democrance/server.ts';
import type { FaultSetting } from './fault-dial.ts';
import type { KybioPracticeCredentials } from './kybio/sample-data.ts';
import { createKybioTwin } from './kybio/server.ts';
import { type LoopbackServer, startLoopbackServer } from './loopback-server.ts';
import type { NoahPracticeCredentials } from './noah/sample-data.ts';
import { createNoahTwin } from './noah/server.ts';
import { createPracticeInbox, type PracticeInbox } from './practice-inbox.ts';
import type { PracticeCredentials } from './quantum-metal/sample-data.ts';
import { createQuantumMetalTwin } from './quantum-metal/server.ts';
import { createRequestLog, type ReceivedRequest, type RequestLimits } from './request-log.ts';
import type { TwinProvider } from './twin-exchange.ts';
import type { YativoPracticeCredentials } from './yativo/sample-data.ts';
import { createYativoTwin } from './yativo/server.ts';

/** The credentials that each twin accepts. A twin without is not started. */
export interface TwinCredentials {
  readonly 'quantum-metal': PracticeCredentials;
  readonly noah?: NoahPracticeCredentials;
  readonly kybio?: KybioPracticeCredentials;
  readonly yativo?: YativoPracticeCredentials;
  /** Not a credential of the kiosk's, which needs none: what the twin signs its sessions with. */
  readonly democrance?: DemocrancePracticeKey;
}

/** The providers that have a twin so far. */
export type TwinnedProvider = keyof TwinCredentials;

/** What it needs, and what may be set otherwise than usual; durations in milliseconds. */
export interface TwinOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly credentials: TwinCredentials;
  /** How far the twin's clock is ahead of the terminal's. */
  readonly clockOffsetMs?: number;
  readonly codeLifetimeMs?: number;
  readonly triesPerCode?: number;
  /** How long Quantum Metal's codes are; 6 when absent. */
  readonly codeDigits?: number;
  readonly linkLifetimeMs?: number;
  /** When the practice customer, who has no phone, counts as finished; `Infinity` waits for the link to be opened. */
  readonly finishesAfterMs?: number;
  readonly slowMs?: number;
  /** How much of what the twins receive is kept for `requests`; 200 requests and 64 MiB when absent. */
  readonly requestLimits?: RequestLimits;
  /** Told of each request as well, as it is put into the log. */
  readonly logTo?: (request: ReceivedRequest) => void;
}

/** The running twins. */
export interface Twin {
  /** Of the twins that run. */
  readonly origins: Readonly<{ [Id in keyof TwinCredentials]: string }>;
  readonly inbox: PracticeInbox;
  readonly faults: {
    /** Resolves when the fault is in force; false for a provider without a twin. See `LoopbackServer.setFault`. */
    readonly set: (setting: FaultSetting & { readonly provider: ProviderId }) => Promise<boolean>;
  };
  /** The line to all of them, over whatever each does wrong by itself. */
  readonly line: {
    readonly read: () => PracticeLine;
    /** Resolves when it is so at every twin. */
    readonly set: (line: PracticeLine) => Promise<void>;
  };
  /** What was really done, oldest first. */
  readonly commits: () => readonly Commit[];
  /** What came in, oldest first, as far as it is kept. */
  readonly requests: () => readonly ReceivedRequest[];
  readonly close: () => Promise<void>;
}

const second = 1000;

/** Starts the twins on free loopback ports. */
export async function startTwin(options: TwinOptions): Promise<Twin> {
  const { clock, random, clockOffsetMs = 0, credentials } = options;
  const now = () => clock.now() + clockOffsetMs;
  const inbox = createPracticeInbox();
  const commits = createCommitLog();
  const requests = createRequestLog(options.requestLimits);
  let origin = '';
  let line: PracticeLine = 'works';
  const servers = new Map<ProviderId, LoopbackServer>();
  const start = async (id: TwinnedProvider, provider: TwinProvider): Promise<string> => {
    const server = await startLoopbackServer({
      now,
      slowMs: options.slowMs ?? 6 * second,
      provider,
      onReceived: (received) => {
        const request = { provider: id, ...received };
        requests.record(request);
        options.logTo?.(request);
      },
    });
    servers.set(id, server);
    return server.origin;
  };

  origin = await start(
    'quantum-metal',
    createQuantumMetalTwin({
      random,
      now,
      inbox,
      commits,
      credentials: credentials['quantum-metal'],
      origin: () => origin,
      codeLifetimeMs: options.codeLifetimeMs ?? 180 * second,
      triesPerCode: options.triesPerCode ?? 5,
      codeDigits: options.codeDigits,
      linkLifetimeMs: options.linkLifetimeMs ?? 600 * second,
      finishesAfterMs: options.finishesAfterMs ?? 20 * second,
    }),
  );
  const noah = credentials.noah && createNoahTwin({ random, now, commits, credentials: credentials.noah });
  const kybio = credentials.kybio && createKybioTwin({ now, commits, credentials: credentials.kybio });
  const yativo =
    credentials.yativo && createYativoTwin({ random, now, commits, credentials: credentials.yativo });
  const democrance =
    credentials.democrance &&
    createDemocranceTwin({ random, now, inbox, commits, credentials: credentials.democrance });

  return {
    origins: {
      'quantum-metal': origin,
      ...(noah && { noah: await start('noah', noah) }),
      ...(kybio && { kybio: await start('kybio', kybio) }),
      ...(yativo && { yativo: await start('yativo', yativo) }),
      ...(democrance && { democrance: await start('democrance', democrance) }),
    },
    inbox,
    faults: {
      set: async ({ provider, ...setting }) => {
        const server = servers.get(provider);
        await server?.setFault(setting);
        return server !== undefined;
      },
    },
    line: {
      read: () => line,
      set: async (next) => {
        line = next;
        await Promise.all([...servers.values()].map((server) => server.setLine(next)));
      },
    },
    commits: commits.read,
    requests: requests.read,
    close: async () => {
      await Promise.all([...servers.values()].map((server) => server.close()));
    },
  };
}
