/** Help, and the practice tasks: the coach below the bars, and the list that they begin from. */
import type { Application } from '../../../shared/domain/application.ts';
import type { PracticeTaskId } from '../../../shared/domain/practice-task.ts';
import { anApplication, consentTo, fullDraft } from '../applications.ts';
import { codeOpen, type PracticeState } from './practice-main.ts';

const signedIn = (state: PracticeState, role: 'staff' | 'supervisor' = 'staff'): void => {
  state.session = { state: 'signed-in', staffId: 'nur-aina' as never, displayName: 'Nur Aina', role };
};

const visit = (change: Partial<Application>) => (state: PracticeState) => {
  signedIn(state);
  state.application = anApplication({ consent: consentTo('gold-account'), ...change });
};

const task =
  (id: PracticeTaskId, reached: number, begin: (state: PracticeState) => void, isOwn = true) =>
  (state: PracticeState) => {
    begin(state);
    state.tasks = {
      running: {
        ...{ task: id, reached, isAgain: false },
        visit:
          isOwn && state.application ? { applicationId: state.application.applicationId, left: null } : null,
      },
      doneToday: ['visit'],
    };
  };

const { legalFullName, identityNumber, phoneNumber, primaryLoginMethod } = fullDraft;
const draft = { legalFullName, identityNumber, phoneNumber, primaryLoginMethod };
const atCode = visit({ draft, confirmedAt: Date.UTC(2026, 4, 3, 6, 10), registration: codeOpen });

export const helpScenes: Readonly<Record<string, (state: PracticeState) => void>> = {
  'help-home': (state) => signedIn(state),
  'help-details': visit({}),
  'help-code': atCode,
  'help-team': (state) => signedIn(state, 'supervisor'),
  'tasks-list': task('visit', 0, (state) => signedIn(state)),
  'task-begin': task('offline-visit', 1, (state) => signedIn(state)),
  'task-code': task('wrong-code', 5, atCode),
  'task-over': task('unknown-answer', 9, (state) => signedIn(state)),
  'task-other-visit': task('offline-visit', 1, atCode, false),
};
