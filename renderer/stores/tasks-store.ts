import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PracticeTasks } from '../../shared/contract/training-contract.ts';
import type { PracticeTaskId } from '../../shared/domain/practice-task.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Result } from '../../shared/result.ts';
import type { Kiosk } from '../bridge/kiosk.ts';

/** The practice tasks as main has them. In live mode nothing of this is ever called. */
export interface TasksState {
  /** Null until main has answered for the first time. */
  readonly tasks: PracticeTasks | null;
  readonly failure: Failure | null;
  readonly load: () => Promise<void>;
  readonly begin: (task: PracticeTaskId) => Promise<void>;
  readonly move: (task: PracticeTaskId, reached: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** `onArranged`: main may have changed the practice line. */
export function createTasksStore(
  { client }: Pick<Kiosk, 'client'>,
  onArranged: () => void,
): StoreApi<TasksState> {
  return createStore<TasksState>()((set) => {
    const take = (answer: Result<PracticeTasks, Failure>) =>
      set(answer.ok ? { tasks: answer.value, failure: null } : { failure: answer.error });
    const arrange = async (call: Promise<Result<PracticeTasks, Failure>>) => {
      take(await call);
      onArranged();
    };
    return {
      tasks: null,
      failure: null,
      load: async () => take(await client['training.read-tasks']({})),
      begin: (task) => arrange(client['training.begin-task']({ task })),
      move: (task, reached) => arrange(client['training.move-task']({ task, reached })),
      close: () => arrange(client['training.close-task']({})),
    };
  });
}
