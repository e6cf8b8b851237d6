/** Fingers over the document's edge, as somebody holds it before a camera. In pixels of the picture. */
import type { Point, Quad } from '../../../../renderer/imaging/raster.ts';
import type { Seeded } from '../../../torture/seeded.ts';
import type { Presentation } from '../plan/scene-recipe.ts';
import { aside, colour, type Pen } from './surface.ts';

type Skin = readonly [hue: number, saturation: number, lightness: number];

const skins: readonly [Skin, ...Skin[]] = [
  [22, 52, 74],
  [20, 46, 60],
  [18, 44, 45],
  [16, 40, 28],
];

/** One finger, from its root to its tip. */
function drawFinger(pen: Pen, root: Point, tip: Point, thick: number, skin: Skin): void {
  const [hue, saturation, lightness] = skin;
  const length = Math.hypot(tip.x - root.x, tip.y - root.y);
  aside(pen, () => {
    pen.translate(root.x, root.y);
    pen.rotate(Math.atan2(tip.y - root.y, tip.x - root.x));
    pen.shadowColor = 'rgb(0 0 0 / 40%)';
    pen.shadowBlur = thick * 0.35;
    pen.shadowOffsetY = thick * 0.12;
    const round = pen.createLinearGradient(0, -thick / 2, 0, thick / 2);
    round.addColorStop(0, colour(hue, saturation, lightness - 12));
    round.addColorStop(0.35, colour(hue, saturation, lightness + 5));
    round.addColorStop(1, colour(hue, saturation, lightness - 17));
    pen.fillStyle = round;
    pen.beginPath();
    pen.roundRect(-thick, -thick / 2, length + thick, thick, thick * 0.48);
    pen.fill();
    pen.shadowColor = 'transparent';
    pen.strokeStyle = colour(hue, saturation, lightness - 22, 0.5);
    pen.lineWidth = thick * 0.03;
    for (const share of [0.42, 0.46]) {
      pen.beginPath();
      pen.ellipse(length * share, 0, thick * 0.07, thick * 0.36, 0, -1.3, 1.3);
      pen.stroke();
    }
    pen.fillStyle = colour(hue - 6, saturation - 8, lightness + 11, 0.85);
    pen.beginPath();
    pen.ellipse(length - thick * 0.36, 0, thick * 0.27, thick * 0.24, 0, 0, 7);
    pen.fill();
  });
}

const along = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});

/** Covers at most some eight percent of the width at an edge, above or below what can be read: a good picture shows all of it. */
export function drawHand(
  pen: Pen,
  corners: Quad,
  presentation: Presentation,
  isFreeAbove: boolean,
  seeded: Seeded,
): void {
  if (presentation === 'lies') return;
  const skin = seeded.pick(skins);
  const [topLeft, topRight, bottomRight, bottomLeft] = corners;
  const isLeft = seeded.chance(0.5);
  const sides = isLeft
    ? ([topLeft, bottomLeft, topRight] as const)
    : ([topRight, bottomRight, topLeft] as const);
  const [above, below, inward] = isFreeAbove
    ? sides
    : ([sides[1], sides[0], isLeft ? bottomRight : bottomLeft] as const);
  const wide = Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y);
  const thick = wide * (0.085 + seeded.fraction() * 0.03);
  const across = { x: (inward.x - above.x) / wide, y: (inward.y - above.y) / wide };
  const fingers = presentation === 'held-at-corner' ? [0.1] : [0.1, 0.24, 0.38].slice(0, 2 + seeded.below(2));
  // The palm, then its fingers on the document.
  const palm = along(above, below, presentation === 'held-at-corner' ? 0.05 : 0.28);
  const [x, y] = [palm.x - across.x * wide * 0.42, palm.y - across.y * wide * 0.42];
  aside(pen, () => {
    // The sleeve, out of the picture.
    pen.translate(x, y);
    pen.rotate(Math.atan2(-across.y, -across.x));
    const cloth = pen.createLinearGradient(0, -wide * 0.25, 0, wide * 0.25);
    const hue = seeded.below(360);
    cloth.addColorStop(0, colour(hue, 25, 20));
    cloth.addColorStop(0.4, colour(hue, 22, 34));
    cloth.addColorStop(1, colour(hue, 25, 14));
    pen.fillStyle = colour(skin[0], skin[1], skin[2] - 9);
    pen.fillRect(0, -wide * 0.15, wide * 0.6, wide * 0.3);
    pen.fillStyle = cloth;
    pen.fillRect(wide * 0.45, -wide * 0.24, wide * 4, wide * 0.48);
  });
  aside(pen, () => {
    const round = pen.createRadialGradient(x, y - wide * 0.1, wide * 0.05, x, y, wide * 0.36);
    round.addColorStop(0, colour(skin[0], skin[1], skin[2] + 3));
    round.addColorStop(1, colour(skin[0], skin[1], skin[2] - 17));
    pen.fillStyle = round;
    pen.shadowColor = 'rgb(0 0 0 / 40%)';
    pen.shadowBlur = thick * 0.5;
    pen.beginPath();
    pen.ellipse(x, y, wide * 0.32, wide * 0.25, Math.atan2(across.y, across.x), 0, 7);
    pen.fill();
  });
  for (const share of fingers) {
    const at = along(above, below, share);
    const reach = wide * (0.035 + seeded.fraction() * 0.05);
    const root = { x: at.x - across.x * wide * 0.22, y: at.y - across.y * wide * 0.22 + thick * 0.3 };
    drawFinger(pen, root, { x: at.x + across.x * reach, y: at.y + across.y * reach }, thick, skin);
  }
}
