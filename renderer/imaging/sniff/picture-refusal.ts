import { z } from 'zod';

/** Why a file is no picture that we take. All but the last two are told from its bytes, before anything is decoded. */
export const PictureRefusal = z.enum([
  'empty',
  'too-large',
  // What it is instead. Chromium decodes none of these, or (SVG) they are programs rather than pictures.
  'svg',
  'pdf',
  'tiff',
  'heic',
  'gif',
  'not-a-picture',
  // A picture that promises more than we are ready to decode.
  'too-many-pixels',
  'too-complex',
  'truncated',
  'broken',
  /** Besides the picture it is a document, an archive or a program to whoever opens it as one. */
  'polyglot',
  /** Its file can't be read any more: the stick was pulled out. */
  'unreadable',
  /** Chromium can't decode it, whatever its header says. */
  'not-decoded',
]);
export type PictureRefusal = z.infer<typeof PictureRefusal>;
