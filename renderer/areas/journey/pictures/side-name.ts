import type { Application } from '../../../../shared/domain/application.ts';
import type { PictureSide } from '../../../../shared/domain/picture.ts';

/** Under which name people know a side: a passport has no front, but a page with the photo. */
export function sideName(
  side: PictureSide,
  { neededPictures, draft }: Pick<Application, 'neededPictures' | 'draft'>,
): PictureSide | 'page' {
  const isOnePage = draft.documentKind === 'passport' && !neededPictures.includes('back');
  return side === 'front' && isOnePage ? 'page' : side;
}
