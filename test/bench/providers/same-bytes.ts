/**
 * What the figures rest on, without any time: that the bare way repeats the adapter's call to the byte, and that the
 * streamed pictures are the bytes that `JSON.stringify` would have sent.
 */
import { Agent } from 'undici';
import { systemClock } from '../../../electron/clock.ts';
import { createYativo } from '../../../electron/providers/yativo/adapter.ts';
import { trainingYativoPolicy } from '../../../electron/training/yativo/sample-data.ts';
import { ok, unwrap } from '../../../shared/result.ts';
import { makeJpeg, sourceOf } from '../../providers/yativo-pictures.ts';
import { bareRequest } from './bare-request.ts';
import { benchHttpClient, startBenchTwins } from './bench-twins.ts';
import type { Exchange } from './recording-relay.ts';

/** One comparison and how it came out. */
export interface SameBytes {
  readonly name: string;
  readonly isSame: boolean;
}

/** Compares all of them; takes a second or two. */
export async function compareBytes(): Promise<readonly SameBytes[]> {
  const http = benchHttpClient();
  const dispatcher = new Agent();
  const twins = await startBenchTwins(http);
  const compared: SameBytes[] = [];
  try {
    for (const { provider, operation, prepare, send } of twins.calls) {
      await prepare();
      const outcome = await send();
      const call = twins.exchanges().at(-1);
      if (call) await bareRequest(call, twins.origins[provider], dispatcher);
      const bare = twins.exchanges().at(-1);
      const isSame = outcome.kind === 'answered' && call !== bare && requestText(call) === requestText(bare);
      compared.push({ name: `${provider} ${operation}`, isSame });
    }

    const pictures = [makeJpeg({ pixelBytes: 300_000 }), makeJpeg({ pixelBytes: 200_001 })] as const;
    const yativo = createYativo({
      http,
      clock: systemClock,
      policy: trainingYativoPolicy(twins.origins.yativo),
      readCredentials: async () => ok(twins.credentials.yativo),
    });
    const [front, back] = await Promise.all(
      pictures.map(async (picture) => unwrap(await yativo.checkPicture(sourceOf(picture, 7001)))),
    );
    if (!front || !back) throw new Error('two pictures are needed');
    const added = await yativo.addCustomer.send(
      {
        customer: walletCustomer,
        pictures: { front, back },
        idempotencyKey: '7b1f3c52-6c7f-4d8e-9a0b-1c2d3e4f5a6b',
      },
      new AbortController().signal,
    );
    const sent = Buffer.from(twins.exchanges().at(-1)?.body ?? '', 'base64').toString('utf8');
    const read = JSON.parse(sent) as Record<string, unknown>;
    const asStringified = JSON.stringify({
      ...read,
      customer_idFront: pictures[0].toString('base64'),
      customer_idBack: pictures[1].toString('base64'),
    });
    compared.push({
      name: 'yativo add-customer, two pictures',
      isSame: added.kind === 'answered' && sent === asStringified,
    });
  } finally {
    await Promise.all([twins.close(), http.close(), dispatcher.destroy()]);
  }
  return compared;
}

const walletCustomer = {
  fullName: 'Bench Specimen',
  email: 'bench@customer.example',
  phone: '+19203751411',
  country: 'US',
  address: {
    street: 'Elm Street',
    number: '1',
    city: 'Anytown',
    state: 'US-CA',
    postCode: '93650',
    country: 'US',
  },
  document: {
    kind: 'national-id-card',
    number: 'SPECIMEN-1',
    issuingCountry: 'CL',
    expiryDate: '2031-05-05',
  },
} as const;

/** Everything of a request that both ways decide: its line, its headers in any order, its bytes. */
function requestText(exchange: Exchange | undefined): string | undefined {
  if (!exchange) return undefined;
  const { method, path, headers, body } = exchange;
  return JSON.stringify([method, path, Object.entries(headers).sort(), body]);
}
