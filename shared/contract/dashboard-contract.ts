import { z } from 'zod';
import { ApplicationId } from '../brand.ts';
import { Dashboard } from '../domain/dashboard.ts';
import { StepId } from '../journeys/journey.ts';
import { command, query } from './define.ts';

/** The day of this terminal in figures. */
export const dashboardContract = {
  /** Today where the terminal stands. Counted as it happens: reading it asks no disk and no provider. */
  'dashboard.read': query({
    access: 'supervisor',
    input: z.strictObject({}),
    output: Dashboard,
    perMinute: 60,
  }),
  /**
   * Which step of the open visit is on the screen: forms are shown that are filled already, and steps are looked back at, so main can't
   * know. For the minutes per step and for nothing else.
   */
  'dashboard.note-step': command({
    isKept: false,
    input: z.strictObject({ applicationId: ApplicationId, step: StepId }),
    output: z.null(),
  }),
};
