import { z } from 'zod';

/** `02:30`, on the terminal's own clock. */
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** No policy widens it: nobody is at a counter then, anywhere. */
const widest = { from: '20:00', to: '07:00' } as const;
const leastMinutes = 15;
const day = 24 * 60;

/** Minutes since the window's widest start, so that midnight is nowhere in the middle. */
const sinceDusk = (time: string) => (minutesOf(time) - minutesOf(widest.from) + day) % day;

/** When a terminal may change its version: at least a quarter of an hour, between 20:00 and 07:00 in the morning. */
export const MaintenanceWindow = z
  .strictObject({ from: TimeOfDay, to: TimeOfDay })
  .refine(({ from, to }) => sinceDusk(to) - sinceDusk(from) >= leastMinutes, { path: ['to'] })
  .refine(({ to }) => sinceDusk(to) <= sinceDusk(widest.to), { path: ['to'] });
export type MaintenanceWindow = z.infer<typeof MaintenanceWindow>;

/**
 * What an organisation decides about new versions: none, when, and how many of its terminals at most. Where they come from and whose
 * signature counts is part of the program, and no policy changes it.
 */
export const UpdatesPolicy = z
  .strictObject({
    /** `off`: this terminal stays at its version. */
    use: z.enum(['off', 'on']).default('on'),
    window: MaintenanceWindow.default({ from: '02:00', to: '04:00' }),
    /** Percent of the terminals that take a new version at once, where the release itself says more. */
    share: z.number().int().min(0).max(100).default(100),
  })
  .prefault({});
export type UpdatesPolicy = z.infer<typeof UpdatesPolicy>;

/** Whether a time of day, in minutes since midnight, lies in the window. Its end does not. */
export function isInWindow({ from, to }: MaintenanceWindow, minuteOfDay: number): boolean {
  const since = (minuteOfDay - minutesOf(from) + day) % day;
  return since < (minutesOf(to) - minutesOf(from) + day) % day;
}
