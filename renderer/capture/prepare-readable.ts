import type { PictureBudget } from '../../shared/documents/picture-budget.ts';
import type { Result } from '../../shared/result.ts';
import type { Quad } from '../imaging/raster.ts';
import type { Imaging, PictureOrder } from '../imaging/worker/imaging.ts';
import type { PreparedPicture } from '../imaging/worker/protocol.ts';
import type { PictureTrouble } from './capture-state.ts';

interface Order {
  /** Taken over. */
  readonly picture: PictureOrder['picture'];
  /** The same picture as a file, for a second look at it. */
  readonly original: Blob;
  readonly corners?: Quad | undefined;
  readonly budget: PictureBudget;
  readonly otherSide?: string | undefined;
  readonly wish: NonNullable<PictureOrder['wish']>;
}

/**
 * Makes a picture ready so that what was read off it can still be read once it has been made small enough to be sent. Where the usual way
 * has lost that, it is made once more with all that the budget holds; where that does not help, the picture is `unreadable`,
 * which is refused as any other fault: a person may take a better one, or keep it with a reason.
 */
export async function prepareReadable(
  { prepare }: Pick<Imaging, 'prepare'>,
  { original, ...order }: Order,
): Promise<Result<PreparedPicture, PictureTrouble>> {
  const usual = await prepare(order);
  if (!usual.ok || usual.value.isStillReadable !== false) return usual;
  const { cutBy, outline } = usual.value;
  const corners = order.corners ?? (cutBy === 'outline' ? outline?.quad : undefined);
  const again = await prepare({ ...order, picture: original, corners, isFinest: true });
  // It is cut as before: what was found by itself is not put right by a person now.
  const finest = again.ok && corners ? { ...again, value: { ...again.value, cutBy, outline } } : again;
  // Another way was taken meanwhile, or it became too large: then the usual one is what there is.
  const best = finest.ok && finest.value.isStillReadable !== null ? finest : usual;
  return best.value.isStillReadable ? best : { ok: true, value: asUnreadable(best.value) };
}

function asUnreadable(picture: PreparedPicture): PreparedPicture {
  const { quality } = picture;
  return { ...picture, quality: { ...quality, refusedFor: [...quality.refusedFor, 'unreadable'] } };
}
