import type { UpdateStatus } from '../../shared/domain/update.ts';
import { ok } from '../../shared/result.ts';
import type { HandlersOf } from '../ipc/handlers.ts';

/** What a supervisor may read of updates. */
export function createUpdatesHandlers(status: () => UpdateStatus): HandlersOf<'updates.read-status'> {
  return { 'updates.read-status': () => ok(status()) };
}
