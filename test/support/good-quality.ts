import type { PictureQuality } from '../../shared/documents/picture-quality.ts';

/** What the window says of a picture that nothing is wrong with. */
export const goodQuality: PictureQuality = {
  blur: 0.2,
  brightness: 220,
  glare: 0,
  documentWidth: 1400,
  isCutOff: false,
  fingerprint: '0123456'.repeat(92).slice(0, 640),
  refusedFor: [],
  warnedOf: [],
};
