/** Practice 8: navigation: three events, parsed origins, hostile addresses. */
import type { WebContents } from 'electron';
import { expect, it } from 'vitest';
import { guardNavigation } from '../../electron/window/navigation-guard.ts';
import { openGuardedKiosk, openUnguardedWindow } from './support/guarded-window.ts';
import {
  hostileAddresses,
  isPrevented,
  navigationEvents,
  navigationLeaks,
} from './support/navigation-attempts.ts';

it(`lets none of ${hostileAddresses.length} hostile addresses through, by none of three events`, async () => {
  const { window } = await openGuardedKiosk();
  expect(navigationLeaks(window.webContents)).toEqual([]);
});

it('guards contents that come later, whoever makes them', async () => {
  await openGuardedKiosk();
  const { BrowserWindow } = await import('../support/electron-double.ts');
  expect(navigationLeaks(new BrowserWindow().webContents)).toEqual([]);
});

it('lets the page load itself again', async () => {
  const { window } = await openGuardedKiosk();
  for (const event of navigationEvents) {
    for (const url of ['app://kiosk/index.html', 'app://kiosk/index.html?again#top']) {
      expect(isPrevented(window.webContents, event, url)).toBe(false);
    }
  }
});

it('negative control: no guard, one event only, or a prefix instead of an origin are caught', async () => {
  expect(navigationLeaks((await openUnguardedWindow()).webContents)).toHaveLength(
    3 * (hostileAddresses.length + 1),
  );

  const oneEvent = (await openUnguardedWindow()).webContents;
  oneEvent.on('will-navigate', (event) => event.preventDefault());
  expect(navigationLeaks(oneEvent)).toHaveLength(2 * (hostileAddresses.length + 1));

  const prefix = (await openUnguardedWindow()).webContents;
  guardNavigation(prefix as unknown as WebContents, ({ url }) => url.startsWith('app://kiosk'));
  expect(navigationLeaks(prefix)).toContain('will-redirect: a look-alike suffix');
});
