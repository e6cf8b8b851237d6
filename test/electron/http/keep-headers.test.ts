/** Headers of an answer are dropped, but for the ones that a caller asked for by name. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { createHttpClient } from '../../../electron/http/http-client.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

it('keeps what was asked for, all of it, and nothing else', async () => {
  const server = createServer((_request, response) => {
    response.setHeader('Data-Signature', 'AB12');
    response.setHeader('X-Twice', ['one', 'two']);
    response.setHeader('X-Other', 'marker');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const http = createHttpClient({
    clock: createFakeClock(),
    timeouts: { connectMs: 1000, answerMs: 5000, uploadBytesPerSecond: 1_000_000 },
    allowLoopback: () => true,
  });
  const request = { method: 'GET', url, headers: {}, signal: new AbortController().signal } as const;
  const asked = await http.send({ ...request, keepHeaders: ['data-signature', 'x-absent'] });
  expect(asked).toMatchObject({ kind: 'answered', answer: { kept: { 'data-signature': ['AB12'] } } });
  expect(JSON.stringify(asked)).not.toMatch(/x-absent|marker/);
  expect(await http.send(request)).not.toHaveProperty('answer.kept');
  await http.close();
  server.close();
});
