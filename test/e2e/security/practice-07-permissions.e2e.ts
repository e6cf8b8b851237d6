/** Practice 7: the page asks for everything a page can ask for; outside a capture step nothing is given, the camera neither. */
import { expect, type Page, test } from '@playwright/test';
import { inWeakenedKiosk, shareKiosk } from './support/running-kiosk.ts';

const kiosk = shareKiosk({ fakeCamera: true });

/** What the page got. */
function given(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const got: string[] = [];
    const attempt = async (name: string, ask: () => unknown) => {
      const never = new Promise((resolve) => setTimeout(resolve, 2000, undefined));
      try {
        if (await Promise.race([ask(), never])) got.push(name);
      } catch {
        // Refused.
      }
    };
    const { mediaDevices, permissions } = navigator;
    const any = navigator as unknown as Record<
      string,
      Record<string, (options?: object) => Promise<unknown>> | undefined
    >;
    await attempt('camera', () => mediaDevices.getUserMedia({ video: true }));
    await attempt('microphone', () => mediaDevices.getUserMedia({ audio: true }));
    await attempt('camera and microphone', () => mediaDevices.getUserMedia({ video: true, audio: true }));
    await attempt('screen', () => mediaDevices.getDisplayMedia());
    await attempt(
      'position',
      () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
    );
    await attempt('notifications', async () => (await Notification.requestPermission()) === 'granted');
    await attempt('clipboard', () => navigator.clipboard.readText().then(() => true));
    await attempt('midi', () => any.requestMIDIAccess && navigator.requestMIDIAccess());
    await attempt('usb', () => any.usb?.requestDevice?.({ filters: [] }));
    await attempt('serial', () => any.serial?.requestPort?.());
    await attempt(
      'hid',
      async () => ((await any.hid?.requestDevice?.({ filters: [] })) as unknown[] | undefined)?.length,
    );
    await attempt('bluetooth', () => any.bluetooth?.requestDevice?.({ acceptAllDevices: true }));
    await attempt('wake lock', () => any.wakeLock?.request?.());
    await attempt('full screen', () => document.documentElement.requestFullscreen().then(() => true));
    await attempt('fonts', async () => {
      const query = (window as unknown as { queryLocalFonts?: () => Promise<unknown[]> }).queryLocalFonts;
      return (await query?.())?.length;
    });
    await attempt('lasting storage', () => navigator.storage.persist());
    for (const name of ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi']) {
      await attempt(
        `${name}, as told`,
        async () => (await permissions.query({ name: name as PermissionName })).state === 'granted',
      );
    }
    return got;
  });
}

test('nothing is given', async () => {
  expect(await given(kiosk().page)).toEqual([]);
});

test('negative control: with a policy that says yes the same page gets something', async () => {
  const yes = {
    bundle: 'main',
    find: 'return permission === "media" &&',
    replace: 'return true ||',
  } as const;
  const got = await inWeakenedKiosk([yes], ({ page }) => given(page));
  expect(got).toContain('notifications, as told');
});
