/** A call through the whole of its adapter, against a bare undici request of the same bytes to the same server. */
import { fork } from 'node:child_process';
import { createPrivateKey, sign } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Agent } from 'undici';
import { ProviderId } from '../../../shared/domain/provider.ts';
import { type Figure, median } from '../figure.ts';
import { bareRequest } from './bare-request.ts';
import { benchHttpClient, startBenchTwins } from './bench-twins.ts';
import { type ProviderCall, providerCalls } from './provider-calls.ts';
import type { Exchange } from './recording-relay.ts';

const warmUp = 200;
const runs = 5;
const callsPerRun = 200;
const targetRatio = 1.5;
const program = fileURLToPath(new URL('./canned-server.ts', import.meta.url));

/** How long something takes, in milliseconds. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** A figure for each provider: medians of 5 runs of 200 calls each, the two ways taking turns. */
export async function measureSignedCalls(): Promise<readonly Figure[]> {
  const http = benchHttpClient();
  const dispatcher = new Agent();
  const twins = await startBenchTwins(http);
  // Each once against its twin: its request is what the bare way repeats, its answer what the server says from now on.
  const recorded = new Map<ProviderId, Exchange>();
  for (const { provider, prepare, send } of twins.calls) {
    await prepare();
    await send();
    const last = twins.exchanges().at(-1);
    if (last) recorded.set(provider, last);
  }
  const exchanges = twins.exchanges();
  await twins.close();

  const server = fork(program);
  server.send(exchanges);
  const [port] = (await once(server, 'message')) as [number];
  const origin = `http://127.0.0.1:${port}`;
  const origins = Object.fromEntries(ProviderId.options.map((id) => [id, origin])) as Record<
    ProviderId,
    string
  >;
  const calls = providerCalls({ origins, credentials: twins.credentials, http, readCode: () => '000000' });
  const figures: Figure[] = [];
  for (const call of calls) {
    await call.prepare();
    const same = recorded.get(call.provider);
    if (!same) throw new Error(`nothing was recorded of ${call.provider}`);
    const bare = () => bareRequest(same, origin, dispatcher);
    figures.push(await compare(call, 'bare undici', bare));
    if (call.provider === 'noah') {
      // Without this signature Noah answers nobody, and it alone takes longer than a call on loopback.
      const key = createPrivateKey(twins.credentials.noah.signingKey);
      const signed = async () => {
        sign('sha384', Buffer.from(same.headers['api-signature'] ?? ''), { key, dsaEncoding: 'ieee-p1363' });
        await bare();
      };
      figures.push(await compare(call, 'bare undici and one bare ES384 signature', signed));
    }
  }
  await Promise.all([http.close(), dispatcher.destroy()]);
  server.disconnect();
  return figures;
}

async function compare(
  call: ProviderCall,
  referenceName: string,
  bare: () => Promise<void>,
): Promise<Figure> {
  const signed = async () => {
    const outcome = await call.send();
    if (outcome.kind !== 'answered') throw new Error(`${call.provider}: ${JSON.stringify(outcome)}`);
  };
  for (let count = 0; count < warmUp; count += 1) {
    await signed();
    await bare();
  }
  const medians: { signed: number[]; bare: number[] } = { signed: [], bare: [] };
  for (let run = 0; run < runs; run += 1) {
    const times: { signed: number[]; bare: number[] } = { signed: [], bare: [] };
    for (let count = 0; count < callsPerRun; count += 1) {
      times.signed.push(await timed(signed));
      times.bare.push(await timed(bare));
    }
    medians.signed.push(median(times.signed));
    medians.bare.push(median(times.bare));
  }
  return {
    name: `one call: ${call.provider} ${call.operation}`,
    value: median(medians.signed),
    referenceName,
    reference: median(medians.bare),
    unit: 'ms',
    target: targetRatio,
    n: `${runs} x ${callsPerRun}`,
  };
}
