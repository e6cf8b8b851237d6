/** Reads a bundle: who it is for first, then one customer at a time. Everything is parsed, since anybody may have written it. */
import type { z } from 'zod';
import { CapturedBody } from '../../../shared/domain/captured-body.ts';
import { type Failure, fail } from '../../../shared/failure.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import type { AgeIdentity } from '../../../shared/settings/age-keys.ts';
import { decryptWith } from './age-stream.ts';
import { BundleDamagedError } from './bundle-damaged-error.ts';
import {
  BundledApplication,
  BundleEnd,
  BundleHeader,
  BundleStamp,
  bundleVersion,
  type UnsentSubmission,
} from './bundle-format.ts';
import { type Frame, type FrameKind, readFrames } from './frames.ts';

/** One customer out of a bundle. */
export interface ReadApplication extends Omit<BundledApplication, 'submissions'> {
  readonly submissions: readonly { readonly facts: UnsentSubmission; readonly captured: CapturedBody }[];
  readonly pictures: readonly { readonly pictureId: string; readonly bytes: Buffer }[];
}

/** An open bundle. */
export interface OpenBundle {
  readonly header: BundleHeader;
  /** To be read once, to its end. Throws `BundleDamagedError`, and what the source throws. */
  readonly applications: AsyncIterable<ReadApplication>;
  /** Lets go of the source, where the applications are not read. */
  readonly close: () => Promise<void>;
}

export type BundleFailure = Failure<'bundle-wrong-key' | 'bundle-damaged' | 'bundle-newer'>;

/** Opens a bundle as far as its header. Throws what the source throws. */
export async function openBundle(
  source: AsyncIterable<Uint8Array>,
  identity: AgeIdentity,
  applicationBody: z.ZodType,
): Promise<Result<OpenBundle, BundleFailure>> {
  const plain = await decryptWith(identity, source);
  if (!plain.ok) return plain;
  const frames = readFrames(plain.value);
  try {
    const first = jsonOf(await nextFrame(frames, 'header'));
    if (parse(BundleStamp, first).version > bundleVersion) {
      await end(frames);
      return err(fail('bundle-newer'));
    }
    return ok({
      header: parse(BundleHeader, first),
      applications: readApplications(frames, applicationBody),
      close: () => end(frames),
    });
  } catch (error) {
    await end(frames);
    if (error instanceof BundleDamagedError) return err(fail('bundle-damaged'));
    throw error;
  }
}

type Frames = AsyncGenerator<Frame, void, undefined>;

/** Ends the reading down to the file. */
async function end(frames: Frames): Promise<void> {
  await frames.return();
}

async function* readApplications(
  frames: Frames,
  applicationBody: z.ZodType,
): AsyncGenerator<ReadApplication, void, undefined> {
  try {
    yield* parseApplications(frames, applicationBody);
  } finally {
    await end(frames);
  }
}

async function* parseApplications(
  frames: Frames,
  applicationBody: z.ZodType,
): AsyncGenerator<ReadApplication, void, undefined> {
  const seen = new Set<string>();
  let applications = 0;
  let submissions = 0;
  const isNew = (id: string): boolean => !seen.has(id) && seen.add(id).has(id);

  for (;;) {
    const frame = await nextFrame(frames, 'application', 'end');
    if (frame.kind === 'end') {
      const end = parse(BundleEnd, jsonOf(frame));
      const isWhole = end.applications === applications && end.submissions === submissions;
      if (!isWhole || !(await frames.next()).done) throw new BundleDamagedError();
      return;
    }
    const { applicationId, body, pictureIds, ...read } = parse(BundledApplication, jsonOf(frame));
    const pictures: { readonly pictureId: string; readonly bytes: Buffer }[] = [];
    for (const pictureId of pictureIds)
      pictures.push({ pictureId, bytes: (await nextFrame(frames, 'picture')).bytes });
    const ids = [applicationId, ...pictureIds, ...read.submissions.map(({ facts }) => facts.submissionId)];
    const isOurs = read.submissions.every(({ facts }) => facts.applicationId === applicationId);
    // Twice in one bundle is twice at the provider.
    if (!isOurs || !ids.every(isNew)) throw new BundleDamagedError();
    applications += 1;
    submissions += read.submissions.length;
    yield {
      applicationId,
      body: parse(applicationBody, body),
      pictureIds,
      pictures,
      submissions: read.submissions.map(({ facts, captured }) => ({
        facts,
        captured: parse(CapturedBody, captured),
      })),
    };
  }
}

async function nextFrame(frames: Frames, ...wanted: readonly FrameKind[]): Promise<Frame> {
  const next = await frames.next();
  if (next.done || !wanted.includes(next.value.kind)) throw new BundleDamagedError();
  return next.value;
}

function jsonOf({ bytes }: Frame): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new BundleDamagedError();
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new BundleDamagedError();
  return parsed.data;
}
