/** `npm run torture -- --kills N --seed S [--lanes L]`: kills terminals at work, and counts who was lost or came twice. */
import os from 'node:os';
import { parseArgs } from 'node:util';
import { findingLines, isClean, lastLine, torture } from './torture.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string' }, seed: { type: 'string' }, lanes: { type: 'string' } },
});
const readNumber = (text: string | undefined, otherwise: number): number => {
  const number = Number(text ?? otherwise);
  if (Number.isSafeInteger(number) && number > 0) return number;
  console.error('npm run torture -- --kills <number> --seed <number> [--lanes <number>]');
  process.exit(2);
};
const kills = readNumber(values.kills, 50);
const seed = readNumber(values.seed, (Date.now() % 1_000_000) + 1);
const lanes = readNumber(values.lanes, 2);

const begunAt = performance.now();
console.log(`seed ${seed}, ${lanes} profiles at a time`);
const result = await torture({ kills, seed, lanes, onProgress: console.log });
for (const line of findingLines(result)) console.log(line);
console.log([...result.deeds].map(([deed, times]) => `${deed} ${times}`).join(', '));
const minutes = ((performance.now() - begunAt) / 60_000).toFixed(1);
const scanned = (result.scannedBytes / 2 ** 30).toFixed(1);
console.log(
  `${minutes} min, load ${(os.loadavg()[0] ?? 0).toFixed(1)} of ${os.availableParallelism()}, ` +
    `${result.profiles} profiles, ${result.calls} calls at the twins, ${result.killedInFlight} kills in flight, ${scanned} GiB searched`,
);
console.log(lastLine(result));
process.exitCode = isClean(result) ? 0 : 1;
