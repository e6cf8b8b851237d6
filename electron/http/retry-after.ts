/** A header that asks for more than an hour would freeze a counter for a day by one wrong zero. */
export const longestWaitMs = 60 * 60 * 1000;

/** The one shape of HTTP dates that may still be sent (IMF-fixdate; RFC 9110, 5.6.7). */
const imfFixdate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Unix ms of an HTTP date; undefined when it is absent or not one. */
export function parseHttpDate(text: string | undefined): number | undefined {
  if (text === undefined || !imfFixdate.test(text)) return undefined;
  const unixMs = Date.parse(text);
  return Number.isNaN(unixMs) ? undefined : unixMs;
}

/**
 * How long the server asks to be left alone, 0 to one hour; undefined when it doesn't say. A date is read against
 * `nowMs`, which should be the server's own clock where it is known.
 */
export function parseRetryAfter(text: string | undefined, nowMs: number): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,10}$/.test(text)) return Math.min(Number(text) * 1000, longestWaitMs);
  const until = parseHttpDate(text);
  return until === undefined ? undefined : Math.min(Math.max(until - nowMs, 0), longestWaitMs);
}
