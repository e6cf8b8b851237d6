import type { App } from 'electron';

/** Something that has to be stopped in order: an unfinished write, a loopback server, a child process. */
export interface StoppableModule {
  readonly name: string;
  readonly stop: () => void | Promise<void>;
}

export interface ShutdownOptions {
  readonly app: App;
  readonly modules: readonly StoppableModule[];
  /** Resolves after so many milliseconds. */
  readonly delay: (ms: number) => Promise<void>;
  /** What the system is told about the end; 0 where absent. */
  readonly exitCode?: () => number;
  /** Called first: from here on the window may close. */
  readonly onBegin: () => void;
  /** The modules that failed to stop, or did not in time; for the log. */
  readonly onUnstopped: (names: readonly string[]) => void;
}

const limitMs = 5_000;

/**
 * Ends the process in a bounded time, however it was asked to (main, the last window gone, a signal, the system going down): all modules
 * are stopped at once and raced against five seconds, then it exits, hung module or not.
 */
export function installShutdown(options: ShutdownOptions): void {
  const { app, onBegin } = options;
  let begun = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (begun) return;
    begun = true;
    onBegin();
    void stopAndExit(options);
  });
}

async function stopAndExit({ app, modules, delay, onUnstopped, exitCode }: ShutdownOptions): Promise<void> {
  const unstopped = new Set(modules.map(({ name }) => name));
  const stopOne = async ({ name, stop }: StoppableModule) => {
    try {
      await stop();
      unstopped.delete(name);
    } catch {
      // Reported by its name; its text may hold anything.
    }
  };
  await Promise.race([Promise.all(modules.map(stopOne)), delay(limitMs)]);
  if (unstopped.size > 0) onUnstopped([...unstopped]);
  // Past `before-quit` and the window's `close`: nothing can hold it back any more.
  app.exit(exitCode?.() ?? 0);
}
