/** Drains the outbox of a profile to an address, in a process of its own, and prints how long that took. */
import process from 'node:process';
import { unwrap } from '../../../../shared/result.ts';
import { openOutbox } from '../terminal/open-outbox.ts';
import { startDraining } from '../terminal/start-draining.ts';

const [profile = '', origin = ''] = process.argv.slice(2);
const finished = Promise.withResolvers<void>();
const open = await openOutbox(profile);
const { store } = open.outbox;
const waiting = store.counts().waiting;
const cpuBefore = process.cpuUsage();
const begun = performance.now();
const { stop } = startDraining(open, {
  origin,
  line: () => 'online',
  onChange: () => {
    const counts = store.counts();
    if (counts.waiting + counts.sending === 0) finished.resolve();
  },
});
await finished.promise;
unwrap(await open.queue.settled());
const ms = performance.now() - begun;
const { user, system } = process.cpuUsage(cpuBefore);
const { accepted } = store.counts();
await stop();
const law = unwrap(await open.vault.checkLaw());
await open.close();
console.log(
  JSON.stringify({ ms, cpuMs: (user + system) / 1000, sent: accepted, waiting, lawHolds: law.holds }),
);
process.exit(0);
