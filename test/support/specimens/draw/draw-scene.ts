/** The whole picture of a recipe: desk, document, hand, light, lens. */
import type { Point, Quad } from '../../../../renderer/imaging/raster.ts';
import { createSeeded, type Seeded, seedFor } from '../../../torture/seeded.ts';
import { documentSizes } from '../invent/document-kinds.ts';
import { type Projection, projectionOf, projectRectangle } from '../plan/camera.ts';
import { conditionOf } from '../plan/conditions.ts';
import type { DrawnMarks } from '../plan/scene-label.ts';
import type { SceneRecipe } from '../plan/scene-recipe.ts';
import { bookletArea, drawBooklet } from './draw-booklet.ts';
import { drawDesk } from './draw-desk.ts';
import { drawHand } from './draw-hand.ts';
import type { Marks } from './draw-sides.ts';
import { layDocument } from './lay-down.ts';
import { spoil } from './spoil.ts';
import { aside, colour, makeSurface, type Pen, trace } from './surface.ts';

export interface DrawnScene {
  readonly pen: Pen;
  readonly marks: DrawnMarks;
}

/** A card lies a little above the desk: a soft shadow on the side away from the lamp. */
function drawShadow(pen: Pen, corners: Quad, seeded: Seeded): void {
  const { width } = pen.canvas;
  aside(pen, () => {
    pen.shadowColor = `rgb(0 0 0 / ${30 + seeded.below(35)}%)`;
    pen.shadowBlur = width * (0.003 + seeded.fraction() * 0.012);
    // Far away, so that only the shadow itself falls into the picture.
    const away = width * 3;
    pen.shadowOffsetX = away + (seeded.fraction() - 0.5) * width * 0.012;
    pen.shadowOffsetY = seeded.fraction() * width * 0.01;
    pen.fillStyle = '#000';
    trace(
      pen,
      corners.map(({ x, y }) => [x - away, y] as const),
    );
    pen.fill();
  });
}

/** Uneven light: brighter towards a lamp, and now and then the shadow of whoever leans over. */
function drawLight(pen: Pen, seeded: Seeded): void {
  const { width, height } = pen.canvas;
  aside(pen, () => {
    pen.globalCompositeOperation = 'multiply';
    const [x, y] = [seeded.fraction() * width, seeded.fraction() * height * 0.5];
    const lamp = pen.createRadialGradient(x, y, width * 0.1, x, y, width * 1.1);
    lamp.addColorStop(0, colour(40, 20, 100));
    lamp.addColorStop(1, colour(40, 8, 72 + seeded.below(18)));
    pen.fillStyle = lamp;
    pen.fillRect(0, 0, width, height);
    if (!seeded.chance(0.25)) return;
    pen.filter = `blur(${width * 0.03}px)`;
    pen.fillStyle = colour(220, 10, 76);
    const left = seeded.fraction() * width;
    trace(pen, [
      [left, -height * 0.2],
      [left + width * 0.4, -height * 0.2],
      [left + width * (seeded.fraction() * 0.6), height * 1.2],
      [left - width * 0.2, height * 1.2],
    ]);
    pen.fill();
  });
}

interface Ground {
  readonly key: string;
  readonly pen: Pen;
}
/** The same desk is drawn once for all conditions of a family and for all frames of a film. */
let lastGround: Ground | undefined;

function groundFor({ seed, frame, desk, clutter }: SceneRecipe): Pen {
  const key = JSON.stringify([seed, frame, desk, clutter]);
  if (lastGround?.key !== key) {
    const pen = makeSurface(frame.width, frame.height);
    drawDesk(pen, desk, clutter, createSeeded(seedFor(seed, 61)));
    lastGround = { key, pen };
  }
  return lastGround.pen;
}

const middleOf = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

/** Where a lamp may hit: on what can be read, in four of ten pictures that have something to read. */
function placeGlare(
  corners: Quad,
  readable: readonly Quad[],
  seeded: Seeded,
): { at: Point; isOnText: boolean } {
  const chosen = readable[seeded.below(Math.max(1, readable.length))];
  if (chosen && seeded.chance(0.4)) {
    const share = 0.15 + seeded.fraction() * 0.7;
    const [from, to] = [middleOf([chosen[0], chosen[3]]), middleOf([chosen[1], chosen[2]])];
    return {
      at: { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share },
      isOnText: true,
    };
  }
  const [across, along] = [0.15 + seeded.fraction() * 0.7, 0.15 + seeded.fraction() * 0.4];
  const top = {
    x: corners[0].x + (corners[1].x - corners[0].x) * across,
    y: corners[0].y + (corners[1].y - corners[0].y) * across,
  };
  const foot = {
    x: corners[3].x + (corners[2].x - corners[3].x) * across,
    y: corners[3].y + (corners[2].y - corners[3].y) * across,
  };
  return {
    at: { x: top.x + (foot.x - top.x) * along, y: top.y + (foot.y - top.y) * along },
    isOnText: false,
  };
}

function drawThings(pen: Pen, recipe: SceneRecipe, projection: Projection, corners: Quad): Marks {
  const seeded = createSeeded(seedFor(recipe.seed, 71));
  if (recipe.isOpenBooklet) drawBooklet(pen, projection, recipe.seed);
  else drawShadow(pen, corners, seeded);
  const { marks } = layDocument(pen, recipe.document, projection);
  drawHand(pen, corners, recipe.presentation, marks.barcode === undefined, seeded);
  return marks;
}

/** Draws the picture. The same recipe is the same picture, to the pixel, on the same Chromium. */
export function drawScene(recipe: SceneRecipe): DrawnScene {
  const { frame, document, pose, seed } = recipe;
  const { spoiling } = conditionOf(recipe.condition);
  const size = documentSizes[document.kind];
  const projection = projectionOf(size, pose, frame);
  const corners = projectRectangle(projection, { x: 0, y: 0, ...size });
  const base = makeSurface(frame.width, frame.height);
  base.drawImage(groundFor(recipe).canvas, 0, 0);
  const drawn = spoiling.isEmpty ? { zone: [] } : drawThings(base, recipe, projection, corners);
  drawLight(base, createSeeded(seedFor(seed, 81)));
  const zoneAreas = drawn.zone.map((area) => projectRectangle(projection, area));
  const barcodeArea =
    'barcode' in drawn && drawn.barcode ? projectRectangle(projection, drawn.barcode) : undefined;
  const readable = [...zoneAreas, ...(barcodeArea ? [barcodeArea] : [])];
  const glare = placeGlare(corners, readable, createSeeded(seedFor(seed, 91)));
  const { extraBlur = 0, exposure } = recipe;
  const exposed = exposure === undefined ? spoiling : { gain: exposure, ...spoiling };
  const blurred = extraBlur > 0 ? { ...exposed, blur: extraBlur } : exposed;
  const pen = spoil(base.canvas, blurred, corners, glare.at, seed);
  const marks = {
    corners,
    zoneAreas,
    isGlareOnText: spoiling.glare !== undefined && glare.isOnText,
    ...(barcodeArea ? { barcodeArea } : {}),
    ...(recipe.isOpenBooklet ? { booklet: projectRectangle(projection, bookletArea) } : {}),
  };
  return { pen, marks };
}
