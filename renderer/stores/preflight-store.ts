import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Preflight } from '../../shared/contract/app-contract.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Kiosk } from '../bridge/kiosk.ts';

/** What works right now, and which journeys are open because of it. */
export interface PreflightState {
  readonly preflight: Preflight | null;
  readonly checking: boolean;
  readonly failure: Failure | null;
  /** Checks anew; the last answer stays on the screen meanwhile. */
  readonly check: () => Promise<void>;
}

export function createPreflightStore({ client }: Kiosk): StoreApi<PreflightState> {
  return createStore<PreflightState>()((set, get) => ({
    preflight: null,
    checking: false,
    failure: null,
    check: async () => {
      if (get().checking) return;
      set({ checking: true });
      const result = await client['app.run-preflight']({});
      set(
        result.ok
          ? { checking: false, preflight: result.value, failure: null }
          : { checking: false, failure: result.error },
      );
    },
  }));
}
