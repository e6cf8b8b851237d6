import { type ComponentType, lazy } from 'react';
import type { StepId } from '../../../shared/journeys/journey.ts';
import { ConsentStep } from './consent/consent-step.tsx';
import { SendStep } from './send/send-step.tsx';

/** The screen of each step. The ones that bring heavy data with them (countries, the QR code) come when needed. */
export const stepScreens: Readonly<Record<StepId, ComponentType>> = {
  consent: ConsentStep,
  details: lazy(async () => ({ default: (await import('./details/details-step.tsx')).DetailsStep })),
  review: lazy(async () => ({ default: (await import('./review/review-step.tsx')).ReviewStep })),
  send: SendStep,
  code: lazy(async () => ({ default: (await import('./code/code-step.tsx')).CodeStep })),
  done: lazy(async () => ({ default: (await import('./done/done-step.tsx')).DoneStep })),
};
