/** Window options that would weaken the page, and that a Chromium page cannot have: they are refused, not ignored. */
import type * as E from 'electron';

type Preferences = NonNullable<E.BrowserWindowConstructorOptions['webPreferences']>;

/** The only value that the stand-in can give. */
const FIXED: Partial<Preferences> = {
  allowRunningInsecureContent: false,
  contextIsolation: true,
  experimentalFeatures: false,
  javascript: true,
  navigateOnDragDrop: false,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  plugins: false,
  sandbox: true,
  webSecurity: true,
  webviewTag: false,
};

/** Throws by name on an option that the stand-in cannot honour. */
export function checkWindowOptions({
  parent,
  modal,
  webPreferences = {},
}: E.BrowserWindowConstructorOptions): void {
  if (parent || modal) throw new Error('a BrowserWindow with a parent is not in the stand-in');
  for (const [name, fixed] of Object.entries(FIXED)) {
    const value = webPreferences[name as keyof Preferences];
    if (value !== undefined && value !== fixed) {
      throw new Error(`webPreferences.${name}: ${String(value)} is not in the stand-in`);
    }
  }
}
