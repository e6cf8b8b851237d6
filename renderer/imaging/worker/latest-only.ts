/** What is waiting to be worked on. */
interface Waiting<Input, Output> {
  readonly input: Input;
  readonly resolve: (output: Output) => void;
}

/**
 * Works on one input at a time. Of those that come meanwhile only the newest waits; the one that waited before it is dropped, so that a slow
 * terminal looks at fewer frames and never at old ones.
 */
export function createLatestOnly<Input, Output>(
  work: (input: Input) => Promise<Output>,
  drop: (input: Input) => Output,
): (input: Input) => Promise<Output> {
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
  return (input) =>
    new Promise((resolve) => {
      if (!isBusy) {
        void run({ input, resolve });
        return;
      }
      waiting?.resolve(drop(waiting.input));
      waiting = { input, resolve };
    });
}
