/** What one record that a provider chokes on costs the others of its provider, in attempts. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { found, type Measured } from './finding.ts';
import { fillOutbox } from './terminal/capture-customer.ts';
import { openOutbox } from './terminal/open-outbox.ts';
import { inScratchFolder } from './terminal/scratch-folder.ts';
import { startDraining } from './terminal/start-draining.ts';

/** Ways to choke. A 429 is none: with it a provider speaks of itself, and everybody slows down. */
const poisons = {
  'is refused': (response: ServerResponse) => void response.writeHead(422).end(),
  'meets an error of the provider': (response: ServerResponse) => void response.writeHead(500).end(),
  'is answered with a page that nobody can read': (response: ServerResponse) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>moved</p>'),
  'ends the connection': (response: ServerResponse) => void response.destroy(),
} as const;
type Poison = keyof typeof poisons;

const pictureBytes = 10_000;
/** So long that the minute, after which a lost answer is looked after, is over before the others are in: it could get in their way. */
const slowAnswerMs = 900;

/** How many attempts were made until everybody else was in, and whether they are. */
async function attemptsUntilOthersAreIn(
  profile: string,
  records: number,
  poison: Poison | undefined,
  answerAfterMs: number,
): Promise<{ readonly attempts: number; readonly areIn: boolean }> {
  const open = await openOutbox(profile);
  const all = await fillOutbox(open, records, { providers: ['noah'], pictureBytes });
  // Not the first and not the last: others wait behind it, and others are in before it.
  const poisoned = poison === undefined ? undefined : all[Math.floor(records / 3)]?.submission.identity?.id;
  const others = poisoned === undefined ? records : records - 1;
  const isDone = Promise.withResolvers<void>();
  const tried: string[] = [];
  const server = createServer((incoming, response) => {
    const id = incoming.url?.split('/').at(-1) ?? '';
    tried.push(id);
    incoming.resume().once('end', async () => {
      await delay(answerAfterMs);
      if (id === poisoned && poison) poisons[poison](response);
      else response.writeHead(201, { 'content-length': '0' }).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  let attempts = 0;
  const started = startDraining(open, {
    origin: `http://127.0.0.1:${port}`,
    line: () => 'online',
    onChange: () => {
      if (open.outbox.store.counts().accepted < others || attempts > 0) return;
      attempts = tried.length;
      isDone.resolve();
    },
  });
  await isDone.promise;
  await started.stop();
  server.close();
  server.closeAllConnections();
  await open.close();
  const areIn = new Set(tried.filter((id) => id !== poisoned)).size === others;
  return { attempts, areIn };
}

/** The worst of all ways to choke, against the same outbox without it. */
export function measurePoison({
  records,
  answerAfterMs = slowAnswerMs,
  ways = Object.keys(poisons) as Poison[],
}: {
  readonly records: number;
  readonly answerAfterMs?: number;
  readonly ways?: readonly Poison[];
}): Promise<Measured> {
  return inScratchFolder(async (folder) => {
    // All at once: attempts are counted, and no time.
    const [without, ...choked] = await Promise.all(
      [undefined, ...ways].map((poison, at) =>
        attemptsUntilOthersAreIn(path.join(folder, `outbox-${at}`), records, poison, answerAfterMs),
      ),
    );
    const alone = (without?.attempts ?? Number.NaN) - 1;
    return {
      checks: [
        { name: 'without it, each record takes one attempt', holds: without?.attempts === records },
        ...ways.map((poison, at) => ({
          name: `all others are in though one ${poison}`,
          holds: choked[at]?.areIn === true,
        })),
      ],
      findings: ways.map((poison, at) =>
        found({
          name: `one among ${records} that ${poison}: attempts until the others are in`,
          value: choked[at]?.attempts ?? Number.NaN,
          unit: 'attempts',
          reference: { name: 'the others alone', value: alone },
          target: { of: 'difference', most: 1 },
          n: '1',
        }),
      ),
    };
  });
}
