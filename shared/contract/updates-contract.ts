import { z } from 'zod';
import { UpdateStatus } from '../domain/update.ts';
import { query } from './define.ts';

/** What a supervisor may ask about new versions. Nobody at the window can start one, hurry one or choose one. */
export const updatesContract = {
  'updates.read-status': query({
    access: 'supervisor',
    input: z.strictObject({}),
    output: UpdateStatus,
    perMinute: 60,
  }),
};
