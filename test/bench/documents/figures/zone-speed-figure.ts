/** How long the zone of a 12-megapixel photo takes to be read, in a worker of one thread, beside tesseract.js. */
import { keepPictures } from '../../../support/specimens/kept-pictures.ts';
import { labelledSet, photoSet } from '../../../support/specimens/plan/sets.ts';
import { median } from '../../figure.ts';
import { found, type Measured, percentile } from '../../outbox/finding.ts';
import type { Bench } from '../browser/open-bench.ts';
import { readSetPlan } from '../score/judge-labelled-set.ts';

/** Sides on which there is nothing to be read: how soon is that said? */
async function measureNothing(bench: Bench, count: number): Promise<{ ms: number[]; n: number }> {
  const sides = labelledSet({ ...readSetPlan(), conditions: ['good'] }).filter(
    ({ document }) => !document.zone && !document.barcode,
  );
  const ms: number[] = [];
  const pictures = await keepPictures(sides.slice(0, count), console.error);
  for (const { file } of pictures) ms.push((await bench.product('read', bench.urlOf(file))).ms);
  return { ms, n: pictures.length };
}

export async function measureZoneSpeed(
  bench: Bench,
  { photos, rounds }: { photos: number; rounds: number },
): Promise<Measured> {
  const pictures = await keepPictures(photoSet(photos), console.error);
  const [ours, theirs]: [number[], number[]] = [[], []];
  let read = 0;
  const [first] = pictures;
  if (first) await bench.product('read', bench.urlOf(first.file));
  if (first) await bench.references('readText', bench.urlOf(first.file));
  for (let round = 0; round < rounds; round += 1)
    for (const { file, label } of pictures) {
      const url = bench.urlOf(file);
      const said = await bench.product('read', url);
      if (said.zone?.lines.join() === label.zone?.lines.join()) read += 1;
      ours.push(said.ms);
      theirs.push((await bench.references('readText', url)).ms);
    }
  const nothing = await measureNothing(bench, Math.min(photos, 8));
  return {
    checks: [{ name: 'zones of photos are read', holds: read > 0 }],
    findings: [
      found({
        name: 'zone of one 12 MP photo read, decoding included (median)',
        value: median(ours),
        unit: 'ms',
        reference: { name: 'tesseract.js, whole picture', value: median(theirs) },
        target: { of: 'ratio', most: 0.25 },
        n: `${pictures.length} photos x ${rounds}`,
        note: `p95 ${percentile(ours, 95).toFixed(0)} ms; ${read} of ${ours.length} to the letter`,
      }),
      found({
        name: 'a side with neither zone nor barcode is known to have none (median)',
        value: median(nothing.ms),
        unit: 'ms',
        target: { of: 'value', most: 1000 },
        n: `${nothing.n} sides, 1920 x 1080 or less`,
        note: `slowest ${Math.max(...nothing.ms).toFixed(0)} ms`,
      }),
    ],
  };
}
