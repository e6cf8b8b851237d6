import { z } from 'zod';

/**
 * When the kiosk's own keyboard comes up: at a field that was touched, at every field, or never, where the terminal has keys
 * and nobody touches it.
 */
export const OnScreenKeyboard = z.enum(['touch', 'always', 'never']);
export type OnScreenKeyboard = z.infer<typeof OnScreenKeyboard>;

/** How staff type. */
export const InputPolicy = z
  .strictObject({ onScreenKeyboard: OnScreenKeyboard.default('touch') })
  .prefault({});
export type InputPolicy = z.infer<typeof InputPolicy>;
