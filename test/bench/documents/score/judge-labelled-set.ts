/** The product's judge on every picture of the labelled set: what it measured, what it said, and what is true. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../architecture/source/source-file.ts';
import { keepPictures } from '../../../support/specimens/kept-pictures.ts';
import type { ConditionName, WantedProblem } from '../../../support/specimens/plan/conditions.ts';
import type { SceneLabel } from '../../../support/specimens/plan/scene-label.ts';
import { type CardPair, cardPairs, labelledSet, type SetPlan } from '../../../support/specimens/plan/sets.ts';
import type { Bench } from '../browser/open-bench.ts';
import type { Prepared } from '../pages/product.ts';

export interface JudgedPicture {
  readonly label: SceneLabel;
  readonly prepared: Prepared;
}

/** The labelled set as it is written down. `documents` and `conditions` make it smaller. */
export function readSetPlan(documents?: number, conditions?: readonly ConditionName[]): SetPlan {
  const file = path.join(projectRoot, 'test', 'data', 'documents', 'labelled-set.json');
  const plan = JSON.parse(readFileSync(file, 'utf8')) as SetPlan & { conditions: ConditionName[] };
  return { ...plan, documents: documents ?? plan.documents, conditions: conditions ?? plan.conditions };
}

/** Whose outline a picture is judged by: that of the product's finder, or the true one, which leaves the judge alone with it. */
export type Corners = 'found' | 'true';

/** Judges all of it, one after another. By the true corners an empty desk is left out: it has none. */
export async function judgeLabelledSet(
  bench: Bench,
  plan: SetPlan,
  corners: Corners = 'found',
): Promise<JudgedPicture[]> {
  const judged: JudgedPicture[] = [];
  for (const { file, label } of await keepPictures(labelledSet(plan), console.error)) {
    if (corners === 'true' && !label.corners) continue;
    const given = corners === 'true' ? label.corners : undefined;
    judged.push({ label, prepared: await bench.product('prepare', bench.urlOf(file), undefined, given) });
  }
  return judged;
}

/** What the judge holds against a picture. An outline that nobody was sure of is not taken by itself: a person is asked. */
export function heldAgainst({ prepared }: JudgedPicture): readonly WantedProblem[] {
  const refusedFor = (prepared.quality?.refusedFor ?? []).filter(
    (problem) => problem !== 'same-side' && problem !== 'unreadable',
  );
  const isNowhere = prepared.refusal !== undefined || prepared.cutBy === 'nothing';
  return [...refusedFor, ...(isNowhere ? (['no-document'] as const) : [])];
}

/** Whether the judge's own checks refuse it, whatever the finder says. */
export const isRefused = ({ prepared }: JudgedPicture): boolean =>
  prepared.refusal !== undefined || (prepared.quality?.refusedFor.length ?? 0) > 0;

/** Whether a bad picture does not get through unnoticed: it is refused, or nothing is found in it and a person is asked. */
export const isCaught = (picture: JudgedPicture): boolean => heldAgainst(picture).length > 0;

/** A second picture beside a first one: what it truly is, and what was said. */
export interface JudgedPair extends Pick<CardPair, 'what' | 'isSame'> {
  readonly saidSame: boolean;
}

/** Fronts of so many cards, and a second picture beside each: of the same side, of the back, of somebody else's card. */
export async function judgePairs(
  bench: Bench,
  cards: number,
  corners: Corners = 'found',
): Promise<JudgedPair[]> {
  const judged: JudgedPair[] = [];
  for (const { what, isSame, first, second } of cardPairs(cards)) {
    const [one, other] = await keepPictures([first, second], console.error);
    if (!one || !other) continue;
    const given = (label: SceneLabel) => (corners === 'true' ? label.corners : undefined);
    const before = await bench.product('prepare', bench.urlOf(one.file), undefined, given(one.label));
    const otherSide = before.quality?.fingerprint;
    if (otherSide === undefined) continue;
    const said = await bench.product('prepare', bench.urlOf(other.file), otherSide, given(other.label));
    judged.push({ what, isSame, saidSame: said.quality?.refusedFor.includes('same-side') ?? false });
  }
  return judged;
}

/** Whether a pair counts: somebody else's front is no back either, and what is said of it is only told. */
export const isCounted = ({ what }: JudgedPair): boolean => what !== 'of another';
