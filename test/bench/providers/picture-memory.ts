/** What two pictures of 8 MB cost in memory while they are sent, by how much the process's peak grows. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Figure, median } from '../figure.ts';

const run = promisify(execFile);
const program = fileURLToPath(new URL('../../electron/providers/yativo/memory-program.ts', import.meta.url));
const runs = 5;
const mebibyte = 1024 * 1024;

/**
 * Growth of the peak resident set (`maxRSS`) from after a small send to the end of the big one, each in a fresh process:
 * Node, modules and the pictures themselves, which both ways hold, are not in it. The adapter reads each picture twice
 * meanwhile, checks and base64 included. Medians of 5 runs, after one each that isn't counted.
 */
export async function measurePictureMemory(): Promise<readonly Figure[]> {
  let receivedBytes = 0;
  // In this process, so that what it holds is not counted; it holds nothing.
  const server = createServer(async (incoming, response) => {
    for await (const chunk of incoming) receivedBytes += chunk.length;
    const data = incoming.url?.endsWith('/login') ? { access_token: 't' } : { customer_id: 'c' };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ status: 'success', data }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const grownBy = async (way: 'streamed' | 'stringified'): Promise<number> => {
    receivedBytes = 0;
    const { stdout } = await run(process.execPath, [program, way, `http://127.0.0.1:${port}`]);
    if (receivedBytes < 22_000_000) throw new Error(`${way}: only ${receivedBytes} bytes arrived`);
    return Number(stdout.trim()) / mebibyte;
  };
  const streamed: number[] = [];
  const stringified: number[] = [];
  for (let count = 0; count <= runs; count += 1) {
    streamed.push(await grownBy('streamed'));
    stringified.push(await grownBy('stringified'));
  }
  server.close();
  return [
    {
      name: 'two 8 MB pictures sent: growth of the peak',
      value: median(streamed.slice(1)),
      referenceName: 'JSON.stringify and base64',
      reference: median(stringified.slice(1)),
      unit: 'MiB',
      target: 0.25,
      n: `${runs} processes each`,
    },
  ];
}
