import { useEffect, useState } from 'react';
import { useKiosk } from '../bridge/kiosk.ts';

/** Twice a second is enough for a shown second never to be skipped. */
const tickMs = 500;

/** Milliseconds left of a time that was `remainingMs` long at the monotonic moment `since`; never below 0. */
export function remainingAt(remainingMs: number, since: number, now: number): number {
  return Math.max(0, remainingMs - (now - since));
}

/** Counts down on the monotonic clock, so that a wall clock that is wrong or jumps changes nothing. */
export function useCountdown(remainingMs: number, since: number): number {
  const { clock } = useKiosk();
  const [now, setNow] = useState(() => clock.monotonic());
  const left = remainingAt(remainingMs, since, Math.max(now, since));
  const running = left > 0;
  // A time that begins anew begins with a fresh look at the clock.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `since` is what begins anew
  useEffect(() => {
    setNow(clock.monotonic());
    if (!running) return;
    const timer = setInterval(() => setNow(clock.monotonic()), tickMs);
    return () => clearInterval(timer);
  }, [clock, running, since]);
  return left;
}
