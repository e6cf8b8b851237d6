import { useCallback, useEffect, useRef, useState } from 'react';
import { useKiosk } from '../../bridge/kiosk.ts';
import { later } from '../../components/later.tsx';
import { remainingAt } from '../../components/use-countdown.ts';
import { useApp, useSession, useVisit } from '../../stores/stores.ts';
import { idleLimits, idlePhase } from './idle-phase.ts';

const IdleWarning = later(async () => (await import('./idle-warning.tsx')).IdleWarning);

const lookEveryMs = 1000;
/** Main, which locks by itself where the window is silent, is told of somebody this often at most. */
const tellEveryMs = 20_000;
/** What policy says, until it is known. */
const standardSeconds = 120;

/**
 * Locks a terminal that nobody touches, after a warning that any key or touch answers. While a code lives the customer
 * may be looking for their phone: then nothing locks. One that has run out holds nothing up, whatever the screen still shows.
 */
export function IdleLock() {
  const { clock, client } = useKiosk();
  const lock = useSession((session) => session.lock);
  const lockAfterSeconds = useApp((app) => app.status?.lockAfterSeconds ?? standardSeconds);
  const codeLeftMs = useVisit(({ application }) =>
    application?.registration.state === 'code-open' ? application.registration.expiresInMs : 0,
  );
  const codeReadAt = useVisit((visit) => visit.receivedAt);
  const lastInput = useRef(clock.monotonic());
  const lastTold = useRef(clock.monotonic());
  const [leftMs, setLeftMs] = useState<number | null>(null);

  const noteSomebody = useCallback(() => {
    const now = clock.monotonic();
    lastInput.current = now;
    if (now - lastTold.current < tellEveryMs) return;
    lastTold.current = now;
    // Not heard, main locks too early at worst.
    void client['staff.note-activity']({}).then(() => {});
  }, [client, clock]);

  useEffect(() => {
    const noteInput = () => {
      noteSomebody();
      setLeftMs(null);
    };
    const first = { capture: true };
    window.addEventListener('keydown', noteInput, first);
    window.addEventListener('pointerdown', noteInput, first);
    return () => {
      window.removeEventListener('keydown', noteInput, first);
      window.removeEventListener('pointerdown', noteInput, first);
    };
  }, [noteSomebody]);

  useEffect(() => {
    const limits = idleLimits(lockAfterSeconds);
    const timer = setInterval(() => {
      if (remainingAt(codeLeftMs, codeReadAt, clock.monotonic()) > 0) noteSomebody();
      const idleMs = clock.monotonic() - lastInput.current;
      const phase = idlePhase(idleMs, limits);
      setLeftMs(phase === 'warning' ? limits.lockAfterMs - idleMs : null);
      if (phase !== 'locking') return;
      lastInput.current = clock.monotonic();
      void lock();
    }, lookEveryMs);
    return () => clearInterval(timer);
  }, [clock, codeLeftMs, codeReadAt, lock, lockAfterSeconds, noteSomebody]);

  if (leftMs === null) return null;
  return <IdleWarning leftMs={leftMs} onStay={() => setLeftMs(null)} />;
}
