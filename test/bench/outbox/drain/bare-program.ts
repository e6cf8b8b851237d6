/**
 * Sends what a drain has sent, from memory, with undici and nothing around it: one request in flight for each provider, as
 * the drainer has it. Prints how long that took.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { Agent, request } from 'undici';
import type { RecordedHead } from './answering-server.ts';

const [file = '', origin = ''] = process.argv.slice(2);
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
const cpuBefore = process.cpuUsage();
const begun = performance.now();
await Promise.all(
  [...byProvider.values()].map(async (requests) => {
    for (const { method, path, headers, body } of requests) {
      const reply = await request(origin + path, { method, headers, body, dispatcher });
      await reply.body.arrayBuffer();
    }
  }),
);
const ms = performance.now() - begun;
const { user, system } = process.cpuUsage(cpuBefore);
await dispatcher.destroy();
console.log(JSON.stringify({ ms, cpuMs: (user + system) / 1000 }));
