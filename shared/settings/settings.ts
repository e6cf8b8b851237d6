import { z } from 'zod';
import { Language } from '../domain/language.ts';

/** What staff may change at the terminal, unless policy fixes it. Small, no personal data, no secret. */
export const Settings = z.strictObject({
  staffLanguage: Language.default('en'),
  /** Scales all text: 1 is 18 px body. */
  textScale: z.union([z.literal(1), z.literal(1.15), z.literal(1.3)]).default(1),
  highContrast: z.boolean().default(false),
  /** The camera that was used last. Its id may change with the browser's storage; its label doesn't. */
  camera: z.strictObject({ deviceId: z.string().max(200), label: z.string().max(200) }).optional(),
});
export type Settings = z.infer<typeof Settings>;

/** The settings that staff may change, by their names. */
export const SettingName = z.enum(['staffLanguage', 'textScale', 'highContrast', 'camera']);
export type SettingName = z.infer<typeof SettingName>;
