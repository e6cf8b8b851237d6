import { type FocusEvent, useEffect } from 'react';
import { later } from '../../components/later.tsx';
import { useVisit } from '../../stores/stores.ts';
import { journeyOf, stepOf } from '../../stores/visit-state.ts';
import { CustomerPlace } from '../customer/customer-place.tsx';
import { useCustomerScreen } from '../customer/use-customer-screen.ts';
import { useNoteStep } from '../dashboard/use-note-step.ts';
import { Frame } from '../frame/frame.tsx';
import { StepRail } from './step-rail.tsx';
import { preloadSteps, stepScreens } from './step-screens.ts';
import { isNearPictures, useWarmImaging } from './use-warm-imaging.ts';
import './journey-shell.css';

const TurnedScreen = later(async () => (await import('../customer/turned-screen.tsx')).TurnedScreen);

/** A visit: the rail with its steps, and the screen of the step that the visit stands at, or that is looked back at. */
export function JourneyShell() {
  const journey = useVisit(journeyOf);
  const step = useVisit(stepOf);
  const rememberFocus = useVisit((visit) => visit.rememberFocus);
  const { view, take } = useCustomerScreen();
  useEffect(() => {
    preloadSteps();
    TurnedScreen.preload();
  }, []);
  useWarmImaging(journey !== undefined && step !== undefined && isNearPictures(step, journey));
  useNoteStep(step, Boolean(view?.turned));
  if (!journey || !step) return null;
  const StepScreen = stepScreens[step];

  if (view?.turned) return <TurnedScreen state={view.turned} take={take} />;

  // So that unlocking returns to the field that had the focus.
  const noteFocus = (event: FocusEvent) => {
    const place = event.target.closest<HTMLElement>('[data-focus-key]');
    if (place?.dataset.focusKey) rememberFocus(place.dataset.focusKey);
  };

  return (
    <Frame rail={<StepRail journey={journey} step={step} />}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to where the focus goes */}
      <div className="journey-shell" onFocus={noteFocus}>
        <CustomerPlace view={view} take={take} step={step}>
          <StepScreen key={step} />
        </CustomerPlace>
      </div>
    </Frame>
  );
}
