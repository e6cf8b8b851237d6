/** The sign that a member of staff makes who wants to leave: five touches of the first corner within three seconds. */
const sizePx = 72;
const neededTouches = 5;
const withinMs = 3_000;

/** Where and when the screen was touched; `inlineStartPx` is the distance from the edge at which lines begin. */
export interface Touch {
  readonly inlineStartPx: number;
  readonly topPx: number;
  readonly atMs: number;
}

/** Counts touches; true at the last one of the sign. A touch elsewhere begins anew. */
export function createLeaveGesture(): (touch: Touch) => boolean {
  let touches: readonly number[] = [];
  return ({ inlineStartPx, topPx, atMs }) => {
    const isInCorner = inlineStartPx <= sizePx && topPx <= sizePx;
    touches = isInCorner ? [...touches.filter((at) => atMs - at < withinMs), atMs] : [];
    if (touches.length < neededTouches) return false;
    touches = [];
    return true;
  };
}
