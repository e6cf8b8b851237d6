import type { HandlerFailureOf, OutputOf, ParsedInputOf } from '../../shared/contract/contract.ts';
import { ProviderId } from '../../shared/domain/provider.ts';
import { fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Twin } from './twin.ts';

type Name =
  | 'training.read-inbox'
  | 'training.read-twins'
  | 'training.set-fault'
  | 'training.read-line'
  | 'training.set-line';

/** The handlers of the training methods, in the shape that the IPC layer asks for. */
export type TrainingHandlers = {
  readonly [N in Name]: (input: ParsedInputOf<N>) => Promise<Result<OutputOf<N>, HandlerFailureOf<N>>>;
};

/** What the training banner asks. Without a twin, which is live mode, or for a provider that has none: not available. */
export function createTrainingHandlers(twin: Twin | undefined): TrainingHandlers {
  return {
    'training.read-inbox': async () => (twin ? ok(twin.inbox.read()) : err(fail('not-available-here'))),
    'training.read-twins': async () =>
      twin
        ? ok(ProviderId.options.filter((id) => twin.origins[id] !== undefined))
        : err(fail('not-available-here')),
    'training.set-fault': async (setting) =>
      (await twin?.faults.set(setting)) ? ok(null) : err(fail('not-available-here')),
    'training.read-line': async () => (twin ? ok(twin.line.read()) : err(fail('not-available-here'))),
    'training.set-line': async ({ line }) => {
      if (!twin) return err(fail('not-available-here'));
      await twin.line.set(line);
      return ok(null);
    },
  };
}
