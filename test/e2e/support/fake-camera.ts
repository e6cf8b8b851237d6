/** What a page fixture does to the camera, as an operating system would: the product has no hook for it. */
import type { Page } from '@playwright/test';

/** Every camera is refused with this, until what is answered here is called. */
export async function makeCameraFail(page: Page, name: string): Promise<() => Promise<void>> {
  await page.evaluate((failure) => {
    const devices = navigator.mediaDevices;
    Object.defineProperty(devices, 'getUserMedia', {
      configurable: true,
      value: () => Promise.reject(new DOMException('made to fail', failure)),
    });
  }, name);
  // What the browser itself has stands on the prototype.
  return () => page.evaluate(() => void Reflect.deleteProperty(navigator.mediaDevices, 'getUserMedia'));
}

/** Ends the track of the camera that is on, as pulling its plug does. */
export async function unplugCamera(page: Page): Promise<void> {
  await page.evaluate(() => {
    const stream = document.querySelector('video')?.srcObject;
    if (!(stream instanceof MediaStream)) throw new Error('no camera is on');
    for (const track of stream.getTracks()) {
      track.stop();
      // `stop` itself says nothing; a plug that is pulled does.
      track.dispatchEvent(new Event('ended'));
    }
  });
}

/** Tells the page that a camera was plugged in. */
export async function plugCameraIn(page: Page): Promise<void> {
  await page.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event('devicechange')));
}

/** Counts the tracks that were given and still live, from now on. */
export async function watchTracks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const devices = navigator.mediaDevices;
    const real = devices.getUserMedia.bind(devices);
    const given: MediaStreamTrack[] = [];
    devices.getUserMedia = async (constraints) => {
      const stream = await real(constraints);
      given.push(...stream.getTracks());
      return stream;
    };
    Object.assign(window, {
      liveTracks: () => given.filter(({ readyState }) => readyState === 'live').length,
    });
  });
  return () => page.evaluate(() => (window as unknown as { liveTracks: () => number }).liveTracks());
}
