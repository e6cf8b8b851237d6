import { err, ok, type Result } from '../../../shared/result.ts';

/** As much of a worker as its owner uses. */
export interface OwnedWorker {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  /** It could not be loaded, or something in it was not caught. */
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent<unknown>) => void) | null;
  readonly postMessage: (message: unknown, transfer: Transferable[]) => void;
  readonly terminate: () => void;
}

/** Why a worker gave no answer. It was ended then, and the next call starts another. */
export type WorkerLoss = 'timed-out' | 'worker-lost';

/** Calls `then` after so many milliseconds, unless the returned function was called before. */
export type After = (delayMs: number, then: () => void) => () => void;

/** A worker that is asked one thing at a time, started when it is first needed and replaced when it hangs or breaks. */
export interface ReplaceableWorker {
  /** Asks; what was asked before comes first. Never rejects. */
  readonly ask: (
    message: unknown,
    transfer: Transferable[],
    limitMs: number,
  ) => Promise<Result<unknown, WorkerLoss>>;
  /** Ends the worker, and everything that was asked is lost, also what it did not begin with. It starts again when it is asked again. */
  readonly end: () => void;
  /** Ends the worker, and only what it is busy with is lost. */
  readonly replace: () => void;
}

/**
 * What a worker may take beyond its limit until it has answered once: it is loaded, with its nets and engines, in that time. Ended before
 * that it would be started, and ended, for ever.
 */
const startMs = 20_000;

/** Creates one over whatever starts the real worker. */
export function createReplaceableWorker(start: () => OwnedWorker, after: After): ReplaceableWorker {
  let worker: OwnedWorker | undefined;
  let hasAnswered = false;
  let lose: ((loss: WorkerLoss) => void) | undefined;
  let queue: Promise<void> = Promise.resolve();
  /** Goes up with each end: what was asked before it is not begun after it. */
  let generation = 0;

  const replace = () => {
    if (worker) {
      worker.terminate();
      // What it had said before its end comes too late.
      worker.onmessage = null;
      worker.onerror = null;
    }
    worker = undefined;
    hasAnswered = false;
    lose?.('worker-lost');
  };
  const askNow = (message: unknown, transfer: Transferable[], limitMs: number) =>
    new Promise<Result<unknown, WorkerLoss>>((resolve) => {
      const settle = (result: Result<unknown, WorkerLoss>) => {
        cancel();
        lose = undefined;
        resolve(result);
      };
      const cancel = after(hasAnswered ? limitMs : limitMs + startMs, () => {
        settle(err('timed-out'));
        replace();
      });
      lose = (loss) => settle(err(loss));
      try {
        worker ??= start();
        worker.onmessage = ({ data }) => {
          hasAnswered = true;
          settle(ok(data));
        };
        worker.onerror = (event) => {
          // It is answered for here; the page's own handler would call it a bug of the page.
          event.preventDefault();
          replace();
        };
        worker.onmessageerror = replace;
        worker.postMessage(message, transfer);
      } catch {
        replace();
      }
    });
  return {
    ask: (message, transfer, limitMs) => {
      const asked = generation;
      const answer = queue.then(() => {
        if (asked === generation) return askNow(message, transfer, limitMs);
        for (const one of transfer) if (isClosable(one)) one.close();
        return err<WorkerLoss>('worker-lost');
      });
      queue = answer.then(() => undefined);
      return answer;
    },
    end: () => {
      generation += 1;
      replace();
    },
    replace,
  };
}

/** Memory that nobody would give back otherwise. */
const isClosable = (one: Transferable): one is ImageBitmap => 'close' in one && !('postMessage' in one);
