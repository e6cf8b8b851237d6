/** How soon a line that is gone is noticed, and how soon the first submission leaves when it is back: real probes, real time. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createConnectivity } from '../../../electron/connectivity/connectivity.ts';
import { reach } from '../../../electron/connectivity/reach.ts';
import { fractionOf } from '../../../electron/outbox/drain/backoff.ts';
import { systemRandom } from '../../../electron/random.ts';
import { unwrap } from '../../../shared/result.ts';
import { type Check, found, type Measured } from './finding.ts';
import { captureCustomer, leave, picturesOf } from './terminal/capture-customer.ts';
import { openOutbox } from './terminal/open-outbox.ts';
import { inScratchFolder } from './terminal/scratch-folder.ts';
import { startDraining } from './terminal/start-draining.ts';

/** A provider whose line can be cut: refused at once, as a branch's own router refuses. */
async function createPlug(onRequest: (method: string) => void) {
  let server: Server | undefined;
  let port = 0;
  const connect = async (): Promise<void> => {
    server = createServer((incoming, response) => {
      onRequest(incoming.method ?? '');
      incoming.resume().once('end', () => response.writeHead(201, { 'content-length': '0' }).end());
    });
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  };
  await connect();
  return {
    origin: `http://127.0.0.1:${port}`,
    connect,
    cut: () => {
      server?.close();
      server?.closeAllConnections();
      server = undefined;
    },
  };
}

/** Resolves when `is` holds after a change; the caller tells of changes. */
function createWatch() {
  const waiting = new Set<{ readonly is: () => boolean; readonly resolve: () => void }>();
  return {
    changed: () => {
      for (const one of waiting)
        if (one.is()) {
          waiting.delete(one);
          one.resolve();
        }
    },
    until: (is: () => boolean): Promise<void> => {
      if (is()) return Promise.resolve();
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.add({ is, resolve });
      return promise;
    },
  };
}

const fraction = fractionOf(systemRandom);

/** Moments at which a line breaks and returns lie anywhere between probes: up to so long after the last change. */
const restMs = 5000;

/** The worst of all rounds. Policy names a page for line probes, beside one provider. */
export function measureLine({
  rounds,
  longestRestMs = restMs,
}: {
  readonly rounds: number;
  readonly longestRestMs?: number;
}): Promise<Measured> {
  return inScratchFolder(async (folder) => {
    const watch = createWatch();
    let puts = 0;
    const plug = await createPlug((method) => {
      if (method === 'PUT') puts += 1;
      watch.changed();
    });
    const open = await openOutbox(path.join(folder, 'profile'), {
      onLineTrouble: () => connectivity.suspect(),
    });
    const connectivity = createConnectivity({
      targets: new Map([['noah', plug.origin]]),
      lineProbe: { url: `${plug.origin}/line`, expectStatus: 201 },
      ...{ reach, clock: open.clock },
      onChange: watch.changed,
      onReturned: () => started.draining.lineReturned(),
    });
    const started = startDraining(open, {
      origin: plug.origin,
      line: () => connectivity.read().state,
      onChange: watch.changed,
    });
    const stopWatching = connectivity.watch();
    const noticed: number[] = [];
    const left: number[] = [];
    const checks: Check[] = [];

    for (let round = 1; round <= rounds; round += 1) {
      await watch.until(() => connectivity.read().state === 'online');
      await delay(longestRestMs * fraction());
      const cutAt = performance.now();
      plug.cut();
      await watch.until(() => connectivity.read().state === 'offline');
      noticed.push((performance.now() - cutAt) / 1000);

      const captured = captureCustomer(open, round, 'noah', picturesOf(round, 10_000));
      unwrap(await open.queue.settled());
      leave(open, captured);
      started.draining.poke();
      await delay(longestRestMs * fraction());
      checks.push({ name: `round ${round}: nothing leaves without a line`, holds: puts === round - 1 });
      const backAt = performance.now();
      await plug.connect();
      await watch.until(() => puts === round);
      left.push((performance.now() - backAt) / 1000);
      await watch.until(() => open.outbox.store.counts().accepted === round);
    }
    stopWatching();
    await started.stop();
    plug.cut();
    checks.push({ name: 'everybody was sent once', holds: puts === rounds });
    await open.close();
    const shared = { unit: 's', n: `${rounds} rounds, the worst` };
    return {
      checks,
      findings: [
        found({
          name: 'first submission leaves after the line is back',
          value: Math.max(...left),
          target: { of: 'value', most: 10 },
          ...shared,
        }),
        found({
          name: 'a line that is gone is noticed',
          value: Math.max(...noticed),
          target: { of: 'value', most: 5 },
          ...shared,
        }),
      ],
    };
  });
}
