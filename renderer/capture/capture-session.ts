import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Sighting } from '../../shared/documents/accept-read.ts';
import type { PictureBudget } from '../../shared/documents/picture-budget.ts';
import type { RawRead } from '../../shared/domain/document-state.ts';
import type { KeepReason, PictureSide } from '../../shared/domain/picture.ts';
import type { Quad } from '../imaging/raster.ts';
import type { Imaging, PictureOrder } from '../imaging/worker/imaging.ts';
import type { PreparedPicture } from '../imaging/worker/protocol.ts';
import type { ReadWish } from '../imaging/worker/read-report.ts';
import type { CameraChoice, Cameras } from './camera.ts';
import { createCameraKeeper } from './camera-keeper.ts';
import {
  type CaptureState,
  nothingTaken,
  otherSideOf,
  type Standing,
  type TakenPicture,
  type Way,
} from './capture-state.ts';
import { cornersOf } from './corners.ts';
import { guide, isTimeToTake, noGuidance, type SeenFrame } from './guidance.ts';
import { rawReadsOf, sightingsIn, wantsAnother } from './raw-reads.ts';
import type { Scanners } from './scanners.ts';
import type { Wait } from './wait.ts';
import { type Feed, watchFrames } from './watch-frames.ts';

/** What a picture is kept with. */
export interface Keeping {
  readonly side: PictureSide;
  readonly prepared: PreparedPicture;
  readonly keptBecause?: KeepReason;
  readonly reads: RawRead[];
}

/** Everything that taking pictures needs of its surroundings. */
export interface CaptureParts {
  readonly cameras: Cameras;
  readonly scanners: Scanners;
  readonly imaging: Imaging;
  readonly clock: { readonly monotonic: () => number };
  readonly wait: Wait;
  /** Addresses under which the window shows pictures. */
  readonly urls: { readonly create: (picture: Blob) => string; readonly revoke: (url: string) => void };
  readonly budget: PictureBudget;
  /** What is to be read off a side, as of today. */
  readonly wish: (side: PictureSide) => ReadWish;
  /** The sides that are needed, in their order, and what main has of them. */
  readonly needed: () => readonly PictureSide[];
  readonly isKept: (side: PictureSide) => boolean;
  /** `quality.fingerprint` of a picture that main has. */
  readonly fingerprintOf: (side: PictureSide) => string | undefined;
  /** Hands a picture to main, and says how it stands then. */
  readonly keep: (keeping: Keeping) => Promise<Exclude<Standing, 'unsure'>>;
  /** Tells main that pictures are taken now, without which it gives no camera and no scanner; and that they no more are. */
  readonly open: () => Promise<void>;
  readonly close: () => void;
  /** The camera that this terminal used last. */
  readonly lastCamera: {
    readonly read: () => CameraChoice | undefined;
    readonly remember: (camera: CameraChoice) => void;
  };
}

/** What a person, and the screen, can do. */
export interface CaptureSession {
  readonly store: StoreApi<CaptureState>;
  /** Opens the first source. */
  readonly start: () => Promise<void>;
  /** Lets go of everything: cameras, scans, workers, addresses, pictures. Nothing comes back to the screen afterwards. */
  readonly end: () => void;
  /** While the window is hidden nobody can see what the camera sees. */
  readonly setHidden: (isHidden: boolean) => void;
  /** The video shows the camera, or (null) does so no more. */
  readonly attach: (feed: Feed | null) => void;
  readonly chooseSide: (side: PictureSide) => void;
  readonly chooseWay: (way: Way) => void;
  readonly switchCamera: (deviceId: string) => void;
  readonly tryCameraAgain: () => void;
  readonly takeNow: () => Promise<void>;
  readonly takeFile: (file: Blob) => Promise<void>;
  readonly findScanners: () => Promise<void>;
  readonly chooseScanner: (scannerId: string) => void;
  readonly scan: () => Promise<void>;
  readonly cancelScan: () => void;
  readonly retake: () => void;
  readonly openCorners: () => void;
  readonly moveCorners: (corners: Quad) => void;
  readonly closeCorners: () => void;
  readonly applyCorners: () => Promise<void>;
  /** Keeps the picture that is shown as it is; `because` where it was refused for its quality. */
  readonly keepShown: (because?: KeepReason) => Promise<void>;
  /** Forgets the picture of a side that main was asked to remove. */
  readonly drop: (side: PictureSide) => void;
}

/** So often a picture that was taken by itself, and turns out not to be good, is passed over in silence. */
const silentRefusals = 2;

