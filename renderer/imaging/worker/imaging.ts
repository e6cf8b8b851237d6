import type { PictureBudget } from '../../../shared/documents/picture-budget.ts';
import { err, type Result } from '../../../shared/result.ts';
import type { Quad } from '../raster.ts';
import { askWorker } from './ask-worker.ts';
import { createLatestOnly } from './latest-only.ts';
import type { FrameReads, FrameReport, PreparedPicture, PrepareRefusal } from './protocol.ts';
import type { ReadWish } from './read-report.ts';
import type { ReplaceableWorker, WorkerLoss } from './replaceable-worker.ts';

/** A frame of the camera to be looked at. */
export interface LiveFrame {
  /** Taken over. */
  readonly frame: ImageBitmap;
  /** `quality.fingerprint` of the document's other side, when that was taken before. */
  readonly otherSide?: string | undefined;
}

/** A picture to be made ready. */
export interface PictureOrder {
  /** A file as it was chosen, or a frame of the camera, which is taken over. */
  readonly picture: Blob | ImageBitmap;
  /** The outline as a person has put it, in the pixels of the picture as it lies; absent, it is looked for. */
  readonly corners?: Quad | undefined;
  readonly budget: PictureBudget;
  /** Uses all that the budget holds: more bytes, and less is lost. */
  readonly isFinest?: boolean | undefined;
  /** `quality.fingerprint` of the document's other side, when that was taken before. */
  readonly otherSide?: string | undefined;
  /** What is to be read off it; absent, nothing is, which is quicker. */
  readonly wish?: ReadWish | undefined;
}

/** A frame of the camera to be read. */
export interface FrameToRead {
  /** Taken over. */
  readonly frame: ImageBitmap;
  readonly wish: ReadWish;
}

/**
 * Everything that is done with pictures, away from the page. No call rejects. One that takes too long or breaks its worker says so, and the
 * next call has a new one.
 */
export interface Imaging {
  /** Loads what the first picture would wait for. */
  readonly warmUp: () => void;
  /** Looks at a frame. While one is looked at only the newest waits; the one that waited before it is `dropped`. */
  readonly outline: (live: LiveFrame) => Promise<Result<FrameReport, WorkerLoss | 'dropped'>>;
  /** Reads a frame. Like `outline`, only the newest waits. */
  readonly read: (frame: FrameToRead) => Promise<Result<FrameReads, WorkerLoss | 'dropped'>>;
  /** Makes a picture ready to be kept, one after the other. */
  readonly prepare: (order: PictureOrder) => Promise<Result<PreparedPicture, PrepareRefusal | WorkerLoss>>;
  /** Ends the workers, with everything of a picture that was in them or waited for them. They start again when something is asked. */
  readonly rest: () => void;
}

interface Workers {
  /** For frames: it answers ten times a second whatever is being prepared. */
  readonly live: ReplaceableWorker;
  /** For what is kept, and for files of strangers: what they do to it, the living picture does not notice. */
  readonly still: ReplaceableWorker;
}

/** Creates the page's side over two workers. */
export function createImaging({ live, still }: Workers): Imaging {
  const outline = createLatestOnly<LiveFrame, Result<FrameReport, WorkerLoss | 'dropped'>>(
    async ({ frame, otherSide }) => {
      const answer = await askWorker(live, { kind: 'outline', frame, otherSide }, [frame]);
      return answer.ok ? answer : err(asLoss(answer.error));
    },
    ({ frame }) => {
      frame.close();
      return err('dropped');
    },
  );
  const read = createLatestOnly<FrameToRead, Result<FrameReads, WorkerLoss | 'dropped'>>(
    async ({ frame, wish }) => {
      const answer = await askWorker(still, { kind: 'read', frame, wish }, [frame]);
      return answer.ok ? answer : err(asLoss(answer.error));
    },
    ({ frame }) => {
      frame.close();
      return err('dropped');
    },
  );
  return {
    outline: outline.look,
    read: read.look,
    warmUp: () => {
      void warmUp(live, false);
      void warmUp(still, true);
    },
    prepare: ({ picture, ...order }) =>
      askWorker(still, { kind: 'prepare', picture, ...order }, picture instanceof Blob ? [] : [picture]),
    rest: () => {
      outline.forget();
      read.forget();
      live.end();
      still.end();
    },
  };
}

/** Whether it worked does not matter here: what could not be loaded now fails, and says so, when it is asked for. */
async function warmUp(worker: ReplaceableWorker, reads: boolean): Promise<boolean> {
  const warmed = await askWorker(worker, { kind: 'warm-up', reads }, []);
  return warmed.ok;
}

/** A frame is no file: none of a file's refusals is an answer to it. */
const asLoss = (error: PrepareRefusal | WorkerLoss): WorkerLoss =>
  error === 'timed-out' ? error : 'worker-lost';
