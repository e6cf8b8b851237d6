import type { Feed } from './watch-frames.ts';

/** Good enough to be straightened once more: what is kept is made of the frame itself. */
const stillQuality = 0.95;
/** `HTMLMediaElement.HAVE_CURRENT_DATA`: there is a frame to look at. */
const hasFrame = 2;

/** Frames of a video element. Nothing of them stays with it. */
export function createVideoFeed(video: HTMLVideoElement): Feed {
  const grab = async () => {
    if (video.readyState < hasFrame || video.videoWidth === 0) return undefined;
    // A camera that is being unplugged has a frame one moment, and none the next.
    return createImageBitmap(video).catch(() => undefined);
  };
  const stillOf = async (frame: ImageBitmap) => {
    const canvas = new OffscreenCanvas(frame.width, frame.height);
    try {
      canvas.getContext('2d')?.drawImage(frame, 0, 0);
      const original = await canvas.convertToBlob({ type: 'image/jpeg', quality: stillQuality });
      return { frame, original };
    } catch (error) {
      frame.close();
      throw error;
    } finally {
      // Gives its memory back now, not when somebody collects it.
      canvas.width = 0;
    }
  };
  return {
    grab,
    stillOf,
    still: async () => {
      const frame = await grab();
      return frame && stillOf(frame);
    },
    copy: (frame) => createImageBitmap(frame),
    position: () => video.currentTime,
  };
}
