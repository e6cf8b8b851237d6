import type { OsAdvice } from '../../shared/domain/os-advice.ts';
import { ok } from '../../shared/result.ts';
import type { HandlersOf } from '../ipc/handlers.ts';

/** What the window and main say to each other about the window itself. */
export function createScreenHandlers(parts: {
  /** The page lives, and shows something. */
  readonly onAlive: () => void;
  readonly askToLeave: () => void;
  /** Answers whether the window's process is about to be replaced. */
  readonly wipeAfterVisit: () => boolean;
  readonly readOsAdvice: () => Promise<readonly OsAdvice[]>;
}): HandlersOf<'app.answer-ping' | 'app.ask-to-leave' | 'app.leave-visit' | 'app.read-os-advice'> {
  return {
    'app.answer-ping': ({ isShowing }) => {
      if (isShowing) parts.onAlive();
      return ok({});
    },
    'app.ask-to-leave': () => {
      parts.askToLeave();
      return ok({});
    },
    'app.leave-visit': () => ok({ isReplaced: parts.wipeAfterVisit() }),
    'app.read-os-advice': async () => ok([...(await parts.readOsAdvice())]),
  };
}
