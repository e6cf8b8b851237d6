import type { PictureSide } from '../../shared/domain/picture.ts';
import { type CaptureState, otherSideOf } from './capture-state.ts';

/**
 * Whether the picture that is shown can be used as the other side's. Not where that would write over what main has of the other side; and not
 * where the other side is held here and is what it should be: then this is the same side once more, and to exchange them would send it twice.
 */
export function mayChangeSides(
  { side, taken }: Pick<CaptureState, 'side' | 'taken'>,
  isKept: (side: PictureSide) => boolean,
): boolean {
  const other = otherSideOf(side);
  const { [side]: shown, [other]: held } = taken;
  if (!shown) return false;
  if (!held) return !isKept(other);
  return held.looksLike !== other && !shown.prepared.quality.refusedFor.includes('same-side');
}
