/** The frames of a video element: each is somebody's, or closed. */
import { afterEach, expect, it, vi } from 'vitest';
import { createVideoFeed } from '../../../renderer/capture/video-feed.ts';

afterEach(() => vi.unstubAllGlobals());

const video = { readyState: 4, videoWidth: 1920, currentTime: 7 } as HTMLVideoElement;

it('a frame of which no file can be made is closed, and so is its canvas', async () => {
  const close = vi.fn();
  const canvases: { width: number }[] = [];
  vi.stubGlobal('createImageBitmap', () => Promise.resolve({ width: 1920, height: 1080, close }));
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      width = 1920;
      getContext = () => ({ drawImage: () => undefined });
      convertToBlob = () => Promise.reject(new Error('EncodingError'));
      constructor() {
        canvases.push(this);
      }
    },
  );
  const feed = createVideoFeed(video);
  await expect(feed.still()).rejects.toThrow('EncodingError');
  expect(close).toHaveBeenCalledTimes(1);
  expect(canvases.map(({ width }) => width)).toEqual([0]);
  expect(feed.position()).toBe(7);
});
