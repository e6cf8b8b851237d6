/** Main tells of every move of the outbox, many times a second while it sends; nobody reads that fast. */
const restMs = 1_000;

/**
 * Builds a function that reads at once when it is told of a change, and then rests: changes that come meanwhile are read
 * together, the last one always. `read` must not reject.
 */
export function followChanges(read: () => Promise<void>): () => void {
  let isResting = false;
  let hasChanged = false;
  const run = async () => {
    isResting = true;
    hasChanged = false;
    await read();
    setTimeout(() => {
      isResting = false;
      if (hasChanged) void run();
    }, restMs);
  };
  return () => {
    if (isResting) hasChanged = true;
    else void run();
  };
}
