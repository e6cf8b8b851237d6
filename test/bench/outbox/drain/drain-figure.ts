/** A full outbox sent by the drainer, against the same requests sent by a bare loop with as many in flight. */
import { execFile } from 'node:child_process';
import fs, { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { median } from '../../figure.ts';
import { type Check, type Finding, found, type Measured } from '../finding.ts';
import { type BenchProvider, fillOutbox } from '../terminal/capture-customer.ts';
import { openOutbox, secretsBeside } from '../terminal/open-outbox.ts';
import { inScratchFolder } from '../terminal/scratch-folder.ts';
import { mebibyte } from '../terminal/specimens.ts';
import type { Received } from './answering-server.ts';
import { type AnsweringServer, startServer } from './start-server.ts';

const run = promisify(execFile);
const program = (name: string) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
/** A drain that has not ended by then waits for something. */
const longestMs = 15 * 60_000;

const Drained = z.object({
  ms: z.number(),
  cpuMs: z.number(),
  sent: z.number(),
  waiting: z.number(),
  lawHolds: z.boolean(),
});
const Bare = z.object({ ms: z.number(), cpuMs: z.number() });

interface Size {
  readonly submissions: number;
  readonly runs: number;
  readonly pictureBytes?: number;
  /** Delays of the server: none, which is judged, and those of a line, which are reported. */
  readonly answerAfterMs: readonly number[];
}

/** The first drain is not counted: it is what the bare loop repeats. */
export function measureDrain({
  submissions,
  runs,
  answerAfterMs,
  pictureBytes = mebibyte,
}: Size): Promise<Measured> {
  return inScratchFolder(async (folder) => {
    const full = path.join(folder, 'full');
    const providers: readonly BenchProvider[] = ['yativo', 'noah', 'kybio'];
    const open = await openOutbox(full);
    await fillOutbox(open, submissions, { providers, pictureBytes });
    await open.close();
    const server = await startServer();
    const recorded = path.join(folder, 'recorded');
    const checks: Check[] = [];
    const findings: Finding[] = [];

    const drain = async () => {
      const profile = path.join(folder, 'drained');
      const secrets = `${profile}.secrets.json`;
      cpSync(full, profile, { recursive: true });
      cpSync(secretsBeside(full), secrets);
      flushAll(path.join(profile, 'vault'));
      const { stdout } = await run(process.execPath, [program('drain-program'), profile, server.origin], {
        timeout: longestMs,
      });
      rmSync(profile, { recursive: true });
      return Drained.parse(JSON.parse(stdout));
    };
    const bare = async (...flushed: readonly string[]) => {
      const input = [program('bare-program'), recorded, server.origin, ...flushed];
      const { stdout } = await run(process.execPath, input);
      return Bare.parse(JSON.parse(stdout));
    };
    const durable = () => bare(path.join(folder, 'flushed'));

    try {
      await server.behave({ answerAfterMs: 0, recordTo: recorded, hashes: true });
      const first = await drain();
      const sent = await server.received();
      await server.behave({ answerAfterMs: 0, hashes: true });
      await bare();
      const repeated = await server.received();
      const isWhole = first.sent === submissions && first.waiting === submissions && first.lawHolds;
      checks.push(
        { name: 'the drainer has sent everybody, and the law holds', holds: isWhole },
        {
          name: 'drainer and bare loop send the same requests to the byte',
          holds: textOf(sent) === textOf(repeated) && requestsOf(sent) === submissions + 1,
        },
      );
      for (const delayMs of answerAfterMs) {
        await server.behave({ answerAfterMs: delayMs, hashes: false });
        findings.push(
          ...(await compare({ drain, bare, durable, server, checks, submissions, runs, delayMs })),
        );
      }
    } finally {
      server.close();
    }
    return { findings, checks };
  });
}

async function compare(parts: {
  readonly drain: () => Promise<z.infer<typeof Drained>>;
  readonly bare: () => Promise<z.infer<typeof Bare>>;
  /** The same loop, which flushes as often as the drainer has to. */
  readonly durable: () => Promise<z.infer<typeof Bare>>;
  readonly server: AnsweringServer;
  readonly checks: Check[];
  readonly submissions: number;
  readonly runs: number;
  readonly delayMs: number;
}): Promise<readonly Finding[]> {
  const { drain, bare, durable, server, checks, submissions, runs, delayMs } = parts;
  const drained: z.infer<typeof Drained>[] = [];
  const repeated: z.infer<typeof Bare>[] = [];
  const flushing: z.infer<typeof Bare>[] = [];
  let isSame = true;
  for (let count = 0; count < runs; count += 1) {
    drained.push(await drain());
    const one = await server.received();
    repeated.push(await bare());
    const other = await server.received();
    flushing.push(await durable());
    await server.received();
    isSame &&= bytesOf(one) === bytesOf(other) && requestsOf(one) === requestsOf(other);
  }
  const where = delayMs === 0 ? 'on loopback' : `with answers after ${delayMs} ms`;
  checks.push({ name: `as many requests and bytes each time, ${where}`, holds: isSame });
  const perSecond = (ms: number) => submissions / (ms / 1000);
  const middle = (all: readonly { readonly ms: number; readonly cpuMs: number }[], of: 'ms' | 'cpuMs') =>
    median(all.map((one) => one[of]));
  const cpuEach = (all: readonly { readonly ms: number; readonly cpuMs: number }[]) =>
    (middle(all, 'cpuMs') / submissions).toFixed(1);
  const flushMs = (middle(flushing, 'ms') - middle(repeated, 'ms')) / submissions;
  const shared = {
    name: `drain of ${submissions} submissions with pictures ${where}`,
    value: perSecond(middle(drained, 'ms')),
    unit: 'per second',
    n: `${runs} x ${submissions}`,
  };
  return [
    found({
      ...shared,
      reference: { name: 'bare undici loop', value: perSecond(middle(repeated, 'ms')) },
      ...(delayMs === 0 ? { target: { of: 'ratio', least: 0.85 } as const } : {}),
      note: `CPU for each: ${cpuEach(drained)} ms against ${cpuEach(repeated)} ms`,
    }),
    // The bare loop forgets everything at a power cut. Each lease is on the disk before its request and each end after it; the
    // end and the next lease share a flush, so there is one for each submission and one more for each provider. What is missing
    // to this line is the drainer's own work: unsealing, seals on rows, audit, parsing, two threads.
    found({
      ...shared,
      reference: { name: 'the same loop with its flushes', value: perSecond(middle(flushing, 'ms')) },
      note: `its ${submissions} and some flushes of 144 KiB make ${flushMs.toFixed(2)} ms for each submission, of ${(middle(repeated, 'ms') / submissions).toFixed(2)} ms without`,
    }),
  ];
}

/** A drain does not pay for the copy that it begins with: a flush of one file waits for what others have written. */
function flushAll(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    const descriptor = fs.openSync(path.join(folder, name), 'r+');
    fs.fsyncSync(descriptor);
    fs.closeSync(descriptor);
  }
}

const requestsOf = (received: Received) =>
  Object.values(received).reduce((sum, { requests }) => sum + requests, 0);
const bytesOf = (received: Received) => Object.values(received).reduce((sum, { bytes }) => sum + bytes, 0);

/** The bodies of each provider in the order in which they came. */
const textOf = (received: Received) =>
  JSON.stringify(Object.entries(received).sort(([one], [other]) => one.localeCompare(other)));
