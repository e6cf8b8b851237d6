/** The events of a process that stand for a bug nobody caught. */
interface FatalEvents {
  readonly on: (
    event: 'uncaughtException' | 'unhandledRejection',
    listener: (error: unknown) => void,
  ) => unknown;
}

/**
 * A bug in main that nobody caught ends the process with a code, for the system to start it again. Unhandled, Electron would show a
 * native dialog and go on: on a kiosk a window that nobody may close, over an app in an unknown state.
 */
export function exitOnFatalError(
  process: FatalEvents,
  exit: (code: number) => void,
  report: (where: string, error: unknown) => void,
): void {
  const fatalExitCode = 70;
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error) => {
      try {
        report(event, error);
      } finally {
        exit(fatalExitCode);
      }
    });
  }
}
