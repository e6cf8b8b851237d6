import { type ComponentType, lazy } from 'react';
import type { StepId } from '../../../shared/journeys/journey.ts';
import { ConsentStep } from './consent/consent-step.tsx';
import { SendStep } from './send/send-step.tsx';

const load = {
  'look-up': async () => ({ default: (await import('./look-up/look-up-step.tsx')).LookUpStep }),
  'sign-in': async () => ({ default: (await import('./sign-in/sign-in-step.tsx')).SignInStep }),
  'served-form': async () => ({
    default: (await import('./served-form/served-form-step.tsx')).ServedFormStep,
  }),
  details: async () => ({ default: (await import('./details/details-step.tsx')).DetailsStep }),
  pictures: async () => ({ default: (await import('./pictures/pictures-step.tsx')).PicturesStep }),
  'check-document': async () => ({
    default: (await import('./check-document/check-document-step.tsx')).CheckDocumentStep,
  }),
  review: async () => ({ default: (await import('./review/review-step.tsx')).ReviewStep }),
  code: async () => ({ default: (await import('./code/code-step.tsx')).CodeStep }),
  done: async () => ({ default: (await import('./done/done-step.tsx')).DoneStep }),
};

/** Reads all step screens ahead, so that no step of a visit waits for its own code. */
export function preloadSteps(): void {
  for (const read of Object.values(load)) void read();
}

const DetailsStep = lazy(load.details);

/** The screen of each step. The ones that bring heavy data with them (countries, the QR code) come when needed. */
export const stepScreens: Readonly<Record<StepId, ComponentType>> = {
  consent: ConsentStep,
  'look-up': lazy(load['look-up']),
  'sign-in': lazy(load['sign-in']),
  'served-form': lazy(load['served-form']),
  details: DetailsStep,
  address: DetailsStep,
  document: DetailsStep,
  pictures: lazy(load.pictures),
  'check-document': lazy(load['check-document']),
  review: lazy(load.review),
  send: SendStep,
  code: lazy(load.code),
  done: lazy(load.done),
};
