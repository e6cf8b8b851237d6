import { useCallback, useEffect, useRef, useState } from 'react';
import type { PictureSide } from '../../../../shared/domain/picture.ts';

type Previews = Readonly<Partial<Record<PictureSide, string>>>;

/**
 * Addresses under which the window shows pictures that were just chosen. Each is revoked when it is replaced, removed, or
 * the step is left, and with the last of them the window holds nothing of the picture any more.
 */
export function usePreviews(): {
  readonly previews: Previews;
  readonly show: (side: PictureSide, picture: Blob) => void;
  readonly drop: (side: PictureSide) => void;
} {
  const [previews, setPreviews] = useState<Previews>({});
  const made = useRef<Partial<Record<PictureSide, string>>>({});
  /** An answer may come after the step was left: then nothing is shown any more. */
  const isLeft = useRef(false);

  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      for (const url of Object.values(made.current)) URL.revokeObjectURL(url);
      made.current = {};
    };
  }, []);

  const drop = useCallback((side: PictureSide) => {
    const { [side]: old, ...rest } = made.current;
    if (old) URL.revokeObjectURL(old);
    made.current = rest;
    setPreviews(rest);
  }, []);
  const show = useCallback((side: PictureSide, picture: Blob) => {
    if (isLeft.current) return;
    const old = made.current[side];
    if (old) URL.revokeObjectURL(old);
    made.current = { ...made.current, [side]: URL.createObjectURL(picture) };
    setPreviews(made.current);
  }, []);
  return { previews, show, drop };
}
