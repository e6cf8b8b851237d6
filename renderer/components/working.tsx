import { useEffect, useRef, useState } from 'react';
import './working.css';

/** Shorter waits show nothing: a flash of progress is a disturbance. */
const showAfterMs = 400;
/** Longer ones say what is happening and what to do. */
const explainAfterMs = 3000;

interface WorkingProps {
  readonly words: string;
  /** Said after three seconds: what is happening, and the way out. */
  readonly wordsLong: string;
}

/** Work in progress at somebody else's pace: nothing, then a moving line, then words. Mount it when the work begins. */
export function Working({ words, wordsLong }: WorkingProps) {
  const [stage, setStage] = useState<'silent' | 'shown' | 'explained'>('silent');
  useEffect(() => {
    const show = setTimeout(() => setStage('shown'), showAfterMs);
    const explain = setTimeout(() => setStage('explained'), explainAfterMs);
    return () => {
      clearTimeout(show);
      clearTimeout(explain);
    };
  }, []);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Below a long sheet nobody would see it. A page that is not laid out has no such thing.
    if (stage !== 'silent') place.current?.scrollIntoView?.({ block: 'nearest' });
  }, [stage]);
  return (
    <div ref={place} className="working" role="status">
      {stage === 'silent' ? null : (
        <>
          <div className="working__track" aria-hidden="true">
            <span className="working__runner" />
          </div>
          <p className="working__words">{words}</p>
          {stage === 'explained' ? <p className="working__long">{wordsLong}</p> : null}
        </>
      )}
    </div>
  );
}
