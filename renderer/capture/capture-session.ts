import type { StoreApi } from 'zustand/vanilla';
import type { ApprovalId } from '../../shared/brand.ts';
import type { KeepReason, PictureSide } from '../../shared/domain/picture.ts';
import type { Quad } from '../imaging/raster.ts';
import { createCaptureCore } from './capture-core.ts';
import type { CaptureParts } from './capture-parts.ts';
import type { CaptureState, Plea, Way } from './capture-state.ts';
import { cornersOf } from './corners.ts';
import { createFlatbed } from './flatbed.ts';
import { begunAnew } from './guidance.ts';
import { createLiveCamera, type LiveCamera } from './live-camera.ts';
import { createPictureMaker, type PictureMaker } from './picture-maker.ts';
import { createTakenPictures } from './taken-pictures.ts';
import type { Feed } from './watch-frames.ts';

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
  /** Takes another way; a scan under way, or a picture that is still being made, is given up for it. */
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
  /** Keeps it although nobody takes such a document: with a supervisor's approval, or without one where a supervisor is at the screen. */
  readonly allowShown: (approvalId?: ApprovalId) => Promise<void>;
  /** Keeps it as the other side's. */
  readonly keepAsOther: () => Promise<void>;
  /** Forgets the picture of a side that main was asked to remove. */
  readonly drop: (side: PictureSide) => void;
}

/** Takes the pictures of one step. Nothing outlives `end`. */
export function createCaptureSession(parts: CaptureParts): CaptureSession {
  const { imaging, scanners, isKept } = parts;
  const core = createCaptureCore(parts);
  const { store, get, set } = core;
  const pictures = createTakenPictures(core, parts.urls);
  const live: LiveCamera = createLiveCamera({
    ...parts,
    core,
    make: (still, how) => maker.make(still.frame, still.original, { how }),
  });
  const maker: PictureMaker = createPictureMaker({ parts, core, pictures, live });
  const flatbed = createFlatbed({ core, scanners, make: (scan) => maker.make(scan, scan) });

  const begin = (change: Partial<CaptureState>) => {
    flatbed.giveUp();
    maker.giveUp();
    set({ trouble: null, corners: null, outline: null, guidance: begunAnew(get().guidance), ...change });
    live.follow();
  };

  /** What was answered too late is about a picture that nobody looks at any more. */
  const keepShown = async (plea: Plea) => {
    if (get().stage === 'result') await maker.keep(get().side, plea);
  };

  return {
    store,
    start: async () => {
      imaging.warmUp();
      await parts.open();
      live.start();
    },
    end: () => {
      pictures.dropAll();
      flatbed.giveUp();
      core.end();
      live.end();
      imaging.rest();
      parts.close();
      store.setState({ outline: null, corners: null, camera: { state: 'off' } });
    },
    setHidden: live.setHidden,
    attach: live.attach,
    chooseSide: (side) => begin({ side, stage: get().taken[side] || isKept(side) ? 'result' : 'capture' }),
    chooseWay: (way) => {
      begin({ way, stage: 'capture' });
      if (way === 'flatbed' && get().scanner.state === 'off') void flatbed.find();
    },
    switchCamera: live.switchTo,
    tryCameraAgain: live.tryAgain,
    takeNow: live.takeNow,
    takeFile: (file) => (get().work ? Promise.resolve() : maker.make(file, file)),
    findScanners: flatbed.find,
    chooseScanner: flatbed.choose,
    scan: flatbed.scan,
    cancelScan: scanners.cancel,
    retake: () => begin({ stage: 'capture' }),
    openCorners: () => {
      const taken = get().taken[get().side];
      if (taken) set({ stage: 'corners', corners: cornersOf(taken.prepared), trouble: null });
      live.follow();
    },
    moveCorners: (corners) => set({ corners }),
    closeCorners: () => set({ stage: 'result', corners: null, trouble: null }),
    applyCorners: async () => {
      const { corners, taken, side } = get();
      const picture = taken[side];
      if (corners && picture) await maker.make(picture.original, picture.original, { corners });
    },
    keepShown: (because) => keepShown(because ? { keptBecause: because } : {}),
    allowShown: (approvalId) => keepShown({ exception: approvalId ? { approvalId } : {} }),
    keepAsOther: maker.keepAsOther,
    drop: pictures.drop,
  };
}
