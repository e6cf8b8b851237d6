import { type FocusEvent, Suspense, useEffect } from 'react';
import { useVisit } from '../../stores/stores.ts';
import { journeyOf, stepOf } from '../../stores/visit-state.ts';
import { Frame } from '../frame/frame.tsx';
import { StepRail } from './step-rail.tsx';
import { preloadSteps, stepScreens } from './step-screens.ts';
import { isNearPictures, useWarmImaging } from './use-warm-imaging.ts';
import './journey-shell.css';

/** A visit: the rail with its steps, and the screen of the step that the visit stands at, or that is looked back at. */
export function JourneyShell() {
  const journey = useVisit(journeyOf);
  const step = useVisit(stepOf);
  const rememberFocus = useVisit((visit) => visit.rememberFocus);
  useEffect(preloadSteps, []);
  useWarmImaging(journey !== undefined && step !== undefined && isNearPictures(step, journey));
  if (!journey || !step) return null;
  const StepScreen = stepScreens[step];

  // So that unlocking returns to the field that had the focus.
  const noteFocus = (event: FocusEvent) => {
    const place = event.target.closest<HTMLElement>('[data-focus-key]');
    if (place?.dataset.focusKey) rememberFocus(place.dataset.focusKey);
  };

  return (
    <Frame rail={<StepRail journey={journey} step={step} />}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to where the focus goes */}
      <div className="journey-shell" onFocus={noteFocus}>
        <Suspense fallback={null}>
          <StepScreen key={step} />
        </Suspense>
      </div>
    </Frame>
  );
}
