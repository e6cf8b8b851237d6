import { createCameraKeeper } from './camera-keeper.ts';
import type { CaptureCore } from './capture-core.ts';
import type { CaptureParts } from './capture-parts.ts';
import { begunAnew, guide, isTimeToTake, type SeenFrame } from './guidance.ts';
import { type Feed, type Still, watchFrames } from './watch-frames.ts';

/** Whether a picture is taken because a frame was good, or because a person wanted one. */
export type Taking = 'by-itself' | 'by-hand';

interface Surroundings extends Pick<CaptureParts, 'cameras' | 'imaging' | 'clock' | 'wait' | 'lastCamera'> {
  readonly core: CaptureCore;
  /** Makes a picture of a frame, which it takes over. */
  readonly make: (still: Still, how: Taking) => Promise<void>;
}

/** The living picture: the camera behind it, what is seen in it, and the frame that is taken. */
export interface LiveCamera {
  /** From now on a camera may be asked for. */
  readonly start: () => void;
  /** Opens or lets go what the stage calls for. To be called after each change of it. */
  readonly follow: () => void;
  readonly end: () => void;
  readonly setHidden: (isHidden: boolean) => void;
  readonly attach: (feed: Feed | null) => void;
  readonly switchTo: (deviceId: string) => void;
  readonly tryAgain: () => void;
  readonly takeNow: () => Promise<void>;
  /** The newest frame, where there is one and it is not the one that was taken last. */
  readonly grabAnother: () => Promise<ImageBitmap | undefined>;
}

/** Looks at frames only while somebody sees them, and has the camera only while one is wanted. */
export function createLiveCamera({ core, make, ...tools }: Surroundings): LiveCamera {
  const { get, set, isEnded } = core;
  let isAllowed = false;
  let isHidden = false;
  let feed: Feed | null = null;
  let watching: AbortController | undefined;
  /** Where the video stood when a frame of it was taken. */
  let takenAt: number | undefined;

  const camera = createCameraKeeper({
    cameras: tools.cameras,
    last: tools.lastCamera,
    onState: (state) => {
      set({ camera: state, outline: null });
      follow();
    },
    onList: (cameras) => set({ cameras }),
  });

  /** Whether the living picture is what the person looks at now. */
  const isLive = () => {
    const { stage, way, work } = get();
    return !isEnded() && !isHidden && stage === 'capture' && way === 'camera' && work === null;
  };

  const follow = () => {
    const { stage, way, camera: now } = get();
    const isCalledFor = way === 'camera' && (stage === 'capture' || core.missing() !== undefined);
    const isWanted = isAllowed && !isEnded() && !isHidden && isCalledFor;
    if (!isWanted) camera.close();
    else if (stage === 'capture' && now.state === 'off') void camera.open();
    if (!isLive() || now.state !== 'on' || feed === null) stopWatching();
    else if (!watching) watch(feed);
  };

  const stopWatching = () => {
    watching?.abort();
    watching = undefined;
  };

  const watch = (from: Feed) => {
    watching = new AbortController();
    set({ guidance: begunAnew(get().guidance), outline: null });
    const { imaging, clock, wait } = tools;
    void watchFrames({
      ...{ feed: from, imaging, clock, wait },
      otherSide: () => core.otherFingerprint(get().side),
      wantsCopy: () => get().guidance.steady !== null,
      onFrame: look,
      onLost: () => set({ trouble: 'not-watched' }),
      signal: watching.signal,
    });
  };

  const look = (seen: SeenFrame, copy: ImageBitmap | undefined) => {
    const guidance = guide(get().guidance, seen);
    const { outline, frame } = seen;
    const isShown = outline && seen.isSure;
    if (get().trouble === 'not-watched') set({ trouble: null });
    set({
      guidance,
      outline: isShown ? { quad: outline.quad, frame, isGood: guidance.steady !== null } : null,
    });
    // The very frame that was good: the next one may be of a hand that takes the card away.
    if (isTimeToTake(guidance, seen)) void take('by-itself', copy);
    else copy?.close();
  };

  const take = async (how: Taking, frame?: ImageBitmap) => {
    if (!feed || !isLive()) {
      frame?.close();
      return;
    }
    // Before the first wait: a second press, or the next frame, must not take another one.
    set({ work: 'preparing', trouble: null });
    follow();
    takenAt = feed.position();
    const still = await (frame ? feed.stillOf(frame) : feed.still()).catch(() => {
      frame?.close();
      return undefined;
    });
    // Ended, or another way was taken meanwhile.
    if (isEnded() || get().work !== 'preparing') still?.frame.close();
    else if (still) await make(still, how);
    else {
      set({ work: null, trouble: 'no-frame' });
      follow();
    }
  };

  return {
    follow,
    start: () => {
      isAllowed = true;
      follow();
    },
    end: () => {
      follow();
      camera.end();
    },
    setHidden: (hidden) => {
      isHidden = hidden;
      follow();
    },
    attach: (next) => {
      feed = next;
      stopWatching();
      follow();
    },
    switchTo: (deviceId) => void camera.open(get().cameras.find((one) => one.deviceId === deviceId)),
    tryAgain: () => void camera.open(),
    takeNow: () => take('by-hand'),
    grabAnother: async () => (feed?.position() === takenAt ? undefined : feed?.grab()),
  };
}
