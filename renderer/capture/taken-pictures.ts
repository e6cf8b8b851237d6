import type { PictureSide } from '../../shared/domain/picture.ts';
import type { CaptureCore } from './capture-core.ts';
import type { CaptureParts } from './capture-parts.ts';
import { otherSideOf, type TakenPicture } from './capture-state.ts';

/** The pictures that are held for the screen, with the addresses under which it shows them. */
export interface TakenPictures {
  /** In place of the one there was. */
  readonly put: (side: PictureSide, picture: Omit<TakenPicture, 'url' | 'originalUrl'>) => void;
  readonly change: (side: PictureSide, change: Partial<Pick<TakenPicture, 'standing' | 'plea'>>) => void;
  /**
   * Gives each the other's place: what was there stays. Neither is the same side again as what it takes the place of. Answers how to undo
   * it, standings and all.
   */
  readonly exchange: () => () => void;
  readonly drop: (side: PictureSide) => void;
  readonly dropAll: () => void;
}

/** Revokes each address with its picture. */
export function createTakenPictures(core: CaptureCore, urls: CaptureParts['urls']): TakenPictures {
  const { store, get } = core;
  const drop = (side: PictureSide) => {
    const { [side]: old, ...rest } = get().taken;
    if (!old) return;
    urls.revoke(old.url);
    urls.revoke(old.originalUrl);
    store.setState({ taken: rest });
  };
  return {
    put: (side, picture) => {
      drop(side);
      const url = urls.create(new Blob([picture.prepared.jpeg], { type: 'image/jpeg' }));
      const taken: TakenPicture = { ...picture, url, originalUrl: urls.create(picture.original) };
      store.setState({ taken: { ...get().taken, [side]: taken } });
    },
    change: (side, change) => {
      const { [side]: taken } = get().taken;
      if (taken) store.setState({ taken: { ...get().taken, [side]: { ...taken, ...change } } });
    },
    exchange: () => {
      const before = get().taken;
      const pictures = Object.entries(before) as [PictureSide, TakenPicture][];
      const taken = Object.fromEntries(pictures.map(([side, one]) => [otherSideOf(side), asFirst(one)]));
      store.setState({ taken });
      return () => store.setState({ taken: before });
    },
    drop,
    dropAll: () => {
      for (const side of ['front', 'back'] as const) drop(side);
    },
  };
}

/** What it was compared with is no more what it stands beside. */
function asFirst(taken: TakenPicture): TakenPicture {
  const { prepared } = taken;
  const { quality } = prepared;
  const refusedFor = quality.refusedFor.filter((problem) => problem !== 'same-side');
  return { ...taken, prepared: { ...prepared, quality: { ...quality, refusedFor } } };
}
