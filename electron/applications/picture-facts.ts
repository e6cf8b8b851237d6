import type { PictureFacts } from '../../shared/domain/captured-body.ts';
import type { PictureSide } from '../../shared/domain/picture.ts';
import type { ApplicationRecord } from './application-store.ts';

/** What is stored of an application's pictures, without their bytes. */
export function pictureFactsOf(
  pictures: ApplicationRecord['pictures'],
): Partial<Record<PictureSide, PictureFacts>> {
  return Object.fromEntries(
    Object.entries(pictures).map(([side, { pictureId, format, sizeBytes, width, height }]) => [
      side,
      { pictureId, format, sizeBytes, width, height },
    ]),
  );
}
