import type { OutputOf } from '../../shared/contract/contract.ts';
import type { Application } from '../../shared/domain/application.ts';
import type { CallContext } from '../ipc/call-context.ts';
import type { Handlers } from '../ipc/handlers.ts';

type AnyHandler = (input: never, context: CallContext) => unknown;
type InterruptedVisit = NonNullable<OutputOf<'applications.read-interrupted'>>;

interface Watchers {
  /** Of every visit that is answered with. */
  readonly onVisit: (visit: Application) => void;
  /** Of one that may be taken up again. */
  readonly onInterrupted: (visit: InterruptedVisit) => void;
}

/** The same handlers; the watchers hear what they answer. */
export function watchAnswers<Some extends Partial<Handlers>>(
  handlers: Some,
  { onVisit, onInterrupted }: Watchers,
): Some {
  const look = (answer: unknown): void => {
    if (!isObject(answer) || answer.ok !== true || !isObject(answer.value)) return;
    const { value } = answer;
    if (isVisit(value)) onVisit(value);
    else if (isVisit(value.application)) onVisit(value.application);
    else if (isInterrupted(value)) onInterrupted(value);
  };
  const watched = Object.entries(handlers).map(([name, handler]) => {
    const call: AnyHandler = (input, context) => {
      const answer = (handler as AnyHandler)(input, context);
      if (!(answer instanceof Promise)) {
        look(answer);
        return answer;
      }
      return answer.then((value) => {
        look(value);
        return value;
      });
    };
    return [name, call];
  });
  // Each under its own name, with what it takes and answers as it was.
  return Object.fromEntries(watched) as Some;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

// No other answers of the contract have these beside each other; a test holds that.
const isVisit = (value: unknown): value is Application =>
  isObject(value) && 'applicationId' in value && 'requirements' in value && 'enrolments' in value;

const isInterrupted = (value: Record<string, unknown>): value is InterruptedVisit =>
  Object.keys(value).sort().join() === 'applicationId,changedAt,journeyId';
