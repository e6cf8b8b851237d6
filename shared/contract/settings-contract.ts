import { z } from 'zod';
import { SettingName, Settings } from '../settings/settings.ts';
import { command, query } from './define.ts';

const SettingsView = z.strictObject({ settings: Settings, fixedByPolicy: z.array(SettingName) });

/** What staff may read and change of their settings; what policy has fixed stays. */
export const settingsContract = {
  'settings.read': query({ access: 'anyone', input: z.strictObject({}), output: SettingsView }),
  'settings.change': command({
    input: z.strictObject({ change: z.partialRecord(SettingName, z.unknown()) }),
    output: SettingsView,
    failures: ['fixed-by-policy', 'settings-not-saved', 'malformed-input'],
  }),
};
