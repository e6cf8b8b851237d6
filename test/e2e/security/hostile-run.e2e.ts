/**
 * The short form of `npm run hostile` over the running kiosk: some escapes of each family, after each a look at where it stands: the same
 * document at the same address, one window, the same screen, main alive, no new program, socket or file, and nothing heard elsewhere.
 */
import { expect, test } from '@playwright/test';
import { lastLine } from '../../hostile/escape.ts';
import { attackKiosk } from '../../hostile/kiosk-run.ts';
import { networkIsThere, withWeakenedApp } from './support/weakened-app.ts';

test.describe.configure({ timeout: 600_000 });

test('none of the escapes gets through', async () => {
  const result = await attackKiosk({ everyNth: 60 });
  console.log(lastLine(result));
  expect(result.through).toEqual([]);
  expect(result.tried).toBeGreaterThan(40);
});

test('all of them @all', async () => {
  test.setTimeout(3_600_000);
  const result = await attackKiosk({ everyNth: 1, onProgress: console.log });
  console.log(lastLine(result));
  expect(result.through).toEqual([]);
});

test('negative control: without what closes it, a page reaches a server by WebRTC, moves its window, opens another and closes its own @all', async () => {
  const edits = [
    ...networkIsThere,
    { bundle: 'main', find: '"disable_non_proxied_udp"', replace: '"default"' },
    {
      bundle: 'main',
      find: /("content-bounds-updated", \(event\) => )event\.preventDefault\(\)/,
      replace: '$1{}',
    },
    { bundle: 'main', find: '"Auxclick,DocumentPictureInPictureAPI"', replace: '"Auxclick"' },
    {
      bundle: 'main',
      find: 'if (trouble === "closed") onClosed();',
      replace: 'if (trouble === "closed") return;',
    },
  ] as const;
  const names = [
    'ways to the net: WebRTC, STUN',
    'powers of the browser: a document in a window of its own',
    'powers of the browser: closing the window',
    'powers of the browser: resizing the window',
  ];
  const result = await withWeakenedApp(edits, ({ appPath }) =>
    attackKiosk({ appPath, everyNth: 1, named: names }),
  );
  expect(result.through.map((line) => names.find((name) => line.startsWith(name)))).toEqual(names);
});

test('negative control: a kiosk with its guards taken out lets some through, and the run says so @all', async () => {
  const edits = [
    ...networkIsThere,
    { bundle: 'main', find: 'return isMainFrame && isAppDocument(url);', replace: 'return true;' },
    { bundle: 'main', find: 'cancel: !isRequestAllowed(url)', replace: 'cancel: false' },
    { bundle: 'main', find: 'return permission === "media" &&', replace: 'return true ||' },
  ] as const;
  const result = await withWeakenedApp(edits, ({ appPath }) =>
    attackKiosk({ appPath, everyNth: 9, only: ['addresses', 'powers of the browser'], enough: 2 }),
  );
  console.log(lastLine(result));
  expect(result.through.length).toBeGreaterThanOrEqual(2);
  expect(lastLine(result)).toMatch(/^hostile: \d+ escapes tried, [1-9]\d* through$/);
});
