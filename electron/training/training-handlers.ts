import { fail } from '../../shared/failure.ts';
import { err, ok } from '../../shared/result.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { Twin } from './twin.ts';

/**
 * What the training banner asks. Without a twin, which is live mode, every call answers `not-available-here`; the
 * contract's `trainingOnly` has refused it before.
 */
export function createTrainingHandlers(
  twin: Twin | undefined,
): HandlersOf<'training.read-inbox' | 'training.set-fault'> {
  return {
    'training.read-inbox': () => (twin ? ok(twin.inbox.read()) : err(fail('not-available-here'))),
    'training.set-fault': async (setting) =>
      (await twin?.faults.set(setting)) ? ok(null) : err(fail('not-available-here')),
  };
}
