import { z } from 'zod';

/** Where customers read, confirm and type for themselves. */
export const CustomerScreenPolicy = z
  .strictObject({
    /**
     * `none`: on the staff's screen, as staff hold it. `turn`: staff may turn their screen round. `second-display`: on a display of
     * the customer's own; while it is not there, as with `turn`.
     */
    use: z.enum(['none', 'turn', 'second-display']).default('turn'),
    /** Which display is the customer's, by the id that the operating system gives it. Absent: the first that is not the staff's. */
    displayId: z.number().int().nonnegative().optional(),
    /** Who takes a turned screen back types their PIN: for counters where staff leave a customer alone with it. */
    pinAfterTurn: z.boolean().default(false),
  })
  .prefault({});
export type CustomerScreenPolicy = z.infer<typeof CustomerScreenPolicy>;
