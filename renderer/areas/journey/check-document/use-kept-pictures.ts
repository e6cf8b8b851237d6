import { useEffect, useState } from 'react';
import type { PictureSide } from '../../../../shared/domain/picture.ts';
import { useKiosk } from '../../../bridge/kiosk.ts';
import { useStores, useVisit } from '../../../stores/stores.ts';

/** A kept picture on the screen; `missing` where main could not give it. */
export type KeptView =
  | { readonly state: 'loading' }
  | { readonly state: 'shown'; readonly url: string; readonly width: number; readonly height: number }
  | { readonly state: 'missing' };

/** The pictures of these sides as main has them, while the step is open. Their addresses are revoked with it. */
export function useKeptPictures(sides: readonly PictureSide[]): (side: PictureSide) => KeptView {
  const { client } = useKiosk();
  const { visit } = useStores();
  const applicationId = useVisit(({ application }) => application?.applicationId);
  const [views, setViews] = useState<Partial<Record<PictureSide, KeptView>>>({});
  const wanted = sides.join();
  useEffect(() => {
    if (!applicationId) return;
    const urls: string[] = [];
    let isLeft = false;
    const fetchSide = async (side: PictureSide) => {
      const answer = await client['documents.read-picture']({ applicationId, side });
      const size = visit.getState().application?.pictures.find((one) => one.side === side);
      if (isLeft) return;
      if (!answer.ok || !size) {
        setViews((before) => ({ ...before, [side]: { state: 'missing' } }));
        return;
      }
      const { bytes, format } = answer.value;
      const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: `image/${format}` }));
      urls.push(url);
      const { width, height } = size;
      setViews((before) => ({ ...before, [side]: { state: 'shown', url, width, height } }));
    };
    for (const side of wanted.split(',')) if (side) void fetchSide(side as PictureSide);
    return () => {
      isLeft = true;
      for (const url of urls) URL.revokeObjectURL(url);
      setViews({});
    };
  }, [client, visit, applicationId, wanted]);
  return (side) => views[side] ?? { state: 'loading' };
}