/** Takes the pictures of one step. Nothing outlives `end`. */
export function createCaptureSession(parts: CaptureParts): CaptureSession {
  const { imaging, scanners, urls, needed, isKept } = parts;
  const missing = () => needed().find((side) => !isKept(side));
  const first = missing() ?? needed()[0] ?? 'front';
  const store = createStore<CaptureState>(() => ({
    ...nothingTaken,
    side: first,
    stage: missing() ? 'capture' : 'result',
  }));
  let isEnded = false;
  const get = store.getState;
  const set = (change: Partial<CaptureState>) => {
    if (!isEnded) store.setState(change);
  };
  /** Main was told. */
  let isOpen = false;
  let isHidden = false;
  let feed: Feed | null = null;
  let watching: AbortController | undefined;
  let passedOver = 0;

  const camera = createCameraKeeper({
    cameras: parts.cameras,
    last: parts.lastCamera,
    onState: (state) => {
      set({ camera: state, outline: null });
      follow();
    },
    onList: (cameras) => set({ cameras }),
  });

  const otherFingerprint = (side: PictureSide) => {
    const other = otherSideOf(side);
    return get().taken[other]?.standing === 'kept'
      ? get().taken[other]?.prepared.quality.fingerprint
      : parts.fingerprintOf(other);
  };

  /** Whether the living picture is what the person looks at now. */
  const isLive = () => {
    const { stage, way, work } = get();
    return !isEnded && !isHidden && stage === 'capture' && way === 'camera' && work === null;
  };

  /** Opens or lets go what the stage calls for, and looks at frames only while somebody sees them. */
  const follow = () => {
    const { stage, way, camera: now } = get();
    const isWanted =
      isOpen && !isEnded && !isHidden && way === 'camera' && (stage === 'capture' || missing() !== undefined);
    if (!isWanted) camera.close();
    else if (stage === 'capture' && now.state === 'off') void camera.open();
    const canWatch = isLive() && now.state === 'on' && feed !== null;
    if (!canWatch) {
      watching?.abort();
      watching = undefined;
    } else if (!watching && feed) {
      watching = new AbortController();
      set({ guidance: noGuidance, outline: null });
      void watchFrames({
        feed,
        imaging,
        otherSide: () => otherFingerprint(get().side),
        wantsCopy: () => get().guidance.steady !== null,
        onFrame: look,
        clock: parts.clock,
        wait: parts.wait,
        signal: watching.signal,
      });
    }
  };

  const look = (seen: SeenFrame, copy: ImageBitmap | undefined) => {
    const guidance = guide(get().guidance, seen);
    const { outline, frame } = seen;
    set({
      guidance,
      outline:
        outline && seen.isSure ? { quad: outline.quad, frame, isGood: guidance.steady !== null } : null,
    });
    // The very frame that was good: the next one may be of a hand that takes the card away.
    if (isTimeToTake(guidance, seen)) void takeFrame('by-itself', copy);
    else copy?.close();
  };

  const drop = (side: PictureSide) => {
    const { [side]: old, ...rest } = get().taken;
    if (!old) return;
    urls.revoke(old.url);
    urls.revoke(old.originalUrl);
    store.setState({ taken: rest });
  };

  const show = (side: PictureSide, prepared: PreparedPicture, original: Blob, reads: RawRead[]): void => {
    drop(side);
    const taken: TakenPicture = {
      prepared,
      original,
      url: urls.create(new Blob([prepared.jpeg], { type: 'image/jpeg' })),
      originalUrl: urls.create(original),
      reads,
      standing: 'unsure',
    };
    store.setState({ taken: { ...get().taken, [side]: taken } });
  };

  const keep = async (side: PictureSide, keptBecause?: KeepReason) => {
    const taken = get().taken[side];
    if (!taken || get().work) return;
    set({ work: 'keeping', trouble: null });
    follow();
    const { prepared, reads } = taken;
    const standing = await parts.keep({ side, prepared, reads, ...(keptBecause ? { keptBecause } : {}) });
    if (isEnded) return;
    set({ work: null, corners: null, taken: { ...get().taken, [side]: { ...taken, standing } } });
    const next = standing === 'kept' ? missing() : undefined;
    set(next ? { side: next, stage: 'capture' } : { side, stage: 'result' });
    follow();
  };

  /** What the next frames say: a read off a picture that is not quite sharp counts once another one agrees. */
  const readFrames = async (side: PictureSide): Promise<readonly Sighting[]> => {
    const frame = await feed?.grab();
    const seen = frame && (await imaging.read({ frame, wish: parts.wish(side) }));
    return seen?.ok ? sightingsIn(seen.value.reads, seen.value.quality, 'frame') : [];
  };

  /** Makes a picture ready, shows it, and keeps it where nothing is wrong with it. */
  const make = async (
    picture: PictureOrder['picture'],
    original: Blob,
    { corners, how = 'by-hand' }: { readonly corners?: Quad; readonly how?: 'by-itself' | 'by-hand' } = {},
  ) => {
    const { side } = get();
    set({ work: 'preparing', trouble: null });
    follow();
    const otherSide = otherFingerprint(side);
    const answer = await imaging.prepare({
      picture,
      budget: parts.budget,
      wish: parts.wish(side),
      ...(corners ? { corners } : {}),
      ...(otherSide ? { otherSide } : {}),
    });
    if (isEnded) return;
    if (!answer.ok) {
      set({ work: null, trouble: answer.error });
      follow();
      return;
    }
    const { quality, cutBy } = answer.value;
    const isUnsure = cutBy === 'nothing';
    const isPoor = isUnsure || quality.refusedFor.length > 0;
    if (isPoor && how === 'by-itself' && passedOver < silentRefusals) {
      passedOver += 1;
      set({ work: null });
      follow();
      return;
    }
    passedOver = 0;
    const frames = picture instanceof Blob || !wantsAnother(answer.value) ? [] : await readFrames(side);
    if (isEnded) return;
    set({ work: null });
    show(side, answer.value, original, rawReadsOf(answer.value, frames));
    if (isUnsure) {
      set({ stage: 'result', corners: null });
      follow();
    } else await keep(side);
  };

  const takeFrame = async (how: 'by-itself' | 'by-hand', frame?: ImageBitmap) => {
    if (!feed || !isLive()) {
      frame?.close();
      return;
    }
    // Before the first wait: a second press, or the next frame, must not take another one.
    set({ work: 'preparing', trouble: null });
    follow();
    const still = await (frame ? feed.stillOf(frame) : feed.still());
    if (isEnded) still?.frame.close();
    else if (!still) {
      set({ work: null, trouble: 'no-frame' });
      follow();
    } else await make(still.frame, still.original, { how });
  };

  const findScanners = async () => {
    set({ scanner: { ...get().scanner, state: 'listing', failure: null } });
    const listed = await scanners.list();
    const { chosen } = get().scanner;
    set({
      scanner: listed.ok
        ? {
            state: 'ready',
            scanners: listed.value,
            chosen:
              listed.value.find(({ scannerId }) => scannerId === chosen)?.scannerId ??
              listed.value[0]?.scannerId ??
              null,
            failure: null,
          }
        : { state: 'failed', scanners: [], chosen: null, failure: listed.error },
    });
  };

  const begin = (change: Partial<CaptureState>) => {
    if (get().scanner.state === 'scanning') scanners.cancel();
    set({ trouble: null, corners: null, outline: null, guidance: noGuidance, ...change });
    follow();
  };

  return {
    store,
    start: async () => {
      imaging.warmUp();
      await parts.open();
      isOpen = true;
      follow();
    },
    end: () => {
      for (const side of ['front', 'back'] as const) drop(side);
      if (get().scanner.state === 'scanning') scanners.cancel();
      isEnded = true;
      follow();
      camera.end();
      imaging.rest();
      parts.close();
      store.setState({ outline: null, corners: null, camera: { state: 'off' } });
    },
    setHidden: (hidden) => {
      isHidden = hidden;
      follow();
    },
    attach: (next) => {
      feed = next;
      watching?.abort();
      watching = undefined;
      follow();
    },
    chooseSide: (side) => begin({ side, stage: get().taken[side] || isKept(side) ? 'result' : 'capture' }),
    chooseWay: (way) => {
      begin({ way, stage: 'capture' });
      if (way === 'flatbed' && get().scanner.state === 'off') void findScanners();
    },
    switchCamera: (deviceId) => {
      const chosen = get().cameras.find((one) => one.deviceId === deviceId);
      void camera.open(chosen);
    },
    tryCameraAgain: () => void camera.open(),
    takeNow: () => takeFrame('by-hand'),
    takeFile: (file) => (get().work ? Promise.resolve() : make(file, file)),
    findScanners,
    chooseScanner: (chosen) => set({ scanner: { ...get().scanner, chosen } }),
    scan: async () => {
      const { scanner, work } = get();
      if (!scanner.chosen || scanner.state === 'scanning' || work) return;
      set({ scanner: { ...scanner, state: 'scanning', failure: null }, trouble: null });
      const scanned = await scanners.scan(scanner.chosen);
      if (isEnded) return;
      const isGivenUp =
        !scanned.ok && scanned.error.code === 'scanner-failed' && scanned.error.cause === 'cancelled';
      const now = get().scanner;
      if (!scanned.ok) {
        set({
          scanner: isGivenUp
            ? { ...now, state: 'ready' }
            : { ...now, state: 'failed', failure: scanned.error },
        });
        return;
      }
      set({ scanner: { ...now, state: 'ready' } });
      // Somebody went another way meanwhile.
      if (get().way === 'flatbed' && get().stage === 'capture') await make(scanned.value, scanned.value);
    },
    cancelScan: scanners.cancel,
    retake: () => begin({ stage: 'capture' }),
    openCorners: () => {
      const taken = get().taken[get().side];
      if (taken) set({ stage: 'corners', corners: cornersOf(taken.prepared), trouble: null });
      follow();
    },
    moveCorners: (corners) => set({ corners }),
    closeCorners: () => set({ stage: 'result', corners: null, trouble: null }),
    applyCorners: async () => {
      const { corners, taken, side } = get();
      const picture = taken[side];
      if (corners && picture) await make(picture.original, picture.original, { corners });
    },
    keepShown: (because) => keep(get().side, because),
    drop,
  };
}
