import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Connection } from '../../shared/contract/connection-contract.ts';
import type { Kiosk } from '../bridge/kiosk.ts';

/** Whether there is a line. Unknown until main has probed. */
export interface ConnectionState {
  readonly connection: Connection | null;
  readonly load: () => Promise<void>;
}

export function createConnectionStore({ client, events }: Kiosk): StoreApi<ConnectionState> {
  return createStore<ConnectionState>()((set) => {
    events.on('connection.changed', (connection) => set({ connection }));
    return {
      connection: null,
      load: async () => {
        const read = await client['connection.read']({});
        if (read.ok) set({ connection: read.value });
      },
    };
  });
}
