/** All that is decided about a picture before it is drawn: from here on nothing is left to chance. */

import type { Point } from '../../../../renderer/imaging/raster.ts';
import { createSeeded, type Seeded, seedFor } from '../../../torture/seeded.ts';
import { type DocumentKind, documentSizes, type Side, templateCount } from '../invent/document-kinds.ts';
import { inventDocument, type SpecimenDocument } from '../invent/specimen-document.ts';
import type { Frame, Pose } from './camera.ts';
import { type ConditionName, conditionOf } from './conditions.ts';

/** What documents lie on. `white` and `papers` are the hard ones: little tells them from a card. */
export const desks = ['oak', 'walnut', 'grey', 'white', 'black', 'cloth', 'stone', 'papers', 'mat'] as const;
export type Desk = (typeof desks)[number];

/** How the document is presented. */
export const presentations = ['lies', 'lies', 'lies', 'held-at-edge', 'held-at-corner'] as const;
export type Presentation = (typeof presentations)[number];

export interface SceneRecipe {
  /** Also the name of its file. */
  readonly id: string;
  readonly seed: number;
  readonly frame: Frame;
  readonly desk: Desk;
  /** Pens, papers and keys beside it. */
  readonly clutter: boolean;
  readonly document: SpecimenDocument;
  readonly pose: Pose;
  readonly presentation: Presentation;
  /** A passport's page in its open booklet. */
  readonly isOpenBooklet: boolean;
  readonly condition: ConditionName;
  /** Of the JPEG, from 0 to 1. */
  readonly quality: number;
  /** On top of the condition's own, for frames of a film. */
  readonly extraBlur?: number;
  /** How a camera that measures the light exposes white paper, where it is not the condition's own. */
  readonly exposure?: number;
}

/** What a picture is planned from. The same family has the same document on the same desk in each condition. */
export interface ScenePlan {
  readonly family: string;
  readonly seed: number;
  readonly frame: Frame;
  readonly kind: DocumentKind;
  readonly side: Side;
  readonly template?: number;
}

const between = (seeded: Seeded, from: number, to: number) => from + (to - from) * seeded.fraction();

/** As large as fits when it is turned: the share of the frame's width that its own width takes then. */
function largestShare(kind: DocumentKind, frame: Frame, turn: number): number {
  const { width, height } = documentSizes[kind];
  const angle = (turn * Math.PI) / 180;
  const [cosine, sine] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const across = width * cosine + height * sine;
  const along = width * sine + height * cosine;
  return (0.9 * Math.min(frame.width / across, frame.height / along) * width) / frame.width;
}

/** As far out as the frame has room beside the document, and a part of the document more: of a corner, half as much as of a side. */
function partlyBeyond(
  part: 'side' | 'foot' | 'corner',
  near: number,
  lean: number,
  beyond: Point,
  { kind, frame }: ScenePlan,
): Pick<Pose, 'centre' | 'turn'> {
  const size = documentSizes[kind];
  const [sign, share] = [Math.sign(beyond.x), Math.abs(beyond.x)];
  if (part === 'side') {
    const room = (1 - near) / 2;
    return { centre: { x: 0.5 + sign * (room + share * near), y: 0.5 + beyond.y }, turn: lean };
  }
  if (part === 'foot') {
    const tall = (near * size.height * frame.width) / (size.width * frame.height);
    const room = (1 - tall) / 2;
    return { centre: { x: 0.5 + beyond.y, y: 0.5 + sign * (room + share * tall) }, turn: lean };
  }
  const turn = Math.sign(lean) * (12 + Math.abs(lean));
  const angle = (Math.abs(turn) * Math.PI) / 180;
  const across = near * (Math.cos(angle) + (size.height / size.width) * Math.sin(angle));
  return { centre: { x: 0.5 + sign * ((1 - across) / 2 + (share * near) / 2), y: 0.5 }, turn };
}

/** Never so large that the tilt pushes a corner out. */
function poseFor(seeded: Seeded, plan: ScenePlan, condition: ConditionName): Pose {
  const { kind, frame } = plan;
  const { isSmall, cutOff, isTilted, turn = 0 } = conditionOf(condition).spoiling;
  const largest = largestShare(kind, frame, turn);
  const near = between(seeded, 0.72, 0.86) * largest;
  const lean = between(seeded, -7, 7);
  const flat = { x: between(seeded, -14, 14), y: between(seeded, -12, 12) };
  const tilt = isTilted ? { x: Math.sign(flat.x) * 30, y: Math.sign(flat.y) * (14 + flat.y / 4) } : flat;
  const drift = { x: between(seeded, -0.03, 0.03), y: between(seeded, -0.02, 0.02) };
  const small = between(seeded, 0.2, 0.3);
  const beyond = {
    x: seeded.pick([-1, 1] as const) * between(seeded, 0.12, 0.2),
    y: between(seeded, -0.05, 0.05),
  };
  if (isSmall) {
    const centre = { x: 0.5 + drift.x * 6, y: 0.5 + drift.y * 8 };
    return { widthShare: small, centre, turn: lean + turn, tilt };
  }
  if (cutOff) return { widthShare: near, ...partlyBeyond(cutOff, near, lean, beyond, plan), tilt };
  return { widthShare: near, centre: { x: 0.5 + drift.x, y: 0.5 + drift.y }, turn: lean + turn, tilt };
}

/** The picture of a plan in one condition. */
export function planScene(plan: ScenePlan, condition: ConditionName): SceneRecipe {
  const seeded = createSeeded(seedFor(plan.seed, 1));
  const template = plan.template ?? seeded.below(templateCount);
  const desk = seeded.pick(desks);
  const presentation = seeded.pick(presentations);
  return {
    id: `${plan.family}-${condition}`,
    seed: plan.seed,
    frame: plan.frame,
    desk,
    clutter: seeded.chance(0.5),
    document: inventDocument(plan.kind, plan.side, template, plan.seed),
    presentation,
    isOpenBooklet: plan.kind === 'td3' && seeded.chance(0.5),
    quality: between(seeded, 0.8, 0.95),
    condition,
    pose: poseFor(createSeeded(seedFor(plan.seed, 2)), plan, condition),
  };
}
