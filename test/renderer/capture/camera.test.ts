import { describe, expect, it, vi } from 'vitest';
import { type CameraDevices, createCameras, silentAfterMs } from '../../../renderer/capture/camera.ts';
import { cameraProblemOf } from '../../../renderer/capture/camera-problem.ts';
import type { Wait } from '../../../renderer/capture/wait.ts';
import { unwrap } from '../../../shared/result.ts';
import { waitFor } from '../../support/wait-for.ts';

/** A stream with one track that can be stopped, and that can end by itself. */
function aStream({ label = 'Counter camera', deviceId = 'cam-1' } = {}) {
  const track = Object.assign(new EventTarget(), {
    label,
    readyState: 'live',
    stop: vi.fn(),
    getSettings: () => ({ deviceId }),
  });
  const stream = { getTracks: () => [track], getVideoTracks: () => [track] } as unknown as MediaStream;
  return { track, stream };
}

const named = (name: string) => Object.assign(new Error(name), { name });

type Answer = MediaStream | Error | 'silence';

/** Devices that answer in this order, the last answer for ever. */
function devicesAnswering(...answers: Answer[]) {
  const asked: MediaTrackConstraints[] = [];
  const late: ((stream: MediaStream) => void)[] = [];
  const devices: CameraDevices = {
    getUserMedia: (constraints) => {
      asked.push(constraints?.video as MediaTrackConstraints);
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer === 'silence') return new Promise((resolve) => late.push(resolve));
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer as MediaStream);
    },
    enumerateDevices: () =>
      Promise.resolve([
        { kind: 'audioinput', deviceId: 'mic', label: 'Microphone' },
        { kind: 'videoinput', deviceId: 'cam-1', label: 'Counter camera' },
        { kind: 'videoinput', deviceId: 'cam-2', label: 'Built-in' },
      ] as MediaDeviceInfo[]),
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
  };
  return { devices, asked, late };
}

/** Time that passes at once, written down. The limit on silence passes only when a test says so. */
function fakeTime({ isSilent = false } = {}) {
  const waited: number[] = [];
  const wait: Wait = (ms, signal) => {
    if (ms !== silentAfterMs) waited.push(ms);
    if (ms !== silentAfterMs || isSilent) return Promise.resolve();
    return new Promise((resolve) => signal?.addEventListener('abort', () => resolve()));
  };
  return { waited, wait };
}

const quietly = (signal = new AbortController().signal) => ({ signal, onBusy: vi.fn(), onEnded: vi.fn() });

describe('opening a camera', () => {
  it('asks for a large picture and no sound, and knows which one it got', async () => {
    const { stream } = aStream();
    const { devices, asked } = devicesAnswering(stream);
    const camera = unwrap(await createCameras(devices, fakeTime().wait).open(quietly()));
    expect(camera).toMatchObject({ deviceId: 'cam-1', label: 'Counter camera' });
    expect(asked).toEqual([expect.objectContaining({ width: { ideal: 1920 }, height: { ideal: 1080 } })]);
  });

  it('takes the one that was used last, by its id or, where that has changed, by its label', async () => {
    const { devices, asked } = devicesAnswering(aStream().stream);
    const cameras = createCameras(devices, fakeTime().wait);
    await cameras.open({ camera: { deviceId: 'cam-2', label: 'x' }, ...quietly() });
    await cameras.open({ camera: { deviceId: 'old', label: 'Built-in' }, ...quietly() });
    await cameras.open({ camera: { deviceId: 'gone', label: 'gone' }, ...quietly() });
    expect(asked.map(({ deviceId }) => deviceId)).toEqual([
      { exact: 'cam-2' },
      { exact: 'cam-2' },
      { ideal: 'gone' },
    ]);
  });

  it.each([
    ['NotAllowedError', 'refused'],
    ['NotFoundError', 'none'],
    ['NotReadableError', 'busy'],
    ['OverconstrainedError', 'unsuitable'],
    ['SomethingNew', 'unknown'],
  ])('%s means %s', async (name, problem) => {
    expect(cameraProblemOf(named(name))).toBe(problem);
    const { devices } = devicesAnswering(named(name));
    const answer = await createCameras(devices, fakeTime().wait).open(quietly());
    expect(answer).toEqual({ ok: false, error: problem });
  });

  it('asks a busy one again after 0.5, 1 and 2 s, and says at the first time that it is busy', async () => {
    const { stream } = aStream();
    const busy = named('NotReadableError');
    const time = fakeTime();
    const { devices } = devicesAnswering(busy, busy, busy, stream);
    const hands = quietly();
    expect((await createCameras(devices, time.wait).open(hands)).ok).toBe(true);
    expect(time.waited).toEqual([500, 1_000, 2_000]);
    expect(hands.onBusy).toHaveBeenCalled();

    const again = fakeTime();
    const never = devicesAnswering(busy);
    expect(await createCameras(never.devices, again.wait).open(quietly())).toEqual({
      ok: false,
      error: 'busy',
    });
    expect(never.asked).toHaveLength(4);
  });

  it('gives up one that says nothing, and lets it go when it comes after all', async () => {
    const { track, stream } = aStream();
    const { devices, late } = devicesAnswering('silence');
    const answer = await createCameras(devices, fakeTime({ isSilent: true }).wait).open(quietly());
    expect(answer).toEqual({ ok: false, error: 'silent' });
    late[0]?.(stream);
    await waitFor(() => expect(track.stop).toHaveBeenCalled());
  });

  it('lets any be used where the remembered one can’t do it', async () => {
    const { devices, asked } = devicesAnswering(named('OverconstrainedError'), aStream().stream);
    expect((await createCameras(devices, fakeTime().wait).open(quietly())).ok).toBe(true);
    expect(asked[1]).toEqual({});
  });

  it('is without one where the browser has none', async () => {
    const cameras = createCameras(undefined, fakeTime().wait);
    expect(await cameras.open(quietly())).toEqual({ ok: false, error: 'none' });
    expect(await cameras.list()).toEqual([]);
  });
});

describe('letting a camera go', () => {
  it('stops every track, once, and does not call that unplugged', async () => {
    const { track, stream } = aStream();
    const hands = quietly();
    const camera = unwrap(await createCameras(devicesAnswering(stream).devices, fakeTime().wait).open(hands));
    camera.stop();
    track.dispatchEvent(new Event('ended'));
    camera.stop();
    expect(track.stop).toHaveBeenCalledTimes(1);
    expect(hands.onEnded).not.toHaveBeenCalled();
  });

  it('tells when it went by itself', async () => {
    const { track, stream } = aStream();
    const hands = quietly();
    unwrap(await createCameras(devicesAnswering(stream).devices, fakeTime().wait).open(hands));
    track.dispatchEvent(new Event('ended'));
    expect(hands.onEnded).toHaveBeenCalledTimes(1);
  });

  it('happens when the step is left, also while it is still being opened', async () => {
    const { track, stream } = aStream();
    const { devices, late } = devicesAnswering('silence');
    const leaving = new AbortController();
    const opening = createCameras(devices, fakeTime().wait).open(quietly(leaving.signal));
    await waitFor(() => expect(late).toHaveLength(1));
    leaving.abort();
    expect((await opening).ok).toBe(false);
    late[0]?.(stream);
    await waitFor(() => expect(track.stop).toHaveBeenCalled());

    const open = aStream();
    const later = new AbortController();
    await createCameras(devicesAnswering(open.stream).devices, fakeTime().wait).open(quietly(later.signal));
    later.abort();
    expect(open.track.stop).toHaveBeenCalled();
  });
});
