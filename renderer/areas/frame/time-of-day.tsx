import { useEffect, useState } from 'react';
import { useKiosk } from '../../bridge/kiosk.ts';
import { useWords } from '../../i18n/words.tsx';

const tickMs = 5000;

/** The wall clock, for people. Nothing is measured with it. */
export function TimeOfDay() {
  const { clock } = useKiosk();
  const { t, format } = useWords();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), tickMs);
    return () => clearInterval(timer);
  }, [clock]);
  const time = format.time(now);
  return (
    <span className="top-bar__time">
      <span className="visually-hidden">{t('frame.time', { time })}</span>
      <span aria-hidden="true">{time}</span>
    </span>
  );
}
