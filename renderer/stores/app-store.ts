import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AppStatus } from '../../shared/contract/app-contract.ts';
import type { Failure } from '../../shared/failure.ts';
import type { SettingName, Settings } from '../../shared/settings/settings.ts';
import type { Kiosk } from '../bridge/kiosk.ts';

/** The program itself: what it is, whether it can work, and how staff want to see it. No personal data. */
export interface AppState {
  readonly status: AppStatus | null;
  readonly settings: Settings;
  readonly fixedByPolicy: readonly SettingName[];
  readonly failure: Failure | null;
  /** The kiosk's own keyboard is to come up at every field, touched or not; until the window is made anew. */
  readonly isKeyboardAsked: boolean;
  readonly askForKeyboard: (isAsked: boolean) => void;
  /** Reads status and settings; safe to call again after a failure. */
  readonly load: () => Promise<void>;
  readonly changeSetting: <Name extends SettingName>(name: Name, value: Settings[Name]) => Promise<void>;
}

const standardSettings: Settings = { staffLanguage: 'en', textScale: 1, highContrast: false };

export function createAppStore({ client, events }: Kiosk): StoreApi<AppState> {
  const store = createStore<AppState>()((set) => ({
    status: null,
    settings: standardSettings,
    fixedByPolicy: [],
    failure: null,
    isKeyboardAsked: false,
    askForKeyboard: (isKeyboardAsked) => set({ isKeyboardAsked }),
    load: async () => {
      const [status, view] = await Promise.all([client['app.read-status']({}), client['settings.read']({})]);
      if (view.ok) set({ settings: view.value.settings, fixedByPolicy: view.value.fixedByPolicy });
      set(status.ok ? { status: status.value, failure: null } : { failure: status.error });
    },
    changeSetting: async (name, value) => {
      const view = await client['settings.change']({ change: { [name]: value } });
      if (view.ok) set({ ...view.value, failure: null });
      else set({ failure: view.error });
    },
  }));
  events.on('app.status-changed', () => void store.getState().load());
  return store;
}
