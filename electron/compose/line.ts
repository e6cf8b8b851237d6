import type { ProviderId } from '../../shared/domain/provider.ts';
import { fail } from '../../shared/failure.ts';
import { err } from '../../shared/result.ts';
import { configuredProviders, type Policy } from '../../shared/settings/policy.ts';
import type { Setup } from '../app/read-setup.ts';
import type { Clock } from '../clock.ts';
import { type Connectivity, createConnectivity } from '../connectivity/connectivity.ts';
import { lineProbeOf } from '../connectivity/line-probe.ts';
import { reach } from '../connectivity/reach.ts';
import { type CountingClient, countCalls } from '../fleet/count-calls.ts';
import { createLoopbackRule } from '../http/allowed-url.ts';
import { createHttpClient } from '../http/http-client.ts';
import { timeoutsFromPolicy } from '../http/http-timeouts.ts';
import { readCredentials } from '../keychain/read-credentials.ts';
import type { Random } from '../random.ts';
import { openRequestLogFile } from '../training/request-log-file.ts';
import type { Twin } from '../training/twin.ts';
import { startPractice } from './practice.ts';
import { composeProviders, type Providers } from './providers.ts';
import type { Terminal } from './terminal.ts';

interface Parts {
  readonly setup: Setup;
  readonly terminal: Terminal;
  readonly isPackaged: boolean;
  readonly clock: Clock;
  readonly random: Random;
  readonly onConnection: Parameters<typeof createConnectivity>[0]['onChange'];
  readonly onReturned: (awayMs: number) => void;
  readonly onUnread: (unread: number) => void;
  readonly onBug: (where: string, error: unknown) => void;
}

/** What leads out of this terminal: the providers, real or practised, and what is known of the line to them. */
export interface Line {
  /** The twin's in training, else what the organisation's policy says; none where that may not be its newest. */
  readonly policies: Policy['providers'];
  readonly configured: readonly ProviderId[];
  readonly twin: Twin | undefined;
  readonly http: CountingClient;
  readonly providers: Providers;
  readonly connectivity: Connectivity;
}

/** Builds the line and starts the twin where the terminal practises. Nothing is called yet. */
export async function composeLine(parts: Parts): Promise<Line> {
  const { setup, terminal, clock, random, isPackaged, onBug } = parts;
  const { policy, mode, profile } = setup;
  const { secrets } = terminal;
  const training = mode === 'training' && terminal.blockedBy.length === 0;
  const practice =
    training && secrets
      ? await startPractice({
          ...{ clock, random, onBug, store: secrets },
          logTo: openRequestLogFile({ env: process.env, isPackaged, mode, profileDir: profile }),
        })
      : undefined;
  const twin = practice?.twin;
  twin?.inbox.onChange(parts.onUnread);
  // Customers who wait here are not sent to where an older policy says; and practice without its twin has nowhere to send anybody.
  const isReal = mode === 'live' && terminal.policyHolds;
  const policies = practice?.policies ?? (isReal ? policy.providers : {});
  const configured = configuredProviders(policies);

  const allowLoopback = createLoopbackRule({
    isPackaged,
    twinOrigins: () => Object.values(twin?.origins ?? {}),
  });
  const http = countCalls(
    createHttpClient({
      ...{ clock, allowLoopback, timeouts: timeoutsFromPolicy(policy.timeouts) },
      onProviderTime: terminal.providerOffset.note,
    }),
    () => configured.map((provider) => [provider, policies[provider]?.baseUrl ?? ''] as const),
  );
  const providers = composeProviders({
    ...{ policies, http, clock, random, allowLoopback },
    memberNumberCounter: terminal.storage.memberNumbers,
    readCredentials: (provider) =>
      secrets ? readCredentials(secrets, provider) : Promise.resolve(err(fail('keychain-unavailable'))),
  });
  const connectivity = createConnectivity({
    targets: new Map(configured.map((provider) => [provider, policies[provider]?.baseUrl ?? ''] as const)),
    // Practice has no line but the one that it plays.
    lineProbe: isReal ? lineProbeOf(policy.connectivity) : undefined,
    reach,
    clock,
    onChange: parts.onConnection,
    onReturned: parts.onReturned,
  });
  return { policies, configured, twin, http, providers, connectivity };
}
