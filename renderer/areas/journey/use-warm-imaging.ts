import { useEffect } from 'react';
import type { Journey, StepId } from '../../../shared/journeys/journey.ts';
import { type CaptureTools, useOpenCaptureTools } from '../../capture/capture-tools.ts';

/** Whether pictures are taken at this step of the journey, or at the one after it. */
export function isNearPictures(step: StepId, { steps }: Pick<Journey, 'steps'>): boolean {
  return step === 'pictures' || steps[steps.indexOf(step) + 1] === 'pictures';
}

/**
 * Loads what pictures are looked at with while somebody still reads the step before, so that the first picture does not wait for it; and ends it, with
 * everything of a picture that was in it, once the visit has left the step or nobody may see it.
 */
export function useWarmImaging(isNear: boolean): void {
  const open = useOpenCaptureTools();
  useEffect(() => {
    if (!isNear) return;
    let isLeft = false;
    let opened: CaptureTools | undefined;
    const warm = (tools: CaptureTools) => {
      opened = tools;
      if (!isLeft) tools.imaging.warmUp();
    };
    // What can't be loaded now fails, and says so, once it is asked for.
    open().then(warm, () => undefined);
    return () => {
      isLeft = true;
      opened?.imaging.rest();
    };
  }, [open, isNear]);
}
