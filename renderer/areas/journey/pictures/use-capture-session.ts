import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { budgetFor } from '../../../../shared/documents/picture-budget.ts';
import { providersOf } from '../../../../shared/journeys/journey.ts';
import { useKiosk } from '../../../bridge/kiosk.ts';
import { type CaptureSession, createCaptureSession } from '../../../capture/capture-session.ts';
import type { CaptureState } from '../../../capture/capture-state.ts';
import { type CaptureTools, useCaptureTools } from '../../../capture/capture-tools.ts';
import { createScanners } from '../../../capture/scanners.ts';
import { useOutboxList, useStores } from '../../../stores/stores.ts';
import { journeyOf } from '../../../stores/visit-state.ts';
import { createKeeping } from './create-keeping.ts';
import { isCoveredByModal, watchModals } from './modal-cover.ts';

/** The taking of pictures while this step is on the screen; null for the moment before its tools are there. */
export interface OpenCapture {
  readonly session: CaptureSession;
  readonly tools: CaptureTools;
}

/** Opens it with the step, and ends it with the step: nothing of a picture stays in the window afterwards. */
export function useCaptureSession(): OpenCapture | null {
  const { client, clock } = useKiosk();
  const { visit, app } = useStores();
  const tools = useCaptureTools();
  const isCovered = useOutboxList((list) => list.isOpen);
  const [capture, setCapture] = useState<OpenCapture | null>(null);

  useEffect(() => {
    if (!tools) return;
    const { application } = visit.getState();
    const journey = journeyOf(visit.getState());
    if (!application || !journey) return;
    const session = createCaptureSession({
      ...tools,
      ...createKeeping(visit, client, clock, application.applicationId),
      scanners: createScanners(client),
      clock,
      // What policy lets through to those who are sent it, where main says so.
      budget: application.pictureBudget ?? budgetFor(providersOf(journey)),
      lastCamera: {
        read: () => app.getState().settings.camera,
        remember: (camera) => void app.getState().changeSetting('camera', camera),
      },
    });
    // What main said about the picture before is not about the one that is being taken.
    const forgetFailure = session.store.subscribe(({ stage }, before) => {
      if (stage === 'capture' && before.stage !== 'capture') visit.getState().forgetFailure();
    });
    setCapture({ session, tools });
    void session.start();
    return () => {
      forgetFailure();
      session.end();
      setCapture(null);
    };
  }, [tools, visit, app, client, clock]);

  useEffect(() => {
    if (!capture) return;
    const isHidden = () => isCovered || isCoveredByModal() || document.visibilityState === 'hidden';
    const follow = () => capture.session.setHidden(isHidden());
    const forgetModals = watchModals(follow);
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      forgetModals();
      document.removeEventListener('visibilitychange', follow);
    };
  }, [capture, isCovered]);
  return capture;
}

export const useCapture = <T>({ store }: CaptureSession, select: (state: CaptureState) => T): T =>
  useStore(store, select);
