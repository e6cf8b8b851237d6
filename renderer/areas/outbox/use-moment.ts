import { useEffect, useState } from 'react';
import { useKiosk } from '../../bridge/kiosk.ts';

const tickMs = 1_000;

/** Both clocks, anew every second. Ages are told by the wall clock, waits by the monotonic one. */
export function useMoment(): { readonly now: number; readonly monotonic: number } {
  const { clock } = useKiosk();
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), tickMs);
    return () => clearInterval(timer);
  }, []);
  return { now: clock.now(), monotonic: clock.monotonic() };
}
