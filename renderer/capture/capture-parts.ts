import type { PictureBudget } from '../../shared/documents/picture-budget.ts';
import type { RawRead } from '../../shared/domain/document-state.ts';
import type { PictureSide } from '../../shared/domain/picture.ts';
import type { Imaging } from '../imaging/worker/imaging.ts';
import type { PreparedPicture } from '../imaging/worker/protocol.ts';
import type { ReadWish } from '../imaging/worker/read-report.ts';
import type { CameraChoice, Cameras } from './camera.ts';
import type { AnsweredStanding, Plea } from './capture-state.ts';
import type { Scanners } from './scanners.ts';
import type { Wait } from './wait.ts';

/** What a picture is kept with. */
export interface Keeping extends Plea {
  readonly side: PictureSide;
  readonly prepared: PreparedPicture;
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
  /** Which side a picture is of, by what was read off it; null where that says nothing. */
  readonly looksLike: (prepared: PreparedPicture) => PictureSide | null;
  /** Hands a picture to main, and says how it stands then; null: as before, since main did not take the leave for it. */
  readonly keep: (keeping: Keeping) => Promise<AnsweredStanding | null>;
  /** Tells main that pictures are taken now, without which it gives no camera and no scanner; and that they no more are. */
  readonly open: () => Promise<void>;
  readonly close: () => void;
  /** The camera that this terminal used last. */
  readonly lastCamera: {
    readonly read: () => CameraChoice | undefined;
    readonly remember: (camera: CameraChoice) => void;
  };
}
