/**
 * Tortures a terminal whose disk is full every now and then, to the last byte, and prints what came of it as JSON. Run on a small
 * disk of its own: `node full-disk-program.ts <folder> <program> <worker>`.
 */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { liveEpisode } from './episode.ts';
import { createSeeded } from './seeded.ts';

const [root = '', program = '', workerPath = ''] = process.argv.slice(2);
const chance = createSeeded(77);
const filler = path.join(root, 'somebody-elses.bin');
const stopping = new AbortController();

/** Takes every byte that is left, until it is taken away again. */
function fill(): void {
  const handle = openSync(filler, 'a');
  try {
    for (let chunkBytes = 4 * 1024 * 1024; chunkBytes >= 512; chunkBytes /= 2) {
      const chunk = Buffer.alloc(chunkBytes, 1);
      try {
        while (writeSync(handle, chunk) === chunkBytes);
      } catch {
        // No room for so many: try fewer.
      }
    }
  } finally {
    closeSync(handle);
  }
}

async function fillNowAndThen(): Promise<void> {
  const pause = (ms: number) => delay(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  while (!stopping.signal.aborted) {
    await pause(200 + chance.below(900));
    const until = performance.now() + 100 + chance.below(700);
    // Again and again: the terminal gives up its reserve, and somebody takes that too.
    while (performance.now() < until && !stopping.signal.aborted) {
      fill();
      await pause(15);
    }
    rmSync(filler, { force: true });
  }
}

const filling = fillNowAndThen();
const result = await liveEpisode({
  ...{ root, seed: 21, kills: 8, mayRefuse: true, climate: 'lost-answers' },
  built: { program, workerPath, remove: () => {} },
  beforeSettling: async () => {
    stopping.abort();
    await filling;
    return [];
  },
});
const { lost, duplicated, violations, hits, captured, counts, oddities } = result;
process.stdout.write(
  JSON.stringify({ lost, duplicated, violations, hits, captured, counts, oddities: [...oddities] }),
);
process.exit(0);
