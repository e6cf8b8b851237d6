/**
 * Starts over the outbox of a profile as the program does, makes one pass without a line, and prints what the process then
 * holds. A process of its own, so that only the outbox makes the difference.
 */
import process from 'node:process';
import { setTimeout as delay } from 'node:timers/promises';
import { composeOutboxScreens } from '../../../../electron/compose/outbox-screens.ts';
import { openOutbox } from '../terminal/open-outbox.ts';
import { startDraining } from '../terminal/start-draining.ts';

const [profile = '', restMs = ''] = process.argv.slice(2);

const open = await openOutbox(profile);
const { vault, queue, outbox, applications, audit, clock, limits, onBug } = open;
const { draining, stop } = startDraining(open, { origin: 'http://127.0.0.1:9', line: () => 'offline' });
const screens = composeOutboxScreens({
  ...{ outbox, vault, queue, applications, audit, draining, clock, limits, onBug },
  isOffline: () => true,
  takeApproval: () => false,
  staffName: () => undefined,
});
// What the start sets going in the background is done by then; nothing here says when.
await delay(Number(restMs));
const restBytes = process.memoryUsage.rss();
const peakBytes = process.resourceUsage().maxRSS * 1024;
screens.stop();
await stop();
const { waiting } = outbox.store.counts();
await open.close();
console.log(JSON.stringify({ restBytes, peakBytes, waiting }));
process.exit(0);
