/** Cameras, scanners and imaging for tests of the screens that take pictures: no browser, no worker, and time that stands still. */
import type { CameraChoice, Cameras, OpenCamera } from '../../renderer/capture/camera.ts';
import type { CameraProblem } from '../../renderer/capture/camera-problem.ts';
import type { CaptureTools } from '../../renderer/capture/capture-tools.ts';
import type { Wait } from '../../renderer/capture/wait.ts';
import type { Feed } from '../../renderer/capture/watch-frames.ts';
import type { Quad } from '../../renderer/imaging/raster.ts';
import type { Imaging } from '../../renderer/imaging/worker/imaging.ts';
import type { FrameReport, PreparedPicture } from '../../renderer/imaging/worker/protocol.ts';
import type { PictureQuality } from '../../shared/documents/picture-quality.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { goodQuality } from './good-quality.ts';

/** Where the card lies in every frame. */
export const cardQuad: Quad = [
  { x: 400, y: 200 },
  { x: 1500, y: 200 },
  { x: 1500, y: 900 },
  { x: 400, y: 900 },
];
export const frameSize = { width: 1920, height: 1080 };

/** A frame in which the card lies, good unless said otherwise. */
export function aFrame({
  quality = goodQuality,
  quad = cardQuad,
  isSure = true,
}: {
  readonly quality?: Partial<PictureQuality>;
  readonly quad?: Quad;
  readonly isSure?: boolean;
} = {}): FrameReport {
  return {
    frame: frameSize,
    outline: { quad, confidence: isSure ? 0.95 : 0.5, foundBy: 'net' },
    isSure,
    quality: { ...goodQuality, ...quality },
  };
}

/** A frame with nothing in it. */
export const emptyFrame: FrameReport = { frame: frameSize, outline: null, isSure: false, quality: null };

/** A picture that is ready, good unless said otherwise. */
export function aPicture({
  quality = {},
  ...change
}: Partial<Omit<PreparedPicture, 'quality'>> & {
  readonly quality?: Partial<PictureQuality>;
} = {}): PreparedPicture {
  return {
    jpeg: new TextEncoder().encode('a straightened picture'),
    width: 1600,
    height: 1009,
    original: { ...frameSize, format: 'jpeg' },
    outline: { quad: cardQuad, confidence: 0.95, foundBy: 'net' },
    cutBy: 'outline',
    reads: null,
    isStillReadable: null,
    ...change,
    quality: { ...goodQuality, ...quality },
  };
}

/** What a test sets, and what it looks at. */
export interface FakeCapture {
  readonly tools: CaptureTools;
  /** What the cameras answer next. */
  readonly camera: {
    answers: (CameraProblem | 'on')[];
    listed: CameraChoice[];
    /** How often one was opened, and how many are on. */
    opened: number;
    on: number;
    wanted: (CameraChoice | undefined)[];
    /** Pulls the plug of the one that is on. */
    unplug: () => void;
    /** Tells that something was plugged in or out. */
    change: () => void;
  };
  /** What the imaging answers. */
  readonly imaging: {
    frames: FrameReport[];
    pictures: Awaited<ReturnType<Imaging['prepare']>>[];
    orders: Parameters<Imaging['prepare']>[0][];
    /** What looks at frames can't be loaded. */
    isLost: boolean;
    /** No picture is made ready before. */
    waitsFor: Promise<void>;
    rests: number;
    warmUps: number;
  };
  /** Addresses that were made and not revoked. */
  readonly alive: Set<string>;
  /** Frames that were handed out and not closed or taken over. */
  readonly frames: { open: number };
}

/** A frame as the browser gives it; counts whether somebody lets it go. */
function fakeBitmap(frames: { open: number }): ImageBitmap {
  frames.open += 1;
  let isOpen = true;
  return {
    ...frameSize,
    close: () => {
      if (isOpen) frames.open -= 1;
      isOpen = false;
    },
  } as ImageBitmap;
}

