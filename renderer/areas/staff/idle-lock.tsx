import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useKiosk } from '../../bridge/kiosk.ts';
import { useSession, useVisit } from '../../stores/stores.ts';
import { idlePhase, standardIdleLimits } from './idle-phase.ts';

const IdleWarning = lazy(async () => ({ default: (await import('./idle-warning.tsx')).IdleWarning }));

const lookEveryMs = 1000;

/**
 * Locks a terminal that nobody touches, after a warning that any key or touch answers. While a code lives the customer
 * may be looking for their phone: then nothing locks.
 */
export function IdleLock() {
  const { clock } = useKiosk();
  const lock = useSession((session) => session.lock);
  const isCodeOpen = useVisit((visit) => visit.application?.registration.state === 'code-open');
  const lastInput = useRef(clock.monotonic());
  const [leftMs, setLeftMs] = useState<number | null>(null);

  useEffect(() => {
    const noteInput = () => {
      lastInput.current = clock.monotonic();
      setLeftMs(null);
    };
    const first = { capture: true };
    window.addEventListener('keydown', noteInput, first);
    window.addEventListener('pointerdown', noteInput, first);
    return () => {
      window.removeEventListener('keydown', noteInput, first);
      window.removeEventListener('pointerdown', noteInput, first);
    };
  }, [clock]);

  useEffect(() => {
    const timer = setInterval(() => {
      if (isCodeOpen) lastInput.current = clock.monotonic();
      const idleMs = clock.monotonic() - lastInput.current;
      const phase = idlePhase(idleMs, standardIdleLimits);
      setLeftMs(phase === 'warning' ? standardIdleLimits.lockAfterMs - idleMs : null);
      if (phase !== 'locking') return;
      lastInput.current = clock.monotonic();
      void lock();
    }, lookEveryMs);
    return () => clearInterval(timer);
  }, [clock, isCodeOpen, lock]);

  if (leftMs === null) return null;
  return (
    <Suspense fallback={null}>
      <IdleWarning leftMs={leftMs} onStay={() => setLeftMs(null)} />
    </Suspense>
  );
}
