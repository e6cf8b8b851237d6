/** How often the document is found where it is. */

import type { Quad } from '../../../../renderer/imaging/raster.ts';
import { type KeptPicture, keepPictures } from '../../../support/specimens/kept-pictures.ts';
import type { SceneLabel } from '../../../support/specimens/plan/scene-label.ts';
import { finderSet } from '../../../support/specimens/plan/sets.ts';
import { median } from '../../figure.ts';
import { found, type Measured } from '../../outbox/finding.ts';
import type { Bench } from '../browser/open-bench.ts';
import { overlapOf } from '../score/overlap.ts';

const enough = 0.9;

/** Of an open passport, the data page and the whole booklet are both right answers. */
function scoreOf({ corners, booklet }: SceneLabel, quad: Quad | undefined): number {
  if (!quad || !corners) return 0;
  return Math.max(overlapOf(quad, corners), booklet ? overlapOf(quad, booklet) : 0);
}

const share = (count: number, of: number) => (100 * count) / of;

/** The shares by something of the label, such as its desk: `oak 9/10, black 7/8`. */
function sharesBy(
  scored: readonly { label: SceneLabel; score: number }[],
  key: (label: SceneLabel) => string,
): string {
  const groups = Map.groupBy(scored, ({ label }) => key(label));
  return [...groups]
    .map(([name, group]) => `${name} ${group.filter(({ score }) => score > enough).length}/${group.length}`)
    .join(', ');
}

export async function measureFinder(bench: Bench, { scenes }: { scenes: number }): Promise<Measured> {
  const pictures: readonly KeptPicture[] = await keepPictures(finderSet(scenes), console.error);
  const ours: { label: SceneLabel; score: number; isSure: boolean }[] = [];
  const theirs: { label: SceneLabel; score: number }[] = [];
  const [ourMs, theirMs]: [number[], number[]] = [[], []];
  for (const { file, label } of pictures) {
    const url = bench.urlOf(file);
    const product_ = await bench.product('outline', url);
    ours.push({ label, score: scoreOf(label, product_.quad), isSure: product_.isSure });
    ourMs.push(product_.ms);
    const scanic = await bench.references('scanic', url);
    theirs.push({ label, score: scoreOf(label, scanic.quad) });
    theirMs.push(scanic.ms);
  }
  const right = (scored: readonly { score: number }[]) => scored.filter(({ score }) => score > enough).length;
  const wronglySure = ours.filter(({ isSure, score }) => isSure && score <= enough).length;
  const n = `${pictures.length} scenes, each another document, desk and hand`;
  return {
    checks: [
      { name: 'the finder answers', holds: ourMs.length === pictures.length },
      { name: 'scanic answers', holds: theirs.some(({ score }) => score > 0) || scenes < 20 },
    ],
    findings: [
      found({
        name: 'document found (overlap over 0.9)',
        value: share(right(ours), ours.length),
        unit: '%',
        reference: { name: 'scanic', value: share(right(theirs), theirs.length) },
        target: { of: 'ratio', least: 2 },
        n,
        note: `over 0.8: ${ours.filter(({ score }) => score > 0.8).length} of ${ours.length}, scanic ${theirs.filter(({ score }) => score > 0.8).length}; by desk: ${sharesBy(ours, ({ desk }) => desk)}; by hold: ${sharesBy(ours, ({ presentation }) => presentation)}; median ${median(ourMs).toFixed(0)} ms with judging, scanic ${median(theirMs).toFixed(0)} ms`,
      }),
      found({
        name: 'document found (overlap over 0.9), against the recorded 92 % of another set',
        value: share(right(ours), ours.length),
        unit: '%',
        target: { of: 'value', least: 92 },
        n,
      }),
      found({
        name: 'sure of a wrong outline',
        value: share(wronglySure, ours.length),
        unit: '%',
        n,
        note: 'what would be cut without asking',
      }),
    ],
  };
}
