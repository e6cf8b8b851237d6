/** The product's judge on every picture of the labelled set: what it measured, what it said, and what is true. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../architecture/source/source-file.ts';
import { keepPictures } from '../../../support/specimens/kept-pictures.ts';
import type { ConditionName, WantedProblem } from '../../../support/specimens/plan/conditions.ts';
import type { SceneLabel } from '../../../support/specimens/plan/scene-label.ts';
import { bothSides, labelledSet, type SetPlan } from '../../../support/specimens/plan/sets.ts';
import type { Bench } from '../browser/open-bench.ts';
import type { Prepared } from '../pages/product.ts';

export interface JudgedPicture {
  readonly label: SceneLabel;
  readonly prepared: Prepared;
}

/** The labelled set as it is written down. `documents` makes it smaller. */
export function readSetPlan(documents?: number): SetPlan {
  const file = path.join(projectRoot, 'test', 'data', 'documents', 'labelled-set.json');
  const plan = JSON.parse(readFileSync(file, 'utf8')) as SetPlan & { conditions: ConditionName[] };
  return { ...plan, documents: documents ?? plan.documents };
}

/** Judges all of it, one after another. */
export async function judgeLabelledSet(bench: Bench, plan: SetPlan): Promise<JudgedPicture[]> {
  const judged: JudgedPicture[] = [];
  for (const { file, label } of await keepPictures(labelledSet(plan), console.error)) {
    const prepared = await bench.product('prepare', bench.urlOf(file));
    judged.push({ label, prepared });
  }
  return judged;
}

/** What the judge holds against a picture. An outline that nobody was sure of is not taken by itself: a person is asked. */
export function heldAgainst({ prepared }: JudgedPicture): readonly WantedProblem[] {
  const refusedFor = (prepared.quality?.refusedFor ?? []).filter((problem) => problem !== 'same-side');
  const isNowhere = prepared.refusal !== undefined || prepared.cutBy === 'nothing';
  return [...refusedFor, ...(isNowhere ? (['no-document'] as const) : [])];
}

/** Whether the judge's own checks refuse it, whatever the finder says. */
export const isRefused = ({ prepared }: JudgedPicture): boolean =>
  prepared.refusal !== undefined || (prepared.quality?.refusedFor.length ?? 0) > 0;

/** Whether a bad picture does not get through unnoticed: it is refused, or nothing is found in it and a person is asked. */
export const isCaught = (picture: JudgedPicture): boolean => heldAgainst(picture).length > 0;

/** A second picture beside a first one: whether both show the same side, and what was said. */
export interface JudgedPair {
  readonly isSame: boolean;
  readonly saidSame: boolean;
}

/** Fronts taken twice, and fronts with their backs. */
export async function judgePairs(bench: Bench, people: number): Promise<JudgedPair[]> {
  const sides = bothSides(people);
  const kept = await keepPictures(
    sides.flatMap(({ front, frontAgain, back }) => [front, frontAgain, back]),
    console.error,
  );
  const urls = kept.map(({ file }) => bench.urlOf(file));
  const pairs: JudgedPair[] = [];
  for (let at = 0; at < urls.length; at += 3) {
    const [front = '', again = '', back = ''] = urls.slice(at, at + 3);
    const first = await bench.product('prepare', front);
    const otherSide = first.quality?.fingerprint;
    if (otherSide === undefined) continue;
    for (const [second, isSame] of [
      [again, true],
      [back, false],
    ] as const) {
      const said = await bench.product('prepare', second, otherSide);
      pairs.push({ isSame, saidSame: said.quality?.refusedFor.includes('same-side') ?? false });
    }
  }
  return pairs;
}
