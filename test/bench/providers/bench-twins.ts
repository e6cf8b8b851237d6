import { systemClock } from '../../../electron/clock.ts';
import { createHttpClient, type HttpClient } from '../../../electron/http/http-client.ts';
import { systemRandom } from '../../../electron/random.ts';
import { mintTwinCredentials } from '../../../electron/training/practice-credentials.ts';
import { startTwin } from '../../../electron/training/twin.ts';
import { ProviderId } from '../../../shared/domain/provider.ts';
import { providerCalls } from './provider-calls.ts';
import { type Exchange, startRecordingRelay } from './recording-relay.ts';

/** The product's own client, with time enough for a busy machine. */
export function benchHttpClient(): HttpClient {
  const timeouts = { connectMs: 10_000, answerMs: 60_000, uploadBytesPerSecond: 1_000_000 };
  return createHttpClient({ clock: systemClock, timeouts, allowLoopback: () => true });
}

/** All five twins behind relays, and the calls to them. Whoever starts them closes them. */
export async function startBenchTwins(http: HttpClient) {
  const credentials = mintTwinCredentials(systemRandom);
  const twin = await startTwin({ clock: systemClock, random: systemRandom, credentials });
  const exchanges: Exchange[] = [];
  const record = (exchange: Exchange) => void exchanges.push(exchange);
  const relays = await Promise.all(
    ProviderId.options.map(
      async (id) => [id, await startRecordingRelay(twin.origins[id] ?? '', record)] as const,
    ),
  );
  const origins = Object.fromEntries(relays.map(([id, { origin }]) => [id, origin])) as Record<
    ProviderId,
    string
  >;
  const readCode = () => twin.inbox.read()[0]?.code ?? '';
  return {
    credentials,
    origins,
    calls: providerCalls({ origins, credentials, http, readCode }),
    /** What has passed so far, oldest first. */
    exchanges: (): readonly Exchange[] => [...exchanges],
    close: async () => {
      await Promise.all(relays.map(([, relay]) => relay.close()));
      await twin.close();
    },
  };
}
