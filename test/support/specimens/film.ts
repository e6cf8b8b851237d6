/**
 * A document being shown to a camera: an empty desk, the front coming near, out of focus, held still, taken away, then the back.
 * Chromium plays the file at 30 frames a second, over and over (`--use-file-for-fake-video-capture`).
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createSeeded } from '../../torture/seeded.ts';
import { type Drawer, startDrawing } from './draw-in-chromium.ts';
import type { DocumentKind, Side } from './invent/document-kinds.ts';
import type { SpecimenDocument } from './invent/specimen-document.ts';
import { openCache, putFile } from './kept-pictures.ts';
import type { Frame } from './plan/camera.ts';
import { planScene, type SceneRecipe } from './plan/scene-recipe.ts';

/** What is shown. */
export interface FilmPlan {
  readonly kind: DocumentKind;
  readonly sides: readonly Side[];
  readonly frame: Frame;
  readonly seed: number;
  /** How long each side is held still, in seconds. */
  readonly heldSeconds: number;
}

/** A frame and how often it is shown in a row. */
interface Take {
  readonly recipe: SceneRecipe;
  readonly blur: number;
  readonly times: number;
}

const framesPerSecond = 30;

const steps = (count: number) => Array.from({ length: count }, (_none, index) => index / (count - 1));

const plainly = {
  desk: 'oak',
  clutter: false,
  presentation: 'lies',
  isOpenBooklet: false,
  quality: 0.88,
  // A camera that plays a film measures its light: white paper is not wiped out.
  exposure: 0.88,
} as const;

function recipeOf({ seed, frame, kind }: FilmPlan, side: Side, at: number): SceneRecipe {
  const plan = { family: `film-${side}-${at}`, seed, frame, kind, side, template: seed % 4 };
  return { ...planScene(plan, 'good'), ...plainly };
}

/** What is printed on a side that is shown: what a reader must say. */
export const filmedDocument = (plan: FilmPlan, side: Side): SpecimenDocument =>
  recipeOf(plan, side, 0).document;

/** All frames in order. Frames that are far from still are drawn once and shown twice: nobody sees the difference. */
function takesOf(plan: FilmPlan): Take[] {
  const { sides, seed, heldSeconds } = plan;
  const seeded = createSeeded(seed);
  const of = (side: Side, at: number) => recipeOf(plan, side, at);
  const takes: Take[] = [];
  const empty = (times: number) =>
    takes.push({ recipe: { ...of('front', 0), condition: 'empty' }, blur: 0, times });
  empty(15);
  for (const side of sides) {
    const { pose } = of(side, 0);
    const at = (change: Partial<typeof pose>, blur: number, times: number) =>
      takes.push({ recipe: { ...of(side, takes.length), pose: { ...pose, ...change } }, blur, times });
    for (const share of steps(9))
      at(
        {
          centre: { x: 1.3 - 0.8 * share, y: 0.85 - 0.35 * share },
          widthShare: pose.widthShare * (0.55 + 0.45 * share),
          turn: pose.turn + 14 * (1 - share),
        },
        1 + 5 * (1 - share),
        2,
      );
    for (const share of steps(5)) at({}, 5 * (1 - share), 2);
    const stills = 10;
    for (const _still of steps(stills)) {
      const sway = () => (seeded.fraction() - 0.5) * 0.002;
      at(
        { centre: { x: pose.centre.x + sway(), y: pose.centre.y + sway() } },
        0,
        (heldSeconds * framesPerSecond) / stills,
      );
    }
    for (const share of steps(6))
      at({ centre: { x: 0.5 - 1.1 * share, y: 0.5 }, turn: pose.turn - 8 * share }, 4 * share, 2);
    empty(10);
  }
  return takes;
}

async function draw(drawer: Drawer, takes: readonly Take[]): Promise<Buffer> {
  const frames: Buffer[] = [];
  for (const { recipe, blur, times } of takes) {
    const { jpeg } = await drawer.scene({ ...recipe, ...(blur > 0 ? { extraBlur: blur } : {}) });
    for (let time = 0; time < Math.round(times); time += 1) frames.push(jpeg);
  }
  return Buffer.concat(frames);
}

/** The path of the film, drawn at first and kept as long as the drawing is the same. Readable by any user. */
export async function keepFilm(plan: FilmPlan): Promise<string> {
  const takes = takesOf(plan);
  const name = createHash('sha256').update(JSON.stringify(takes)).digest('hex').slice(0, 8);
  const file = path.join(openCache(), `film-${plan.kind}-${name}.mjpeg`);
  if (existsSync(file)) return file;
  const drawer = await startDrawing();
  try {
    putFile(file, await draw(drawer, takes));
  } finally {
    await drawer.stop();
  }
  return file;
}

/** An identity card of Utopia, front and back: what the camera sees unless a test wants another. */
export const usualFilm: FilmPlan = {
  kind: 'td1',
  sides: ['front', 'back'],
  seed: 4041,
  heldSeconds: 2.4,
  frame: { width: 1280, height: 720 },
};
