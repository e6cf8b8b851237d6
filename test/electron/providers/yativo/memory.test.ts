/** Two pictures of 8 MB leave without ever being whole in memory as base64. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const run = promisify(execFile);
const program = fileURLToPath(new URL('./memory-program.ts', import.meta.url));

let server: Server;
const received: number[] = [];
beforeAll(async () => {
  // In this process, so that what it holds is not counted; it holds nothing.
  server = createServer(async (incoming, response) => {
    let sizeBytes = 0;
    for await (const chunk of incoming) sizeBytes += chunk.length;
    received.push(sizeBytes);
    const data = incoming.url?.endsWith('/login') ? { access_token: 't' } : { customer_id: 'c' };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ status: 'success', data }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

async function peakOf(way: 'streamed' | 'stringified'): Promise<number> {
  const { port } = server.address() as AddressInfo;
  const { stdout } = await run(process.execPath, [program, way, `http://127.0.0.1:${port}`]);
  return Number(stdout.trim());
}

it('a quarter of the peak of JSON.stringify, at most', async () => {
  const stringified = await peakOf('stringified');
  const streamed = await peakOf('streamed');
  const mib = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
  console.info(`two pictures of 8 MB: +${mib(streamed)} streamed, +${mib(stringified)} stringified`);
  // Both sent all of it.
  expect(received.filter((sizeBytes) => sizeBytes > 22_000_000)).toHaveLength(2);
  expect(streamed).toBeLessThan(stringified / 4);
}, 60_000);
