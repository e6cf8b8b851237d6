import { useState } from 'react';
import { largestPictureBytes, type PictureSide } from '../../../../shared/domain/picture.ts';
import { useVisit } from '../../../stores/stores.ts';
import { digestOf } from './picture-digest.ts';
import { usePreviews } from './use-previews.ts';

/** What was wrong with a chosen file, found out before it leaves the window, or what main said. */
export type ChoiceProblem = 'too-large' | 'empty' | 'unreadable' | 'same-again' | 'refused';

interface PictureSlots {
  readonly previewOf: (side: PictureSide) => string | undefined;
  readonly problemOf: (side: PictureSide) => ChoiceProblem | undefined;
  readonly choose: (side: PictureSide, file: File) => Promise<void>;
  readonly remove: (side: PictureSide) => Promise<void>;
  /** The side that main is looking at. */
  readonly checking: PictureSide | null;
}

/** Choosing, replacing and removing pictures: one at a time, each with its preview and its problem. */
export function usePictureSlots(): PictureSlots {
  const addPicture = useVisit((visit) => visit.addPicture);
  const removePicture = useVisit((visit) => visit.removePicture);
  const forgetFailure = useVisit((visit) => visit.forgetFailure);
  const digests = useVisit((visit) => visit.pictureDigests);
  const { previews, show, drop } = usePreviews();
  const [problem, setProblem] = useState<{ side: PictureSide; what: ChoiceProblem } | null>(null);
  const [checking, setChecking] = useState<PictureSide | null>(null);

  const add = async (side: PictureSide, file: File): Promise<ChoiceProblem | undefined> => {
    if (file.size > largestPictureBytes) return 'too-large';
    if (file.size === 0) return 'empty';
    // A file on a stick that was pulled out meanwhile.
    const bytes = await file.arrayBuffer().then(
      (buffer) => new Uint8Array(buffer),
      () => undefined,
    );
    if (!bytes) return 'unreadable';
    const digest = await digestOf(bytes);
    if (digests[side === 'front' ? 'back' : 'front'] === digest) return 'same-again';
    if (!(await addPicture(side, bytes, digest))) return 'refused';
    // Of the bytes that were taken: the file itself may change, or go with its stick.
    show(side, new Blob([bytes], { type: file.type }));
    return undefined;
  };

  return {
    previewOf: (side) => previews[side],
    problemOf: (side) => (problem?.side === side ? problem.what : undefined),
    checking,
    choose: async (side, file) => {
      forgetFailure();
      setProblem(null);
      setChecking(side);
      const what = await add(side, file);
      setChecking(null);
      if (what) setProblem({ side, what });
    },
    remove: async (side) => {
      setProblem(null);
      if (await removePicture(side)) drop(side);
    },
  };
}
