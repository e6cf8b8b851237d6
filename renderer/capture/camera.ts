import { err, ok, type Result } from '../../shared/result.ts';
import { type CameraProblem, cameraProblemOf } from './camera-problem.ts';
import type { Wait } from './wait.ts';

/** A camera as it is listed; its label is empty until one has been opened. */
export interface CameraChoice {
  readonly deviceId: string;
  readonly label: string;
}

/** A camera that is on. Whoever opened it stops it; its light is on until then. */
export interface OpenCamera extends CameraChoice {
  readonly stream: MediaStream;
  /** Ends the picture and lets the camera go. A second call does nothing. */
  readonly stop: () => void;
}

/** As much of the browser as cameras need. */
export type CameraDevices = Pick<
  MediaDevices,
  'getUserMedia' | 'enumerateDevices' | 'addEventListener' | 'removeEventListener'
>;

/** The cameras of this terminal. */
export interface Cameras {
  /**
   * Opens this camera, else one of the same label, else any. One that is busy is asked again after 0.5, 1 and 2 s; `onBusy` is told at
   * the first time, so that nobody waits for it. Ends by itself when `signal` is aborted, with every track stopped.
   */
  readonly open: (wanted: {
    readonly camera?: CameraChoice | undefined;
    readonly signal: AbortSignal;
    readonly onBusy: () => void;
    /** It went, or the system took it away. Not told after `stop`. */
    readonly onEnded: () => void;
  }) => Promise<Result<OpenCamera, CameraProblem>>;
  readonly list: () => Promise<readonly CameraChoice[]>;
  /** Tells when one was plugged in or out; answers how to stop that. */
  readonly onChange: (listener: () => void) => () => void;
}

/** A camera that is busy is asked again after these. */
const retryAfterMs = [500, 1_000, 2_000] as const;
/** A driver that says nothing for so long is given up, and the next source offered. */
export const silentAfterMs = 3_000;

const wantedPicture = { width: { ideal: 1920 }, height: { ideal: 1080 }, frameRate: { ideal: 30 } } as const;

/** The cameras behind the browser's `mediaDevices`; undefined where the browser gives none, which is said as *none*. */
export function createCameras(devices: CameraDevices | undefined, wait: Wait): Cameras {
  const list = async (): Promise<readonly CameraChoice[]> => {
    const all = (await devices?.enumerateDevices().catch(() => [])) ?? [];
    return all
      .filter(({ kind }) => kind === 'videoinput')
      .map(({ deviceId, label }) => ({ deviceId, label }));
  };

  const request = async (video: MediaTrackConstraints, signal: AbortSignal) => {
    if (!devices) return err<CameraProblem>('none');
    let isGivenUp = false;
    const asked = devices.getUserMedia({ video, audio: false }).then(
      (stream) => {
        // Came after nobody waited any more: the light must not stay on.
        if (isGivenUp || signal.aborted) stopAll(stream);
        return ok(stream);
      },
      (error: unknown) => err(cameraProblemOf(error)),
    );
    const silence = new AbortController();
    const first = await Promise.race([
      asked,
      wait(silentAfterMs, silence.signal).then(() => err<CameraProblem>('silent')),
      aborted(signal).then(() => err<CameraProblem>('silent')),
    ]);
    silence.abort();
    if (!first.ok) isGivenUp = true;
    return first;
  };

  /** An id may change with the browser's profile, the label doesn't; both are told only once the page may use a camera. */
  const constraintsFor = async (wanted: CameraChoice | undefined): Promise<MediaTrackConstraints> => {
    if (!wanted) return wantedPicture;
    const all = await list();
    const found =
      all.find(({ deviceId }) => deviceId !== '' && deviceId === wanted.deviceId) ??
      all.find(({ label }) => label !== '' && label === wanted.label);
    return { ...wantedPicture, deviceId: found ? { exact: found.deviceId } : { ideal: wanted.deviceId } };
  };

  return {
    list,
    onChange: (listener) => {
      devices?.addEventListener('devicechange', listener);
      return () => devices?.removeEventListener('devicechange', listener);
    },
    open: async ({ camera, signal, onBusy, onEnded }) => {
      let video = await constraintsFor(camera);
      for (const delayMs of [...retryAfterMs, null]) {
        const first = await request(video, signal);
        const isUnsuitable = !first.ok && first.error === 'unsuitable';
        // The one that was remembered has gone, or can't do that size.
        if (isUnsuitable) video = {};
        const answer = isUnsuitable ? await request(video, signal) : first;
        if (signal.aborted) return err('unplugged');
        if (answer.ok) return watch(answer.value, onEnded, signal);
        if (answer.error !== 'busy' || delayMs === null) return answer;
        onBusy();
        await wait(delayMs, signal);
        if (signal.aborted) return err('unplugged');
      }
      return err('busy');
    },
  };
}

function watch(
  stream: MediaStream,
  onEnded: () => void,
  signal: AbortSignal,
): Result<OpenCamera, CameraProblem> {
  const [track] = stream.getVideoTracks();
  if (!track || track.readyState === 'ended') {
    stopAll(stream);
    return err('unplugged');
  }
  let isStopped = false;
  const stop = () => {
    if (isStopped) return;
    isStopped = true;
    stopAll(stream);
  };
  track.addEventListener('ended', () => {
    if (isStopped) return;
    stop();
    onEnded();
  });
  signal.addEventListener('abort', stop, { once: true });
  return ok({ stream, label: track.label, deviceId: track.getSettings().deviceId ?? '', stop });
}

function stopAll(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
