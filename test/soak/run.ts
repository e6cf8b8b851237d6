/** `npm run soak -- --visits N --seed S`: serves so many customers in a row, and says what the kiosk holds after them. */
import os from 'node:os';
import { parseArgs } from 'node:util';
import { judgeFlatness } from './judge.ts';
import { soak } from './soak.ts';

const { values } = parseArgs({
  options: {
    visits: { type: 'string' },
    seed: { type: 'string' },
    every: { type: 'string' },
    minutes: { type: 'string' },
  },
});
const readNumber = (text: string | undefined, otherwise: number): number => {
  const number = Number(text ?? otherwise);
  if (Number.isSafeInteger(number) && number > 0) return number;
  console.error('npm run soak -- --visits <number> --seed <number> [--every <visits>] [--minutes <at most>]');
  process.exit(2);
};
const visits = readNumber(values.visits, 500);
const seed = readNumber(values.seed, (Date.now() % 1_000_000) + 1);
const sampleEvery = readNumber(values.every, 25);
const overAt = performance.now() + readNumber(values.minutes, 10_000) * 60_000;

const begunAt = performance.now();
console.log(`seed ${seed}`);
const result = await soak({
  ...{ visits, seed, sampleEvery },
  onProgress: console.log,
  isOver: () => performance.now() > overAt,
});
const { heapSlope, treeSlope, growth, files, processes, listeners, handles, grown, isFlat } = judgeFlatness(
  result.samples,
);
const kibibytes = (bytes: number) => (bytes / 1024).toFixed(0);
const sorted = [...result.wipedMs].sort((one, other) => one - other);
const share = (of: number) => (sorted[Math.floor(sorted.length * of)] ?? 0).toFixed(0);
const served = [...result.served.values()].reduce((sum, count) => sum + count, 0);
for (const marker of result.markers) console.log(`FOUND ${marker}`);
console.log([...result.served].map(([kind, count]) => `${kind} ${count}`).join(', '));
console.log(
  `control: while served, ${result.foundWhileOpen.length} kinds of marker were found in renderers; planted in a file: ${result.foundPlanted.length}`,
);
console.log(
  `press to home: p50 ${share(0.5)} ms, p95 ${share(0.95)} ms, best ${share(0)} ms; ` +
    `${((performance.now() - begunAt) / 60_000).toFixed(1)} min, load ${(os.loadavg()[0] ?? 0).toFixed(1)} of ${os.availableParallelism()}, ` +
    `${(result.searchedBytes / 2 ** 20).toFixed(0)} MiB searched`,
);
console.log(
  `soak: visits=${served} heap=${kibibytes(heapSlope)} KiB/100 all=${kibibytes(treeSlope)} KiB/100 ` +
    `last/second quarter=${growth.toFixed(3)} files=${files.join('->')} processes=${processes.join('->')} ` +
    `listeners=${listeners.join('->')} handles=${handles.join('->')} markers=${result.markers.length} ` +
    (isFlat ? 'flat' : `NOT FLAT: ${grown.join(', ')}`),
);
process.exitCode = isFlat && result.markers.length === 0 ? 0 : 1;
