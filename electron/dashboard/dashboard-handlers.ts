import type { ApplicationId } from '../../shared/brand.ts';
import type { Dashboard } from '../../shared/domain/dashboard.ts';
import type { StepId } from '../../shared/journeys/journey.ts';
import { ok } from '../../shared/result.ts';
import type { HandlersOf } from '../ipc/handlers.ts';

interface Parts {
  readonly read: () => Dashboard;
  readonly noteStep: (applicationId: ApplicationId, step: StepId) => void;
}

/** What a supervisor may look at, and what the window tells for it. */
export function createDashboardHandlers({
  read,
  noteStep,
}: Parts): HandlersOf<'dashboard.read' | 'dashboard.note-step'> {
  return {
    'dashboard.read': () => ok(read()),
    'dashboard.note-step': ({ applicationId, step }) => {
      noteStep(applicationId, step);
      return ok(null);
    },
  };
}