/** Creates them. `wait` is how their time passes; without it, a turn of the event loop for any wait. `onFrame` is told of each frame looked at. */
export function createFakeCapture({
  wait = soon,
  onFrame = () => undefined,
}: {
  readonly wait?: Wait;
  readonly onFrame?: () => void;
} = {}): FakeCapture {
  const alive = new Set<string>();
  const frames = { open: 0 };
  let made = 0;
  const changes = new Set<() => void>();
  let ended: (() => void) | undefined;
  const camera: FakeCapture['camera'] = {
    answers: ['on'],
    listed: [{ deviceId: 'cam-1', label: 'Counter camera' }],
    opened: 0,
    on: 0,
    wanted: [],
    unplug: () => ended?.(),
    change: () => {
      for (const listener of changes) listener();
    },
  };
  const cameras: Cameras = {
    list: () => Promise.resolve(camera.listed),
    onChange: (listener) => {
      changes.add(listener);
      return () => changes.delete(listener);
    },
    open: async ({ camera: wanted, signal, onBusy, onEnded }): Promise<Result<OpenCamera, CameraProblem>> => {
      camera.opened += 1;
      camera.wanted.push(wanted);
      await wait(1, signal);
      const answer = camera.answers.length > 1 ? camera.answers.shift() : camera.answers[0];
      if (answer === 'busy') onBusy();
      if (answer !== 'on') return err(answer ?? 'unknown');
      if (signal.aborted) return err('unplugged');
      camera.on += 1;
      let isOn = true;
      const stop = () => {
        if (isOn) camera.on -= 1;
        isOn = false;
      };
      ended = () => {
        if (!isOn) return;
        stop();
        onEnded();
      };
      signal.addEventListener('abort', stop);
      const [first] = camera.listed;
      return ok({ stream: {} as MediaStream, ...(wanted ?? first ?? { deviceId: '', label: '' }), stop });
    },
  };
  const imaging: FakeCapture['imaging'] = {
    frames: [emptyFrame],
    pictures: [ok(aPicture())],
    orders: [],
    isLost: false,
    waitsFor: Promise.resolve(),
    rests: 0,
    warmUps: 0,
  };
  const next = <T>(list: T[]): T => (list.length > 1 ? list.shift() : list[0]) as T;
  const take = (picture: unknown) => {
    if (!(picture instanceof Blob)) (picture as ImageBitmap).close();
  };
  const fakeImaging: Imaging = {
    warmUp: () => {
      imaging.warmUps += 1;
    },
    outline: async ({ frame }) => {
      take(frame);
      await wait(1);
      onFrame();
      return imaging.isLost ? err('worker-lost') : ok(next(imaging.frames));
    },
    read: async ({ frame }) => {
      take(frame);
      return err('worker-lost');
    },
    prepare: async (order) => {
      take(order.picture);
      imaging.orders.push(order);
      await imaging.waitsFor;
      await wait(1);
      return next(imaging.pictures);
    },
    rest: () => {
      imaging.rests += 1;
    },
  };
  let position = 0;
  const feed: Feed = {
    grab: () => Promise.resolve(fakeBitmap(frames)),
    still: () => Promise.resolve({ frame: fakeBitmap(frames), original: new Blob(['a frame']) }),
    stillOf: (frame) => Promise.resolve({ frame, original: new Blob(['a frame']) }),
    copy: () => Promise.resolve(fakeBitmap(frames)),
    // Of a video that runs.
    position: () => {
      position += 1;
      return position;
    },
  };
  return {
    camera,
    imaging,
    alive,
    frames,
    tools: {
      cameras,
      imaging: fakeImaging,
      wait,
      urls: {
        create: () => {
          made += 1;
          alive.add(`blob:picture-${made}`);
          return `blob:picture-${made}`;
        },
        revoke: (url) => alive.delete(url),
      },
      createFeed: () => feed,
    },
  };
}

/** A turn of the event loop, whatever time was asked for. */
const soon: Wait = () => new Promise((resolve) => setTimeout(resolve, 0));
