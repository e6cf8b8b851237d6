/**
 * Sends what a drain has sent, from memory, with undici and nothing around it: one request in flight for each provider, as
 * the drainer has it. Prints how long that took. With a third argument it writes to that file, and flushes it, before each
 * request and after the last of each provider: what nobody can do without who must know after a power cut what may have
 * been sent. The end of one request and the beginning of the next share a flush, as they do in the drainer.
 */
import { readFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import process from 'node:process';
import { Agent, request } from 'undici';
import type { RecordedHead } from './answering-server.ts';

const [file = '', origin = '', flushedFile] = process.argv.slice(2);
/** What SQLite writes to its log for a move, its line in the ledger, its audit line and the application: counted, 9 pages. */
const flushedBytes = Buffer.alloc(9 * 16 * 1024, 1);
const ofTheConnection = ['host', 'connection', 'keep-alive', 'content-length', 'transfer-encoding'];

interface Recorded extends RecordedHead {
  readonly body: Buffer;
}

function readAll(bytes: Buffer): readonly Recorded[] {
  const all: Recorded[] = [];
  let at = 0;
  const next = (): Buffer => {
    const length = bytes.readUInt32BE(at);
    const part = bytes.subarray(at + 4, at + 4 + length);
    at += 4 + length;
    return part;
  };
  while (at < bytes.length) {
    const head = JSON.parse(next().toString()) as RecordedHead;
    const headers = Object.entries(head.headers).filter(([name]) => !ofTheConnection.includes(name));
    all.push({ ...head, headers: Object.fromEntries(headers), body: next() });
  }
  return all;
}

const all = readAll(readFileSync(file));
const byProvider = Map.groupBy(all, ({ provider }) => provider);
const dispatcher = new Agent();
const flushed: FileHandle | undefined = flushedFile === undefined ? undefined : await open(flushedFile, 'w');
async function flush(): Promise<void> {
  await flushed?.write(flushedBytes);
  await flushed?.datasync();
}
const cpuBefore = process.cpuUsage();
const begun = performance.now();
await Promise.all(
  [...byProvider.values()].map(async (requests) => {
    for (const { method, path, headers, body } of requests) {
      await flush();
      const reply = await request(origin + path, { method, headers, body, dispatcher });
      await reply.body.arrayBuffer();
    }
    await flush();
  }),
);
const ms = performance.now() - begun;
const { user, system } = process.cpuUsage(cpuBefore);
await dispatcher.destroy();
await flushed?.close();
console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1000 }));
