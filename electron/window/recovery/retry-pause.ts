/** The first wait before a page that was given up is tried again. */
export const firstPauseMs = 10 * 60_000;
/** It doubles each time, up to a little under three hours: somebody will have come by then. */
const longestPauseMs = 16 * firstPauseMs;

/** How long to wait before the page is tried again, when it has been given up so many times in a row (from 1). */
export const retryPauseMs = (timesGivenUp: number): number =>
  Math.min(longestPauseMs, firstPauseMs * 2 ** (timesGivenUp - 1));
