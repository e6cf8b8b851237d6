/** The kinds of documents there are, and how large they are. */
import type { ZoneKind } from './zone-lines.ts';

export type DocumentKind = ZoneKind | 'licence';
export type Side = 'front' | 'back';

/** How wide and high a document of this kind is, in millimetres. */
export const documentSizes = {
  td1: { width: 85.6, height: 53.98 },
  licence: { width: 85.6, height: 53.98 },
  td2: { width: 105, height: 74 },
  'mrv-b': { width: 105, height: 74 },
  'mrv-a': { width: 120, height: 80 },
  td3: { width: 125, height: 88 },
} as const satisfies Readonly<Record<DocumentKind, { width: number; height: number }>>;

/** How many drawings there are of each kind. */
export const templateCount = 4;
