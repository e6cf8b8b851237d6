import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { CaptureSession } from '../../../capture/capture-session.ts';
import { withCorner } from '../../../capture/corners.ts';
import { useWords } from '../../../i18n/words.tsx';
import type { Point } from '../../../imaging/raster.ts';
import { pointsOf } from './points.ts';
import { useCapture } from './use-capture-session.ts';

const handles = [
  [0, 'topLeft'],
  [1, 'topRight'],
  [2, 'bottomRight'],
  [3, 'bottomLeft'],
] as const;
type Handle = (typeof handles)[number];
type At = Handle[0];
/** How far an arrow key moves a corner, as a share of the picture's width; with Shift the larger one. */
const step = 0.004;
const largeStep = 0.04;

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The picture as it was taken, with a handle on each corner of the document. Left stays left in every language. */
export function CornerEditor({ session }: { readonly session: CaptureSession }) {
  const { t, format } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<Handle | null>(null);
  const corners = useCapture(session, (state) => state.corners);
  const taken = useCapture(session, (state) => state.taken[state.side]);
  if (!corners || !taken) return null;
  const size = taken.prepared.original;
  const share = ({ x, y }: Point) => ({ x: x / size.width, y: y / size.height });
  const move = (at: At, to: Point) => {
    setMoved(handles[at]);
    session.moveCorners(withCorner(corners, at, to, size));
  };
  const drag = (at: At) => (event: PointerEvent<HTMLButtonElement>) => {
    const area = place.current?.getBoundingClientRect();
    if (!area || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    move(at, {
      x: ((event.clientX - area.left) / area.width) * size.width,
      y: ((event.clientY - area.top) / area.height) * size.height,
    });
  };
  const nudge = (at: At) => (event: KeyboardEvent) => {
    const direction = directions[event.key];
    const corner = corners[at];
    if (!direction) return;
    event.preventDefault();
    const far = (event.shiftKey ? largeStep : step) * size.width;
    move(at, { x: corner.x + direction[0] * far, y: corner.y + direction[1] * far });
  };
  const sayPlace = ([at, name]: Handle) => {
    const { x, y } = share(corners[at]);
    return t('capture.corners.at', {
      corner: t(`capture.corners.corner.${name}`),
      x: format.percent(x),
      y: format.percent(y),
    });
  };
  return (
    <div
      ref={place}
      dir="ltr"
      className="corners"
      style={{ aspectRatio: `${size.width} / ${size.height}`, '--ratio': size.width / size.height } as object}
    >
      <img
        className="corners__image"
        src={taken.originalUrl}
        alt={t('capture.alt.original')}
        draggable={false}
      />
      <svg className="corners__outline" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
        <polygon className="view__halo" points={pointsOf(corners)} />
        <polygon className="view__line" points={pointsOf(corners)} />
      </svg>
      {handles.map(([at, name]) => {
        const { x, y } = share(corners[at]);
        return (
          <button
            key={at}
            type="button"
            className="corners__handle"
            aria-label={t(`capture.corners.corner.${name}`)}
            style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
            onPointerDown={(event) => {
              event.currentTarget.setPointerCapture(event.pointerId);
              event.currentTarget.focus();
            }}
            onPointerMove={drag(at)}
            onKeyDown={nudge(at)}
          />
        );
      })}
      <p className="visually-hidden" role="status">
        {moved === null ? null : sayPlace(moved)}
      </p>
    </div>
  );
}
