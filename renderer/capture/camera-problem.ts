/** Why there is no picture from a camera. Each has its words and its way on. */
export type CameraProblem =
  /** None is plugged in. */
  | 'none'
  /** The system, or main, does not let us. */
  | 'refused'
  /** Another program has it. */
  | 'busy'
  /** The one that was asked for gives no picture that we could use. */
  | 'unsuitable'
  /** It was there, and went. */
  | 'unplugged'
  /** It was asked, and says nothing. */
  | 'silent'
  /** Whatever else a driver thinks of. */
  | 'unknown';

const byName: Readonly<Record<string, CameraProblem>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  NotReadableError: 'busy',
  // Chromium says this of a source that could not be started, which is most often the same.
  AbortError: 'busy',
  OverconstrainedError: 'unsuitable',
};

/** What an exception of `getUserMedia` means. https://developer.mozilla.org/docs/Web/API/MediaDevices/getUserMedia#exceptions */
export function cameraProblemOf(error: unknown): CameraProblem {
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  return byName[name] ?? 'unknown';
}
