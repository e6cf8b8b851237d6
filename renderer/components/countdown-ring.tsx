import { useWords } from '../i18n/words.tsx';
import { lastMomentPassed } from './countdown-announcement.ts';
import './countdown-ring.css';

interface CountdownRingProps {
  /** What runs out: "Time left for the code". */
  readonly label: string;
  readonly leftMs: number;
  readonly wholeMs: number;
  /** The sentence for a remaining time; shown beside the ring. */
  readonly say: (leftMs: number) => string;
}

const radius = 27;
const around = 2 * Math.PI * radius;

/** Time running out: a ring for the eye, a sentence beside it, and a word at a few moments for a screen reader. */
export function CountdownRing({ label, leftMs, wholeMs, say }: CountdownRingProps) {
  const { format } = useWords();
  const share = wholeMs > 0 ? Math.min(1, leftMs / wholeMs) : 0;
  const urgent = leftMs <= 30_000;
  const moment = lastMomentPassed(leftMs);
  return (
    <div className={urgent ? 'countdown countdown--urgent' : 'countdown'}>
      <div className="countdown__ring" role="timer" aria-label={label}>
        <svg viewBox="0 0 64 64" aria-hidden="true" focusable="false">
          <circle className="countdown__track" cx="32" cy="32" r={radius} />
          <circle
            className="countdown__left"
            cx="32"
            cy="32"
            r={radius}
            strokeDasharray={around}
            strokeDashoffset={around * (1 - share)}
          />
        </svg>
        <span className="countdown__digits ltr">{format.countdown(leftMs)}</span>
      </div>
      <p className="countdown__words">{say(leftMs)}</p>
      <span className="visually-hidden" aria-live="polite">
        {moment === undefined ? '' : say(moment)}
      </span>
    </div>
  );
}
