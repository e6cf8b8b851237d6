import type { HandlerFailureOf, OutputOf, ParsedInputOf } from '../../shared/contract/contract.ts';
import type { PracticeTasks } from '../../shared/contract/training-contract.ts';
import { type PracticeTaskId, practiceTasks } from '../../shared/domain/practice-task.ts';
import { fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Clock } from '../clock.ts';
import { localDay } from '../local-day.ts';
import type { PracticeVisits } from './practice-visits.ts';
import type { Twin } from './twin.ts';

type Name = 'training.read-tasks' | 'training.begin-task' | 'training.move-task' | 'training.close-task';

/** The handlers of the practice tasks, in the shape that the IPC layer asks for. */
export type PracticeTaskHandlers = {
  readonly [N in Name]: (input: ParsedInputOf<N>) => Promise<Result<OutputOf<N>, HandlerFailureOf<N>>>;
};

/**
 * Where the practice tasks stand. Here and not in the window, which is replaced when a visit ends; in memory only, so that a restart
 * forgets them. It arranges what a step needs at the twin, and takes it back with the end of the task. Without a twin: not available.
 */
export function createPracticeTaskHandlers(
  twin: Pick<Twin, 'faults' | 'line'> | undefined,
  clock: Clock,
  visits: Pick<PracticeVisits, 'follow' | 'read'>,
): PracticeTaskHandlers {
  let running: Omit<NonNullable<PracticeTasks['running']>, 'visit'> | null = null;
  let done: { readonly day: string; readonly tasks: readonly PracticeTaskId[] } = { day: '', tasks: [] };

  const today = () => localDay(clock.now());
  const state = (): PracticeTasks => ({
    running: running && { ...running, visit: visits.read() },
    doneToday: done.day === today() ? [...done.tasks] : [],
  });

  const takeBack = async ({ line, faults }: Pick<Twin, 'faults' | 'line'>, task: PracticeTaskId) => {
    await line.set('works');
    await faults.set({ provider: practiceTasks[task].provider, fault: 'none' });
  };
  const prepare = async ({ line, faults }: Pick<Twin, 'faults' | 'line'>) => {
    const step = running && practiceTasks[running.task].steps[running.reached];
    if (step?.prepare?.line) await line.set(step.prepare.line);
    if (step?.prepare?.fault) await faults.set(step.prepare.fault);
  };
  const notHere = err(fail('not-available-here'));

  return {
    'training.read-tasks': async () => (twin ? ok(state()) : notHere),
    'training.begin-task': async ({ task }) => {
      if (!twin) return notHere;
      if (running) await takeBack(twin, running.task);
      running = { task, reached: 0, isAgain: false };
      visits.follow(practiceTasks[task]);
      await takeBack(twin, task);
      await prepare(twin);
      return ok(state());
    },
    'training.move-task': async ({ task, reached }) => {
      if (!twin) return notHere;
      const last = practiceTasks[task].steps.length;
      // What is over stays over, until its last words are closed.
      if (running?.task !== task || running.reached === reached || running.reached === last || reached > last)
        return ok(state());
      running = { ...running, reached, isAgain: reached < running.reached };
      if (reached < last) {
        await prepare(twin);
        return ok(state());
      }
      const day = today();
      const before = done.day === day ? done.tasks : [];
      done = { day, tasks: before.includes(task) ? before : [...before, task] };
      await takeBack(twin, task);
      return ok(state());
    },
    'training.close-task': async () => {
      if (!twin) return notHere;
      const closed = running;
      running = null;
      // One that is over has taken its things back already; what was set since is the clerk's own.
      if (closed && closed.reached < practiceTasks[closed.task].steps.length)
        await takeBack(twin, closed.task);
      return ok(state());
    },
  };
}
