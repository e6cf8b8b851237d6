/** Screens about the terminal itself, as a supervisor sees them: what IT has not set up, newer versions, the recovery copy, a file for support. */
import { OsCheck } from '../../../shared/domain/os-advice.ts';
import type { UpdateStatus } from '../../../shared/domain/update.ts';
import type { PracticeState } from './practice-main.ts';
import { staffScenes } from './staff-scenes.ts';

const asSupervisor = (state: PracticeState): void => {
  staffScenes.team?.(state);
  state.status.mode = 'live';
};
const update = (status: Partial<UpdateStatus>) => (state: PracticeState) => {
  asSupervisor(state);
  state.update = status;
};

export const terminalScenes: Readonly<Record<string, (state: PracticeState) => void>> = {
  terminal: asSupervisor,
  'terminal-advice': (state) => {
    asSupervisor(state);
    state.osAdvice = OsCheck.options.map((check) => ({ check, state: 'missing' }));
  },
  'terminal-recovery': (state) => {
    asSupervisor(state);
    state.preflight = {
      ...state.preflight,
      checks: [...state.preflight.checks, { check: 'recovery', state: 'ok' }],
    };
  },
  'terminal-unrecoverable': (state) => {
    asSupervisor(state);
    state.preflight = {
      ...state.preflight,
      checks: [...state.preflight.checks, { check: 'recovery', state: 'warning' }],
    };
  },
  'terminal-waiting': update({ state: 'waiting', offered: '0.2.0', window: { from: '22:00', to: '05:00' } }),
  'terminal-refused': update({ state: 'current', refused: 'tampered' }),
};
