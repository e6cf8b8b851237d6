/** Whether the living picture keeps up: outline and quality of each frame, ten a second, and nothing of it on the page's own thread. */
import { keepPictures } from '../../../support/specimens/kept-pictures.ts';
import { finderSet } from '../../../support/specimens/plan/sets.ts';
import { median } from '../../figure.ts';
import { found, type Measured, percentile } from '../../outbox/finding.ts';
import type { Bench } from '../browser/open-bench.ts';

const frameIntervalMs = 100;

export async function measureLive(
  bench: Bench,
  { pictures, frames }: { pictures: number; frames: number },
): Promise<Measured> {
  const kept = await keepPictures(finderSet(pictures), console.error);
  const urls = kept.map(({ file }) => bench.urlOf(file));
  await bench.product('warmUp', urls[0] ?? '');
  const { ms, longTasks } = await bench.product('live', urls, frames);
  const n = `${ms.length} frames of ${pictures} scenes, 1280x720 and 1920x1080 by turns`;
  const share = (value: number) => (value / frameIntervalMs) * 100;
  return {
    checks: [{ name: 'every frame was answered', holds: ms.length === frames }],
    findings: [
      found({
        name: 'live outline + quality, share of the frame interval at 10 frames/s (median)',
        value: share(median(ms)),
        unit: '%',
        target: { of: 'value', most: 60 },
        n,
        note: `median ${median(ms).toFixed(1)} ms, p95 ${percentile(ms, 95).toFixed(1)} ms, there and back`,
      }),
      found({
        name: 'long tasks on the main thread meanwhile',
        value: longTasks,
        unit: 'tasks',
        target: { of: 'value', most: 0 },
        n,
      }),
    ],
  };
}
