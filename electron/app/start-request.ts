/**
 * `vestibule --provision …`, `vestibule --recover …`: what opens no window and needs no npm. Everything
 * after the word belongs to it and is read by one strict parser; what stands before is looked at like any other start, so that a screen
 * can still be named.
 */
export interface StartRequest {
  /** What the guard of the command line has to judge. */
  readonly before: readonly string[];
  readonly args: readonly string[];
}

/** The request of this word in the arguments of this process; undefined for an ordinary start. */
export function findStartRequest(word: `--${string}`, argv: readonly string[]): StartRequest | undefined {
  const at = argv.indexOf(word);
  return at < 1 ? undefined : { before: argv.slice(0, at), args: argv.slice(at + 1) };
}
