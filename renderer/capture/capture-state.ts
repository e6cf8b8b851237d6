import type { ApprovalId } from '../../shared/brand.ts';
import type { RawRead } from '../../shared/domain/document-state.ts';
import type { KeepReason, PictureSide } from '../../shared/domain/picture.ts';
import type { Scanner } from '../../shared/domain/scanner.ts';
import type { Failure } from '../../shared/failure.ts';
import type { Quad } from '../imaging/raster.ts';
import type { PreparedPicture, PrepareRefusal } from '../imaging/worker/protocol.ts';
import type { WorkerLoss } from '../imaging/worker/replaceable-worker.ts';
import type { CameraChoice, OpenCamera } from './camera.ts';
import type { CameraProblem } from './camera-problem.ts';
import { type Guidance, noGuidance } from './guidance.ts';

/** The ways to a picture, in the order in which they are offered. */
export const ways = ['camera', 'flatbed', 'file'] as const;
export type Way = (typeof ways)[number];

export type CameraState =
  | { readonly state: 'off' }
  | { readonly state: 'starting' }
  /** Another program has it; it is being asked again, and every other way is open meanwhile. */
  | { readonly state: 'busy' }
  | { readonly state: 'on'; readonly camera: OpenCamera }
  | { readonly state: 'failed'; readonly problem: CameraProblem };

/** The flatbeds as they are known: which there are, which one is used, and how it stands. */
export interface ScannerState {
  readonly state: 'off' | 'listing' | 'ready' | 'scanning' | 'failed';
  readonly scanners: readonly Scanner[];
  readonly chosen: string | null;
  /** Why there is no list, or no picture. */
  readonly failure: Failure | null;
}

/**
 * How main has answered a picture. `poor`: refused for its quality; `may-be-kept`: the same, and a person may keep it with a reason. `unusual-…`: of a
 * document that nobody here takes unless a supervisor lets it pass. `refused`: main takes it in no case, and says why. `not-kept`: nothing is wrong with the
 * picture, it could only not be kept just now.
 */
export type AnsweredStanding =
  | 'kept'
  | 'poor'
  | 'may-be-kept'
  | 'unusual-visa'
  | 'unusual-kind'
  | 'refused'
  | 'not-kept';

/**
 * How a picture stands. Before it goes to main a person looks at it where no outline was found (`unsure`), and where it seems to be
 * of the other side (`other-side`).
 */
export type Standing = AnsweredStanding | 'unsure' | 'other-side';

/** What a person says for a picture that main doesn't take by itself: why a poor one is kept, and whose leave there is for an unusual document. */
export interface Plea {
  readonly keptBecause?: KeepReason;
  readonly exception?: { readonly approvalId?: ApprovalId };
}

/** A picture of this step, with all that is needed to show it and to put its corners right. Held while the step is open. */
export interface TakenPicture {
  readonly prepared: PreparedPicture;
  readonly original: Blob;
  /** What was read off it, as far as it is believed. */
  readonly reads: RawRead[];
  /** Which side it is of, by what was read off it; null where that says nothing. */
  readonly looksLike: PictureSide | null;
  /** Where the window shows the straightened picture, and the original; revoked with the picture. */
  readonly url: string;
  readonly originalUrl: string;
  readonly standing: Standing;
  /** All that has been said for it so far: what is asked second must not undo what was answered first. */
  readonly plea: Plea;
  /** The name of its file says another format than its bytes, by which it was taken. */
  readonly isMisnamed: boolean;
}

/** Why a picture could not be made of what was given; `not-watched`: why none is made by itself. */
export type PictureTrouble = PrepareRefusal | WorkerLoss | 'no-frame' | 'not-watched';

/** What the step shows: `capture` gets a picture of `side` by `way`; `result` shows it; `corners` puts its corners right. */
export interface CaptureState {
  readonly side: PictureSide;
  readonly way: Way;
  readonly stage: 'capture' | 'result' | 'corners';
  readonly camera: CameraState;
  readonly cameras: readonly CameraChoice[];
  readonly guidance: Guidance;
  readonly outline: {
    readonly quad: Quad;
    readonly frame: { readonly width: number; readonly height: number };
    readonly isGood: boolean;
  } | null;
  readonly scanner: ScannerState;
  readonly work: 'preparing' | 'keeping' | null;
  readonly trouble: PictureTrouble | null;
  readonly taken: Readonly<Partial<Record<PictureSide, TakenPicture>>>;
  /** As the handles stand, in pixels of the original. */
  readonly corners: Quad | null;
}

/** A step that has just been opened, as it stands before anything is asked. */
export const nothingTaken: Omit<CaptureState, 'side'> = {
  way: 'camera',
  stage: 'capture',
  camera: { state: 'off' },
  cameras: [],
  guidance: noGuidance,
  outline: null,
  scanner: { state: 'off', scanners: [], chosen: null, failure: null },
  work: null,
  trouble: null,
  taken: {},
  corners: null,
};

export const otherSideOf = (side: PictureSide): PictureSide => (side === 'front' ? 'back' : 'front');
