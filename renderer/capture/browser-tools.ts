import { openImaging } from '../imaging/worker/open-imaging.ts';
import { createCameras } from './camera.ts';
import type { CaptureTools } from './capture-tools.ts';
import { createVideoFeed } from './video-feed.ts';
import { waitReally } from './wait.ts';

/** The tools of a real page. Call once: imaging has two workers, and one pair is enough. Nothing starts before it is used. */
export function openBrowserTools(page: Window): CaptureTools {
  return {
    cameras: createCameras(page.navigator.mediaDevices, waitReally),
    imaging: openImaging(),
    wait: waitReally,
    urls: {
      create: (picture) => URL.createObjectURL(picture),
      revoke: (url) => URL.revokeObjectURL(url),
    },
    createFeed: createVideoFeed,
  };
}
