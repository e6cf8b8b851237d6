import type { Imaging } from '../imaging/worker/imaging.ts';
import type { SeenFrame } from './guidance.ts';
import type { Wait } from './wait.ts';

/** The living picture, as far as it is looked at. */
export interface Feed {
  /** The newest frame, for whoever takes it over; undefined while there is none. */
  readonly grab: () => Promise<ImageBitmap | undefined>;
  /** The newest frame, and the same as a file that stays beside what is made of it, for corners that are put right by hand. */
  readonly still: () => Promise<Still | undefined>;
  /** The same of a frame that is at hand, which is taken over. Each of these may reject; no frame is left open then. */
  readonly stillOf: (frame: ImageBitmap) => Promise<Still>;
  readonly copy: (frame: ImageBitmap) => Promise<ImageBitmap>;
  /** Where the video stands, in s: as long as that stays the same, so does its frame. */
  readonly position: () => number;
}

/** A frame to be made ready, and the same as a file. */
export interface Still {
  readonly frame: ImageBitmap;
  readonly original: Blob;
}

interface Watching {
  readonly feed: Feed;
  readonly imaging: Pick<Imaging, 'outline'>;
  /** The fingerprint of the side that is there already. */
  readonly otherSide: () => string | undefined;
  /** Whether the frame itself may be wanted once it was looked at: by then the living picture shows another one. */
  readonly wantsCopy: () => boolean;
  /** `copy` is the frame that was looked at, for whoever takes it over, where it was wanted. */
  readonly onFrame: (seen: SeenFrame, copy: ImageBitmap | undefined) => void;
  /** No frame can be looked at: what looks at them was lost several times running, or cannot be loaded. It is still tried, ever more seldom. */
  readonly onLost: () => void;
  readonly clock: { readonly monotonic: () => number };
  readonly wait: Wait;
  readonly signal: AbortSignal;
}

/** No more frames are looked at than help: fifteen a second. */
const frameEveryMs = 66;
/** Before a worker that was lost, or a video that gives nothing yet, is asked again. */
const againAfterMs = 200;
const longestPauseMs = 5_000;
/** As often in a row, and it is no accident any more. */
const lostAfter = 3;

/**
 * Looks at frames until `signal` is aborted. One at a time and always the newest: what comes meanwhile is dropped, never queued. A frame
 * that nothing could be said of is left out.
 */
export async function watchFrames(watching: Watching): Promise<void> {
  const { feed, imaging, otherSide, wantsCopy, onFrame, onLost, clock, wait, signal } = watching;
  let losses = 0;
  while (!signal.aborted) {
    const startedAt = clock.monotonic();
    const frame = await feed.grab();
    if (signal.aborted) {
      frame?.close();
      return;
    }
    const copy = frame && wantsCopy() ? await feed.copy(frame).catch(() => undefined) : undefined;
    if (signal.aborted) {
      frame?.close();
      copy?.close();
      return;
    }
    const report = frame && (await imaging.outline({ frame, otherSide: otherSide() }));
    if (signal.aborted || !report?.ok) copy?.close();
    if (signal.aborted) return;
    const atMs = clock.monotonic();
    if (report?.ok) onFrame({ ...report.value, atMs }, copy);
    if (report) losses = report.ok ? 0 : losses + 1;
    if (losses === lostAfter) onLost();
    const pauseMs = Math.min(longestPauseMs, againAfterMs * 2 ** Math.max(0, losses - 1));
    await wait(report?.ok ? Math.max(0, frameEveryMs - (atMs - startedAt)) : pauseMs, signal);
  }
}
