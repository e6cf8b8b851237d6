/** What a picture may promise in its header and still be decoded. */
export const pictureLimits = {
  maxBytes: 40_000_000,
  /** Decoded, a pixel takes four bytes: 200 MB. Chromium alone would go on to a gigapixel in a file of 48 kB. */
  maxPixels: 50_000_000,
  /** Of a progressive JPEG, each of which costs the decoder a pass over all pixels. Cameras and editors write about ten. */
  maxScans: 64,
} as const;
