/**
 * `npm run calibrate`: the labelled set by the product's own judge. For each check what it catches and what it wrongly refuses: first by the true
 * corners, which is the judge alone, then by those that the product finds. `--short`: a few documents.
 */
import process from 'node:process';
import { qualityThresholds } from '../../../renderer/imaging/judge/quality-thresholds.ts';
import type { PictureQuality } from '../../../shared/documents/picture-quality.ts';
import type { WantedProblem } from '../../support/specimens/plan/conditions.ts';
import { openBench } from './browser/open-bench.ts';
import {
  type Corners,
  heldAgainst,
  isCaught,
  isCounted,
  isRefused,
  type JudgedPicture,
  judgeLabelledSet,
  judgePairs,
  readSetPlan,
} from './score/judge-labelled-set.ts';
import { separationOf } from './score/separation.ts';

const counted = (count: number, of: number) =>
  `${count}/${of} (${((100 * count) / Math.max(1, of)).toFixed(1)} %)`;

/** What each check measures; higher is worse. */
const measures: Partial<Record<WantedProblem, { of: (quality: PictureQuality) => number; inUse: string }>> = {
  blur: { of: ({ blur }) => blur, inUse: `> ${qualityThresholds.blur.refuse}` },
  dark: { of: ({ brightness }) => -brightness, inUse: `< ${qualityThresholds.dark.refuse}` },
  glare: { of: ({ glare }) => glare, inUse: `> ${qualityThresholds.glare.refuse}` },
  small: { of: ({ documentWidth }) => -documentWidth, inUse: `< ${qualityThresholds.small.refuse}` },
};
const checks: readonly WantedProblem[] = ['blur', 'dark', 'glare', 'small', 'cut-off', 'no-document'];

const isBadFor = ({ label: { verdict } }: JudgedPicture, problem: WantedProblem) =>
  verdict.is === 'bad' && verdict.problem === problem;

function checkLine(judged: readonly JudgedPicture[], problem: WantedProblem): string {
  const bad = judged.filter((picture) => isBadFor(picture, problem));
  const good = judged.filter(({ label }) => label.verdict.is === 'good');
  const names = (picture: JudgedPicture) => heldAgainst(picture).includes(problem);
  const measure = measures[problem];
  const values = (pictures: readonly JudgedPicture[]) =>
    pictures.flatMap(({ prepared }) => (measure && prepared.quality ? [measure.of(prepared.quality)] : []));
  const separation = measure ? separationOf(values(good), values(bad)) : undefined;
  return [
    problem.padEnd(12),
    (measure?.inUse ?? '').padEnd(8),
    `caught for this ${counted(bad.filter(names).length, bad.length)}`.padEnd(34),
    `caught at all ${counted(bad.filter(isCaught).length, bad.length)}`.padEnd(32),
    `good ones refused for this ${counted(good.filter(names).length, good.length)}`.padEnd(42),
    separation
      ? `AUC ${separation.area.toFixed(3)}, at 2 % false ${(100 * separation.caughtAtTwo).toFixed(0)} % beyond ${Math.abs(separation.thresholdAtTwo).toPrecision(3)}`
      : '',
  ].join(' ');
}

function conditionLine(name: string, pictures: readonly JudgedPicture[]): string {
  const verdict = pictures[0]?.label.verdict.is ?? '';
  const said = Object.entries(Object.groupBy(pictures.flatMap(heldAgainst), (problem) => problem));
  return [
    name.padEnd(13),
    verdict.padEnd(5),
    `held back ${counted(pictures.filter(isCaught).length, pictures.length)}`.padEnd(28),
    said.map(([problem, times]) => `${problem} ${times.length}`).join(', '),
  ].join(' ');
}

const bench = await openBench();
const isShort = process.argv.includes('--short');
const plan = readSetPlan(isShort ? 4 : undefined);
const cards = isShort ? 4 : 24;

async function printPairs(corners: Corners): Promise<void> {
  const pairs = await judgePairs(bench, cards, corners);
  const said = (list: typeof pairs) => counted(list.filter(({ saidSame }) => saidSame).length, list.length);
  const counting = pairs.filter(isCounted);
  console.log(
    `same-side    > ${qualityThresholds.sameSide.refuse}   caught ${said(counting.filter(({ isSame }) => isSame))}, front and back taken for one ${said(counting.filter(({ isSame }) => !isSame))}`,
  );
  const byKind = Map.groupBy(pairs, ({ what }) => what);
  console.log(`             ${[...byKind].map(([what, list]) => `${what} ${said(list)}`).join(', ')}\n`);
}

/** Prints all of it, and answers whether the wanted rates are reached. */
async function calibrateBy(corners: Corners): Promise<boolean> {
  const judged = await judgeLabelledSet(bench, plan, corners);
  const good = judged.filter(({ label }) => label.verdict.is === 'good');
  const bad = judged.filter(({ label }) => label.verdict.is === 'bad');
  console.log(
    `BY THE ${corners.toUpperCase()} CORNERS: ${judged.length} pictures, ${plan.documents} documents x ${plan.conditions.length} conditions; ${good.length} good, ${bad.length} bad, ${judged.length - good.length - bad.length} between (not counted)\n`,
  );
  for (const problem of checks)
    if (corners === 'found' || problem !== 'no-document') console.log(checkLine(judged, problem));
  await printPairs(corners);
  for (const [name, pictures] of Map.groupBy(judged, ({ label }) => label.condition))
    console.log(conditionLine(name, pictures));
  const caught = bad.filter(isCaught).length;
  const refused = good.filter(isRefused).length;
  console.log(`\nbad pictures caught    ${counted(caught, bad.length)}, wanted at least 95 %`);
  console.log(`good pictures refused  ${counted(refused, good.length)}, wanted at most 5 %`);
  const asked = good.filter((picture) => isCaught(picture) && !isRefused(picture)).length;
  console.log(`good pictures where a person is asked for the corners  ${counted(asked, good.length)}\n`);
  return caught >= 0.95 * bad.length && refused <= 0.05 * good.length;
}

try {
  const reached = [await calibrateBy('true'), await calibrateBy('found')];
  if (reached.includes(false)) process.exitCode = 1;
} finally {
  await bench.stop();
}
process.exit();
