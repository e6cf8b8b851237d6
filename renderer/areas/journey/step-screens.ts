import type { ComponentType } from 'react';
import type { StepId } from '../../../shared/journeys/journey.ts';
import { later } from '../../components/later.tsx';
import { ConsentStep } from './consent/consent-step.tsx';
import { SendStep } from './send/send-step.tsx';

const screens = {
  'look-up': later(async () => (await import('./look-up/look-up-step.tsx')).LookUpStep),
  'sign-in': later(async () => (await import('./sign-in/sign-in-step.tsx')).SignInStep),
  'served-form': later(async () => (await import('./served-form/served-form-step.tsx')).ServedFormStep),
  details: later(async () => (await import('./details/details-step.tsx')).DetailsStep),
  pictures: later(async () => (await import('./pictures/pictures-step.tsx')).PicturesStep),
  'check-document': later(
    async () => (await import('./check-document/check-document-step.tsx')).CheckDocumentStep,
  ),
  review: later(async () => (await import('./review/review-step.tsx')).ReviewStep),
  code: later(async () => (await import('./code/code-step.tsx')).CodeStep),
  done: later(async () => (await import('./done/done-step.tsx')).DoneStep),
};

/** Reads all step screens ahead, so that no step of a visit waits for its own code. */
export function preloadSteps(): void {
  for (const { preload } of Object.values(screens)) preload();
}

/** The screen of each step. The ones that bring heavy data with them (countries, the QR code) come when needed. */
export const stepScreens: Readonly<Record<StepId, ComponentType>> = {
  ...screens,
  consent: ConsentStep,
  address: screens.details,
  document: screens.details,
  send: SendStep,
};
