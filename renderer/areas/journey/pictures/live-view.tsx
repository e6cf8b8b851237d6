import {
  Focus,
  Hand,
  IdCard,
  type LucideIcon,
  Maximize,
  Rotate3d,
  RotateCcw,
  Sun,
  ZoomIn,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { OpenCamera } from '../../../capture/camera.ts';
import type { CaptureSession } from '../../../capture/capture-session.ts';
import type { CaptureTools } from '../../../capture/capture-tools.ts';
import type { Hint } from '../../../capture/guidance.ts';
import { Icon } from '../../../components/icon.tsx';
import { useWords } from '../../../i18n/words.tsx';
import { pointsOf } from './points.ts';
import { useCapture } from './use-capture-session.ts';

const icons: Readonly<Record<Hint, LucideIcon>> = {
  show: IdCard,
  whole: Maximize,
  closer: ZoomIn,
  'hold-still': Hand,
  'more-light': Sun,
  tilt: Rotate3d,
  'turn-over': RotateCcw,
  wait: Focus,
};

interface LiveViewProps {
  readonly session: CaptureSession;
  readonly tools: CaptureTools;
  readonly camera: OpenCamera;
}

/** The living picture, the outline over it, and what to do. */
export function LiveView({ session, tools, camera }: LiveViewProps) {
  const { t } = useWords();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (!element) return;
    element.srcObject = camera.stream;
    session.attach(tools.createFeed(element));
    return () => {
      session.attach(null);
      element.srcObject = null;
    };
  }, [session, tools, camera]);
  return (
    <div className="view">
      <video
        ref={video}
        className="view__video"
        autoPlay
        muted
        playsInline
        disablePictureInPicture
        aria-label={t('capture.camera.view')}
      />
      <LiveOutline session={session} />
      <LiveHint session={session} />
    </div>
  );
}

function LiveOutline({ session }: { readonly session: CaptureSession }) {
  const outline = useCapture(session, (state) => state.outline);
  if (!outline) return null;
  const points = pointsOf(outline.quad);
  return (
    <svg
      className={outline.isGood ? 'view__outline view__outline--good' : 'view__outline'}
      viewBox={`0 0 ${outline.frame.width} ${outline.frame.height}`}
      aria-hidden="true"
    >
      <polygon className="view__halo" points={points} />
      <polygon className="view__line" points={points} />
    </svg>
  );
}

function LiveHint({ session }: { readonly session: CaptureSession }) {
  const { t } = useWords();
  const isLookedAt = useCapture(session, (state) => state.trouble !== 'not-watched');
  const hint = useCapture(session, (state) => state.guidance.hint);
  const spoken = useCapture(session, (state) => state.guidance.spoken);
  const progress = useCapture(session, (state) => state.guidance.progress);
  // Nobody can say how the card lies.
  if (!isLookedAt) return null;
  return (
    <>
      <p
        className={hint === 'wait' ? 'view__hint view__hint--good' : 'view__hint'}
        data-hint={hint}
        aria-hidden="true"
      >
        <Icon icon={icons[hint]} />
        {t(`capture.hint.${hint}`)}
      </p>
      {/* The same, at the pace of a voice. */}
      <p className="visually-hidden" role="status">
        {t(`capture.hint.${spoken}`)}
      </p>
      <div className="view__progress" aria-hidden="true">
        <span style={{ inlineSize: `${Math.round(progress * 100)}%` }} />
      </div>
    </>
  );
}
