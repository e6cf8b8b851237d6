/** How a provider limits its callers, all of them together. */

/** Whether a call is let in; where not, for how long the provider asks to be left alone, if it says so. */
export type Admission =
  | { readonly admitted: true }
  | { readonly admitted: false; readonly retryAfterMs?: number };

/** One limit, as the provider keeps it. */
export interface CallLimit {
  readonly admit: (nowMs: number) => Admission;
}

/** So many a second on average, so many at once. It says "too many" and nothing more. */
export function createTokenBucket({ perSecond, burst }: { perSecond: number; burst: number }): CallLimit {
  let tokens = burst;
  let filledAt = 0;
  return {
    admit: (nowMs) => {
      tokens = Math.min(burst, tokens + ((nowMs - filledAt) / 1000) * perSecond);
      filledAt = nowMs;
      if (tokens < 1) return { admitted: false };
      tokens -= 1;
      return { admitted: true };
    },
  };
}

/** So many in each window, which begins with the first call of it; `Retry-After` names its end, in whole seconds. */
export function createFixedWindow({ calls, windowMs }: { calls: number; windowMs: number }): CallLimit {
  let endsAt = 0;
  let used = 0;
  return {
    admit: (nowMs) => {
      if (nowMs >= endsAt) {
        endsAt = nowMs + windowMs;
        used = 0;
      }
      if (used >= calls) return { admitted: false, retryAfterMs: Math.ceil((endsAt - nowMs) / 1000) * 1000 };
      used += 1;
      return { admitted: true };
    },
  };
}
