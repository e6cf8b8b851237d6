/** Which pictures are drawn for what. A set is a list of recipes: the same ones in every run. */
import { createSeeded, seedFor } from '../../../torture/seeded.ts';
import type { DocumentKind, Side } from '../invent/document-kinds.ts';
import type { Frame } from './camera.ts';
import type { ConditionName } from './conditions.ts';
import { planScene, type SceneRecipe } from './scene-recipe.ts';

/** Each side that people present, once; those with a zone are in the majority as they are at a counter. */
const presented: readonly (readonly [DocumentKind, Side])[] = [
  ['td1', 'back'],
  ['td3', 'front'],
  ['td2', 'front'],
  ['td1', 'front'],
  ['mrv-a', 'front'],
  ['licence', 'back'],
  ['mrv-b', 'front'],
  ['licence', 'front'],
];

const hd: Frame = { width: 1280, height: 720 };
const fullHd: Frame = { width: 1920, height: 1080 };
const twelveMegapixels: Frame = { width: 4000, height: 3000 };

/** A part of the labelled set, as test/data/documents/labelled-set.json writes it down. */
export interface SetPlan {
  readonly seed: number;
  readonly documents: number;
  readonly conditions: readonly ConditionName[];
}

/** Each document in each condition, on its own desk. Every third is seen by a camera of 1280 x 720, the others have 1920 x 1080. */
export function labelledSet({ seed, documents, conditions }: SetPlan): SceneRecipe[] {
  return Array.from({ length: documents }, (_none, index) => index).flatMap((index) => {
    const [kind, side] = presented[index % presented.length] ?? (['td1', 'front'] as const);
    const family = `set-${String(index).padStart(2, '0')}-${kind}-${side}`;
    const frame = index % 3 === 1 ? hd : fullHd;
    const template = Math.floor(index / presented.length) % 4;
    const plan = { family, seed: seedFor(seed, index), frame, kind, side, template };
    return conditions.map((condition) => planScene(plan, condition));
  });
}

/** Webcam scenes for the card finder: another document, desk and hand in each; nothing is spoilt. */
export function finderSet(count: number, seed = 7001): SceneRecipe[] {
  return Array.from({ length: count }, (_none, index) => {
    const [kind, side] = presented[index % presented.length] ?? (['td1', 'front'] as const);
    const frame = index % 2 === 0 ? hd : fullHd;
    const family = `find-${String(index).padStart(3, '0')}-${kind}-${side}`;
    return planScene({ family, seed: seedFor(seed, index), frame, kind, side }, 'good');
  });
}

const licenceConditions = ['good', 'tilted', 'blur-2.2', 'dark-0.35', 'turned'] as const;
const turns = ['turned-90', 'turned-180', 'turned-45', 'turned-135'] as const;

/** The backs of licences: so many documents, in three sizes of picture and five conditions each. */
export function licenceSet(documents: number, seed = 8001): SceneRecipe[] {
  const seeded = createSeeded(seed);
  return Array.from({ length: documents }, (_none, index) => index).flatMap((index) =>
    [hd, fullHd, twelveMegapixels].flatMap((frame) => {
      const family = `licence-${String(index).padStart(2, '0')}-${frame.height}`;
      const plan = {
        family,
        seed: seedFor(seed, index, frame.width),
        frame,
        kind: 'licence',
        side: 'back',
      } as const;
      return licenceConditions.map((name) => planScene(plan, name === 'turned' ? seeded.pick(turns) : name));
    }),
  );
}

/** Photos of 12 megapixels, each of a document with a zone. */
export function photoSet(count: number, seed = 9001): SceneRecipe[] {
  return Array.from({ length: count }, (_none, index) => {
    const [kind, side] = presented[index % 3] ?? (['td1', 'back'] as const);
    const family = `photo-${String(index).padStart(2, '0')}-${kind}`;
    return planScene({ family, seed: seedFor(seed, index), frame: twelveMegapixels, kind, side }, 'good');
  });
}

/** Two pictures of cards: of the same side of the same one, or not. */
export interface CardPair {
  readonly what: 'again' | 'on its head' | 'under a lamp' | 'blurred' | 'back' | 'of another';
  readonly isSame: boolean;
  readonly first: SceneRecipe;
  readonly second: SceneRecipe;
}

/**
 * A card's front, and beside it a second picture: the same side put down once more, on another desk and in another light, or its back, or the
 * front of somebody else's card of the same issuer.
 */
export function cardPairs(count: number, seed = 6001): CardPair[] {
  return Array.from({ length: count }, (_none, index) => index).flatMap((index): CardPair[] => {
    const kind = index % 2 === 0 ? 'td1' : 'licence';
    const own = seedFor(seed, index);
    const plan = { seed: own, frame: fullHd, kind, side: 'front', template: index % 4 } as const;
    const name = `sides-${String(index).padStart(2, '0')}`;
    const first = planScene({ ...plan, family: `${name}-front` }, 'good');
    const elsewhere = { ...plan, family: `${name}-again`, seed: seedFor(own, 1) };
    const again = (what: CardPair['what'], condition: ConditionName): CardPair => {
      const second = { ...planScene(elsewhere, condition), document: first.document };
      return { what, isSame: true, first, second };
    };
    return [
      again('again', 'good'),
      again('on its head', 'turned-180'),
      again('under a lamp', 'glare-small'),
      again('blurred', 'blur-2.2'),
      {
        what: 'back',
        isSame: false,
        first,
        second: planScene({ ...plan, family: `${name}-back`, side: 'back' }, 'good'),
      },
      {
        what: 'of another',
        isSame: false,
        first,
        second: planScene({ ...plan, family: `${name}-another`, seed: seedFor(own, 2) }, 'good'),
      },
    ];
  });
}
