/**
 * Sends one customer with two pictures to the address given, in the way given, and prints by how much the process's
 * peak memory grew meanwhile, in bytes. Run by `memory.test.ts`, each way in a process of its own.
 */
import { request } from 'undici';
import { systemClock } from '../../../../electron/clock.ts';
import { createHttpClient } from '../../../../electron/http/http-client.ts';
import type { WalletCustomer } from '../../../../electron/providers/wallet-customer-provider.ts';
import { createYativo } from '../../../../electron/providers/yativo/adapter.ts';
import { ok, unwrap } from '../../../../shared/result.ts';
import { YativoPolicy } from '../../../../shared/settings/policy.ts';
import { makeJpeg, sourceOf } from '../../../providers/yativo-pictures.ts';

const [way = '', baseUrl = ''] = process.argv.slice(2);
const eightMegabytes = 8 * 1024 * 1024;
const customer: WalletCustomer = {
  fullName: 'Test Customer',
  email: 'test@customer.example',
  phone: '+19203751411',
  country: 'US',
  address: { street: 'Elm Street', city: 'Anytown', country: 'US' },
  document: { kind: 'national-id-card', number: 'A-1', issuingCountry: 'CL' },
};
const front = makeJpeg({ pixelBytes: eightMegabytes });
const back = makeJpeg({ pixelBytes: eightMegabytes });

const http = createHttpClient({
  clock: systemClock,
  timeouts: { connectMs: 5000, answerMs: 20_000, uploadBytesPerSecond: 1_000_000 },
  allowLoopback: () => true,
});
const provider = createYativo({
  http,
  clock: systemClock,
  policy: YativoPolicy.parse({ baseUrl, pictures: { maxBytes: 10_000_000 } }),
  readCredentials: async () => ok({ accountId: 'a', appSecret: 's' }),
});
const send = async (pictures: readonly Buffer[]) => {
  const [checkedFront, checkedBack] = await Promise.all(
    pictures.map(async (picture) => unwrap(await provider.checkPicture(sourceOf(picture)))),
  );
  if (!checkedFront || !checkedBack) throw new Error('two pictures are needed');
  const outcome = await provider.addCustomer.send(
    {
      customer,
      pictures: { front: checkedFront, back: checkedBack },
      idempotencyKey: '7b1f3c52-6c7f-4d8e-9a0b-1c2d3e4f5a6b',
    },
    new AbortController().signal,
  );
  if (outcome.kind !== 'answered') throw new Error(JSON.stringify(outcome));
};

// What is loaded and opened once is nobody's peak, nor is a heap that has not been used to its usual size yet.
await send([makeJpeg(), makeJpeg()]);
const piece = Buffer.alloc(48 * 1024);
for (let count = 0; count < 1000; count += 1) piece.toString('base64');
const before = process.resourceUsage().maxRSS;
if (way === 'streamed') await send([front, back]);
else {
  const body = JSON.stringify({
    customer_name: customer.fullName,
    customer_idFront: front.toString('base64'),
    customer_idBack: back.toString('base64'),
  });
  await request(`${baseUrl}/customer`, { method: 'POST', body }).then((reply) => reply.body.dump());
}
console.log((process.resourceUsage().maxRSS - before) * 1024);
await http.close();
