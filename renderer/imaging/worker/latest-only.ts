/** What is waiting to be worked on. */
interface Waiting<Input, Output> {
  readonly input: Input;
  readonly resolve: (output: Output) => void;
}

/** Looks at the newest of what it is given. */
export interface LatestOnly<Input, Output> {
  readonly look: (input: Input) => Promise<Output>;
  /** Drops what waits. */
  readonly forget: () => void;
}

/**
 * Works on one input at a time. Of those that come meanwhile only the newest waits; the one that waited before it is dropped, so that a slow
 * terminal looks at fewer frames and never at old ones.
 */
export function createLatestOnly<Input, Output>(
  work: (input: Input) => Promise<Output>,
  drop: (input: Input) => Output,
): LatestOnly<Input, Output> {
  let isBusy = false;
  let waiting: Waiting<Input, Output> | undefined;
  const run = async ({ input, resolve }: Waiting<Input, Output>) => {
    isBusy = true;
    resolve(await work(input));
    isBusy = false;
    const next = waiting;
    waiting = undefined;
    if (next) void run(next);
  };
  const forget = () => {
    waiting?.resolve(drop(waiting.input));
    waiting = undefined;
  };
  return {
    look: (input) =>
      new Promise((resolve) => {
        if (!isBusy) {
          void run({ input, resolve });
          return;
        }
        forget();
        waiting = { input, resolve };
      }),
    forget,
  };
}
