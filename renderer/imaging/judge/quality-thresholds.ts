/**
 * Where a picture stops being good enough. Measured on the document straightened to 800 pixels across; `npm run calibrate` prints how many
 * bad pictures each catches and how many good ones it refuses. The rates beside them: by the true corners, on the first 22 documents of the
 * labelled set, the first 16 of which the measures were made on: 336 of 341 bad pictures caught, 1 of 136 good ones refused.
 */
export const qualityThresholds = {
  /** Blur (0 sharp to 1): above the first a note, above the second refused. All of the bad caught, motion and low light too; no good refused. */
  blur: { warn: 0.34, refuse: 0.4 },
  /** Brightness of the lightest paper, of 255: below is too dark. All of the bad caught, no good refused. */
  dark: { refuse: 110 },
  /** Share of the document that light has wiped out: a spot five millimetres across on a card. Five of the bad missed, one good refused. */
  glare: { refuse: 0.006 },
  /** Pixels across the document in the picture as it was taken. All of the bad caught, no good refused. */
  small: { warn: 900, refuse: 640 },
  /**
   * How near a corner may come to the edge of the picture, as a share of its longer side: nearer, nobody sees whether it goes on. All of the
   * bad caught, no good refused.
   */
  cutOff: { margin: 0.015 },
  /**
   * How alike the fingerprints of front and back may be: above, it is the same side; the second for pictures that nothing was cut out of. Of 24
   * cards the same side is at least 0.79 alike, 0.57 with corners wrong by 1 to 2 % of the width; any front and any back at most 0.30.
   */
  sameSide: { refuse: 0.4, uncut: 0.97 },
} as const;

export type QualityThresholds = typeof qualityThresholds;

/** How wide the picture is that the measures are taken on. */
export const judgedWidth = 800;
