import type { PictureSource } from '../decode/picture-source.ts';
import type { MaskFinder } from '../find/find-outline.ts';
import { sureFrom } from '../find/outline.ts';
import { toGray } from '../gray.ts';
import { judgePicture } from '../judge/judge-picture.ts';
import { judgedWidth } from '../judge/quality-thresholds.ts';
import { keptWidth, straighten } from '../straighten/straighten.ts';
import { findInPicture } from './find-in-picture.ts';
import type { FrameReads, FrameReport } from './protocol.ts';
import { asReport, type ReadingEngines, readPicture } from './read-picture.ts';
import type { ReadWish } from './read-report.ts';

/** No more than is judged. */
const liveWidth = { enough: judgedWidth, most: judgedWidth };

/** Looks at one frame of the camera: quick enough for ten in a second. */
export async function outlineFrame(
  source: PictureSource,
  findMask: MaskFinder,
  otherSide?: string,
): Promise<FrameReport> {
  const frame = { width: source.width, height: source.height };
  const outline = await findInPicture(source, findMask);
  const document = outline && (await straighten(source, outline.quad, liveWidth));
  if (!outline || !document) return { frame, outline: null, isSure: false, quality: null };
  const quality = judgePicture({ straightened: toGray(document), quad: outline.quad, frame, otherSide });
  return { frame, outline, isSure: outline.confidence >= sureFrom, quality };
}

/** Reads one frame of the camera: for a second sight of what was read before. */
export async function readFrame(
  source: PictureSource,
  wish: ReadWish,
  tools: ReadingEngines & { readonly findMask: MaskFinder },
): Promise<FrameReads> {
  const frame = { width: source.width, height: source.height };
  const outline = await findInPicture(source, tools.findMask);
  const document = outline && (await straighten(source, outline.quad, keptWidth));
  const straightened = document && toGray(document);
  const reads = asReport(await readPicture(source, straightened, wish, tools, outline?.quad));
  return {
    reads,
    quality: outline && straightened ? judgePicture({ straightened, quad: outline.quad, frame }) : null,
  };
}
