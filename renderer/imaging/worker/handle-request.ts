import { err, ok, type Result } from '../../../shared/result.ts';
import { createBitmapSource } from '../decode/bitmap-source.ts';
import { decodePicture } from '../decode/decode-picture.ts';
import type { PictureSource } from '../decode/picture-source.ts';
import { outlineFrame, readFrame } from './outline-frame.ts';
import { type PrepareTools, preparePicture } from './prepare-picture.ts';
import type { FrameReads, FrameReport, ImagingRequest, PreparedPicture, PrepareRefusal } from './protocol.ts';

/** The work of the worker, without what makes it one. */
export interface RequestTools extends PrepareTools {
  /** Loads what would be loaded on first use. */
  readonly warmUp: (reads: boolean) => Promise<void>;
}

type Answer = Result<FrameReport | FrameReads | PreparedPicture | null, PrepareRefusal>;

/** Answers one request. Lets go of every bitmap that came with it. Rejects when something is broken or memory runs out. */
export async function handleRequest(request: ImagingRequest, tools: RequestTools): Promise<Answer> {
  switch (request.kind) {
    case 'warm-up':
      await tools.warmUp(request.reads);
      return ok(null);
    case 'outline':
      return withSource(createBitmapSource(request.frame), async (source) =>
        ok(await outlineFrame(source, tools.findMask, request.otherSide)),
      );
    case 'read':
      return withSource(createBitmapSource(request.frame), async (source) =>
        ok(await readFrame(source, request.wish, tools)),
      );
    case 'prepare':
      return prepare(request, tools);
  }
}

async function prepare(
  order: Extract<ImagingRequest, { kind: 'prepare' }>,
  tools: RequestTools,
): Promise<Answer> {
  const opened = await open(order.picture);
  if (!opened.ok) return opened;
  const { source, format } = opened.value;
  return withSource(source, async () => {
    const prepared = await preparePicture(source, order, tools);
    if (!prepared.ok) return err(prepared.error);
    return ok({ ...prepared.value, original: { width: source.width, height: source.height, format } });
  });
}

interface OpenedPicture {
  readonly source: PictureSource;
  readonly format: PreparedPicture['original']['format'];
}

async function open(picture: ImageBitmap | Blob): Promise<Result<OpenedPicture, PrepareRefusal>> {
  if (picture instanceof ImageBitmap) return ok({ source: createBitmapSource(picture), format: 'frame' });
  const decoded = await decodePicture(picture);
  if (!decoded.ok) return decoded;
  return ok({ source: decoded.value.source, format: decoded.value.sniffed.format });
}

async function withSource(
  source: PictureSource,
  use: (source: PictureSource) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await use(source);
  } finally {
    source.close();
  }
}
