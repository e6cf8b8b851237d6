/** Screens about the staff: the first start, a PIN of one's own, and a supervisor's view of everybody. */
import type { PracticeState } from './practice-main.ts';

const asSupervisor = (state: PracticeState): void => {
  state.session = {
    state: 'signed-in',
    staffId: 'lim-mei-hua' as never,
    displayName: 'Lim Mei Hua',
    role: 'supervisor',
  };
};

const entry = (staffId: string, displayName: string, more: object = {}) => ({
  ...{ staffId, displayName, role: 'staff', enabled: true, mustChoosePin: false },
  ...more,
});

const hourMs = 3_600_000;
const row = (provider: string, journeyId: string | null, state: string, count: number, oldestMs: number) => ({
  ...{ provider, journeyId, state, count, oldestMs },
});

export const staffScenes: Readonly<Record<string, (state: PracticeState) => void>> = {
  'first-start': (state) => {
    state.status.mode = 'live';
    state.staff = [];
  },
  'sign-in-choose-pin': (state) => {
    state.status.mode = 'live';
    state.team = [entry('nur-aina', 'Nur Aina', { mustChoosePin: true }) as never];
  },
  team: (state) => {
    asSupervisor(state);
    state.team = [
      entry('lim-mei-hua', 'Lim Mei Hua', { role: 'supervisor' }),
      entry('nur-aina', 'Nur Aina'),
      entry('daniel-raj', 'Daniel Raj', { mustChoosePin: true }),
      entry('staff-4', 'محمد عبد الرحمن', { enabled: false }),
      entry('staff-5', 'Wolfeschlegelsteinhausenbergerdorff Hubert Blaine the Elder'),
    ] as never;
    state.report = [
      row('noah', 'one-visit', 'accepted', 21, 9 * hourMs),
      row('noah', 'payout-customer', 'waiting', 2, 3 * hourMs),
      row('quantum-metal', 'gold-account', 'accepted', 12, 8 * hourMs),
      row('quantum-metal', 'gold-account', 'needs-customer', 1, 26 * hourMs),
      row('yativo', 'one-visit', 'unknown', 1, 40_000),
      row('yativo', null, 'accepted', 3, 7 * hourMs),
    ] as never;
  },
};
