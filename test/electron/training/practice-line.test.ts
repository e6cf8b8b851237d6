/** The line that training can take away, seen as the kiosk sees it: by its probes and by its calls. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../electron/clock.ts';
import { createConnectivity } from '../../../electron/connectivity/connectivity.ts';
import { reach } from '../../../electron/connectivity/reach.ts';
import { createHttpClient, type HttpClient } from '../../../electron/http/http-client.ts';
import { systemRandom } from '../../../electron/random.ts';
import { mintTwinCredentials } from '../../../electron/training/practice-credentials.ts';
import { startTwin, type Twin } from '../../../electron/training/twin.ts';
import { ProviderId } from '../../../shared/domain/provider.ts';

let twin: Twin;
let http: HttpClient;
beforeEach(async () => {
  twin = await startTwin({
    clock: systemClock,
    random: systemRandom,
    credentials: mintTwinCredentials(systemRandom),
  });
  http = createHttpClient({
    clock: systemClock,
    timeouts: { connectMs: 1000, answerMs: 5000, uploadBytesPerSecond: 1_000_000 },
    allowLoopback: () => true,
  });
});
afterEach(async () => {
  await http.close();
  await twin.close();
});

async function look() {
  const connectivity = createConnectivity({
    targets: new Map(ProviderId.options.map((provider) => [provider, twin.origins[provider] ?? ''] as const)),
    reach,
    clock: systemClock,
    onChange: () => {},
  });
  await connectivity.probe();
  const { state, why, providers } = connectivity.read();
  const down = providers.filter((each) => each.state === 'down').map(({ provider }) => provider);
  return { line: why ?? state, down };
}

async function call(method: 'GET' | 'POST', provider: ProviderId = 'noah') {
  const url = new URL(`${twin.origins[provider]}/v1/customers/3f6f0c1d-0000-4000-8000-000000000001`);
  const sent = await http.send({ method, url, headers: {}, signal: new AbortController().signal });
  return sent.kind === 'answered' ? sent.answer.status : sent.failure.code;
}

describe('the practice line', () => {
  it('works until it is told otherwise', async () => {
    expect(await look()).toEqual({ line: 'online', down: [] });
    expect(await call('GET')).toBe(401);
  });

  it('comes back where somebody had its port meanwhile, once they let go of it', async () => {
    await twin.line.set('none');
    const squatter = createServer().listen(Number(new URL(twin.origins.noah ?? '').port), '127.0.0.1');
    await once(squatter, 'listening');
    const back = twin.line.set('works');
    const isBack = back.then(() => 'back' as const);
    expect(await Promise.race([isBack, look().then(() => 'not yet' as const)])).toBe('not yet');
    squatter.close();
    expect(await isBack).toBe('back');
    expect(await call('GET')).toBe(401);
  });

  it('is taken from everybody and given back', async () => {
    await twin.line.set('none');
    expect(await look()).toEqual({ line: 'no-line', down: [] });
    expect(await call('GET')).toBe('provider-down');
    await twin.line.set('works');
    expect(await look()).toEqual({ line: 'online', down: [] });
  });

  it('wants a sign-in page of everybody; no twin hears of a call, and its dial is kept', async () => {
    await twin.faults.set({ provider: 'noah', fault: 'server-error' });
    await twin.line.set('captive-portal');
    const before = twin.requests().length;
    expect(await look()).toEqual({ line: 'captive-portal', down: [] });
    expect([await call('GET'), await call('POST')]).toEqual(['captive-portal', 'captive-portal']);
    expect(twin.requests()).toHaveLength(before);
    await twin.line.set('works');
    expect(await call('GET')).toBe(500);
  });

  it('says nothing of one provider that is down, which stays so when the line comes back', async () => {
    await twin.faults.set({ provider: 'noah', fault: 'down' });
    expect(await look()).toEqual({ line: 'online', down: ['noah'] });
    await twin.line.set('none');
    await twin.line.set('works');
    expect(await look()).toEqual({ line: 'online', down: ['noah'] });
    await twin.faults.set({ provider: 'noah', fault: 'none' });
    expect(await look()).toEqual({ line: 'online', down: [] });
  });

  it('is not given back by a dial that is turned meanwhile', async () => {
    await twin.line.set('none');
    await twin.faults.set({ provider: 'noah', fault: 'none' });
    await twin.faults.set({ provider: 'kybio', fault: 'slow' });
    expect(await look()).toEqual({ line: 'no-line', down: [] });
  });
});
