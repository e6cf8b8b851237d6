import { z } from 'zod';

/** On which display the staff's window stands. Absent, or with a display that is not connected: the primary one. */
export const KioskPolicy = z
  .strictObject({
    /** The system's own number of the display, as the pre-flight's log names it. */
    displayId: z.number().int().optional(),
    /** What the system calls the display, where its number changes with the cable. */
    displayLabel: z.string().min(1).max(80).optional(),
  })
  .prefault({});
export type KioskPolicy = z.infer<typeof KioskPolicy>;
