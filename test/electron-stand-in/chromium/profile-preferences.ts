/**
 * What Chromium itself would remember or offer about a form (passwords, addresses, spelling, translations) is off: Electron
 * has none of it, and at a counter the next customer must not be offered what the last one typed.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { handOver } from './unprivileged-user.ts';

const NEVER_PREDICT = 2;

const PREFERENCES = {
  alternate_error_pages: { enabled: false },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: false },
  credentials_enable_autosignin: false,
  credentials_enable_service: false,
  net: { network_prediction_options: NEVER_PREDICT },
  payments: { can_make_payment_enabled: false },
  profile: { password_manager_enabled: false, password_manager_leak_detection: false },
  safebrowsing: { enabled: false, enhanced: false },
  search: { suggest_enabled: false },
  spellcheck: { dictionaries: [] },
  translate: { enabled: false },
};

/**
 * Only into a new profile: an existing one has had them since its first start. `webRtcPolicy` in Chromium's own words; absent, its default.
 */
export function writePreferences(profileFolder: string, webRtcPolicy?: string): void {
  const folder = path.join(profileFolder, 'Default');
  const file = path.join(folder, 'Preferences');
  if (existsSync(file)) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const webrtc = webRtcPolicy === undefined ? {} : { webrtc: { ip_handling_policy: webRtcPolicy } };
  writeFileSync(file, JSON.stringify({ ...PREFERENCES, ...webrtc }), { mode: 0o600 });
  handOver(folder);
  handOver(file);
}
