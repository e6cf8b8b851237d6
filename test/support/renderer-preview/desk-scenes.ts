import { emptyDesk, practicePeople } from './practice-desk.ts';
import type { PracticeState } from './practice-main.ts';

type Scene = (state: PracticeState) => void;

const signedIn: Scene = (state) => {
  state.session = {
    state: 'signed-in',
    staffId: 'nur-aina' as never,
    displayName: 'Nur Aina',
    role: 'staff',
  };
};
const supervisor: Scene = (state) => {
  state.session = {
    state: 'signed-in',
    staffId: 'lim-mei-hua' as never,
    displayName: 'Lim Mei Hua',
    role: 'supervisor',
  };
};
const withPeople: Scene = (state) => {
  signedIn(state);
  state.desk = { ...emptyDesk(), entries: [...practicePeople] };
};

/** Saved for later: people who wait, an interrupted visit, and moving work to another kiosk. */
export const deskScenes: Readonly<Record<string, Scene>> = {
  'home-desk': withPeople,
  'home-desk-offline': (state) => {
    withPeople(state);
    state.connection = { ...state.connection, state: 'offline', why: 'no-line' };
  },
  'home-desk-left': (state) => {
    signedIn(state);
    state.desk = {
      ...emptyDesk(),
      entries: practicePeople.map((entry) => ({ ...entry, inBranch: false })),
    };
  },
  'home-interrupted': (state) => {
    signedIn(state);
    state.desk = {
      ...emptyDesk(),
      interrupted: {
        applicationId: '7e57de5c-0000-4000-8000-000000000009' as never,
        journeyId: 'gold-account',
        changedAt: Date.UTC(2026, 4, 3, 5, 42),
      },
    };
  },
  'home-supervisor': supervisor,
  'home-transfer': (state) => {
    supervisor(state);
    state.desk = {
      ...emptyDesk(),
      transfer: {
        folder: '/srv/transfer',
        exportable: 12,
        bundles: [
          { name: 'counter-5-0042.age', sizeBytes: 2_411_000, changedAt: Date.UTC(2026, 4, 3, 5, 40) },
        ],
        handedOver: [
          { name: 'counter-3-0007.age', at: Date.UTC(2026, 4, 1, 3, 0), toTerminal: 'Counter 1', items: 3 },
        ],
      },
    };
  },
  'home-transfer-closed': supervisor,
};
