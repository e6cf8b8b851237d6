/**
 * The program behind `npm run twin`: all twins by themselves, on this machine only, until it is stopped. What it prints
 * works for this run and nowhere else.
 */
import process from 'node:process';
import { systemClock } from '../clock.ts';
import { systemRandom } from '../random.ts';
import { mintTwinCredentials } from './practice-credentials.ts';
import { keepNoRequests } from './request-log.ts';
import { startTwin } from './twin.ts';
import { messageLine, requestLine, startLines } from './twin-lines.ts';

const say = (...lines: readonly string[]) => process.stdout.write(`${lines.join('\n')}\n`);

const credentials = mintTwinCredentials(systemRandom);
const twin = await startTwin({
  clock: systemClock,
  random: systemRandom,
  credentials,
  // Printed as they come, so nothing is kept.
  requestLimits: keepNoRequests,
  logTo: (request) => say(requestLine(request)),
});
twin.inbox.onChange((unread) => {
  // Reading them changes the count to none, which comes back here.
  if (unread > 0) say(...twin.inbox.read().slice(0, unread).reverse().map(messageLine));
});

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // A terminal's Ctrl+C reaches this process by itself and once more through the command that started it.
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    void twin.close().then(() => process.exit(0));
  });
}
say(...startLines(twin.origins, credentials), 'Ctrl+C stops them.');
