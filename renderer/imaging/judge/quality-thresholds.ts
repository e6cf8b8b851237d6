/**
 * Where a picture stops being good enough. Measured on the document straightened to 800 pixels across; `npm run calibrate` prints how many
 * bad pictures each catches and how many good ones it refuses.
 */
export const qualityThresholds = {
  /** Blur (0 sharp to 1): above the first a note, above the second refused. */
  blur: { warn: 0.34, refuse: 0.4 },
  /** Brightness of the lightest paper, of 255: below is too dark. */
  dark: { refuse: 110 },
  /** Share of cells without anything left to read. */
  glare: { refuse: 0.012 },
  /** Pixels across the document in the picture as it was taken. */
  small: { warn: 900, refuse: 640 },
  /** How near a corner may come to the edge of the picture, as a share of its longer side: nearer, nobody sees whether it goes on. */
  cutOff: { margin: 0.015 },
  /** Share of places in which the fingerprints of front and back differ: below, it is the same side. */
  sameSide: { refuse: 0.18 },
} as const;

export type QualityThresholds = typeof qualityThresholds;

/** How wide the picture is that the measures are taken on. */
export const judgedWidth = 800;
