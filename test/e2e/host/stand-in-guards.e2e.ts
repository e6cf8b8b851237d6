/** What a page may not do in the stand-in, and that main is asked as Electron would ask it. */
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callToy, expect, type KioskApp, readToyState, test } from './toy-kiosk.ts';

const HOME = 'https://kiosk.app.localhost/index.html';

/** Runs in the page; what it starts may end later. */
async function begin(kiosk: KioskApp, code: string): Promise<void> {
  await kiosk.page.evaluate(code);
}

test('moves away are put to main and refused', async ({ kiosk }) => {
  const moves = ['https://example.invalid/x', 'mailto:nobody@example.invalid', 'about:blank', 'app://evil/x'];
  for (const url of moves) await begin(kiosk, `location = ${JSON.stringify(url)}; 1`);
  await begin(kiosk, `document.querySelector('#plain').click()`);
  await begin(kiosk, `location = URL.createObjectURL(new Blob(['<h1>blob</h1>'], { type: 'text/html' })); 1`);
  const expected = [...moves, 'https://example.invalid/plain'].map(
    (url) => `will-frame-navigate ${url} main`,
  );
  await expect
    .poll(async () => (await readToyState(kiosk)).navigations)
    .toEqual(expect.arrayContaining(expected));
  await expect.poll(async () => (await readToyState(kiosk)).navigations.join()).toContain('blob:');
  expect(kiosk.page.url()).toBe(HOME);
  await expect(kiosk.page.getByRole('heading', { name: 'Toy kiosk' })).toBeVisible();
});

test('Chromium itself refuses moves to file:, chrome:, data: and view-source:', async ({ kiosk }) => {
  for (const url of [
    'file:///etc/passwd',
    'chrome://version',
    'data:text/html,x',
    'view-source:https://a.invalid',
  ]) {
    await begin(kiosk, `location = ${JSON.stringify(url)}; 1`);
  }
  await callToy(kiosk, 'echo', 1);
  expect(kiosk.page.url()).toBe(HOME);
});

test('a move that main allows happens; a redirect from it is asked about again', async ({ kiosk }) => {
  await begin(kiosk, `location = '/redirect'; 1`);
  await expect
    .poll(async () => (await readToyState(kiosk)).navigations)
    .toEqual([
      'will-frame-navigate app://kiosk/redirect main',
      'will-navigate app://kiosk/redirect main',
      'will-redirect app://kiosk/other.html main',
    ]);
  expect(kiosk.page.url()).toBe(HOME);
  await begin(kiosk, `location = 'app://kiosk/allowed.html'; 1`);
  await kiosk.page.waitForURL('https://kiosk.app.localhost/allowed.html');
  expect(await callToy(kiosk, 'echo', 'the preload is here too')).toBe('the preload is here too');
});

test('new windows are put to main and none opens', async ({ kiosk }) => {
  const { page } = kiosk;
  expect(await page.evaluate(() => window.open('https://example.invalid/script'))).toBeNull();
  await page.getByRole('link', { name: 'new window' }).click();
  await page.getByRole('link', { name: 'away' }).click({ button: 'middle' });
  await expect
    .poll(async () => (await readToyState(kiosk)).opened)
    .toEqual([
      { url: 'https://example.invalid/script', disposition: 'foreground-tab' },
      { url: 'https://example.invalid/target', disposition: 'foreground-tab' },
      { url: 'https://example.invalid/plain', disposition: 'background-tab' },
    ]);
  await expect.poll(() => page.context().pages().length).toBe(1);
  expect(page.url()).toBe(HOME);
});

test('downloads are told to main and refused', async ({ kiosk }) => {
  await kiosk.page.getByRole('link', { name: 'download' }).click();
  await expect.poll(async () => (await readToyState(kiosk)).downloads).toEqual(['app://kiosk/allowed.zip']);
  expect(kiosk.page.url()).toBe(HOME);
});

test('camera: refused, granted and refused again as main changes its mind', async ({ launch }) => {
  const kiosk = await launch({ fakeCamera: true });
  const openCamera = (constraints: MediaStreamConstraints) =>
    kiosk.page.evaluate(
      (wanted) =>
        navigator.mediaDevices.getUserMedia(wanted).then(
          (stream) =>
            stream
              .getTracks()
              .map(({ kind }) => kind)
              .join(),
          (error: Error) => error.name,
        ),
      constraints,
    );
  expect(await openCamera({ video: true })).toBe('NotAllowedError');
  await callToy(kiosk, 'capture', true);
  expect(await openCamera({ video: true })).toBe('video');
  expect(await openCamera({ audio: true })).toBe('NotAllowedError');
  expect(await openCamera({ video: true, audio: true })).toBe('NotAllowedError');
  await callToy(kiosk, 'capture', false);
  expect(await openCamera({ video: true })).toBe('NotAllowedError');
  const { asked, checked } = await readToyState(kiosk);
  expect(asked[0]).toEqual({
    permission: 'media',
    isMainFrame: true,
    mediaTypes: ['video'],
    requestingUrl: 'app://kiosk/index.html',
    securityOrigin: 'app://kiosk/',
  });
  expect(asked.map(({ mediaTypes }) => mediaTypes?.join())).toContain('audio,video');
  expect(checked[0]).toMatchObject({
    permission: 'media',
    requestingOrigin: 'app://kiosk/',
    mediaType: 'video',
  });
});

test('a file can be the camera', async ({ launch }) => {
  const fakeCamera = test.info().outputPath('red.y4m');
  writeFileSync(fakeCamera, redPicture(320, 240));
  const kiosk = await launch({ fakeCamera });
  await callToy(kiosk, 'capture', true);
  const colour = await kiosk.page.evaluate(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: true });
    const video = Object.assign(document.createElement('video'), { srcObject: stream, muted: true });
    await video.play();
    const canvas = document.createElement('canvas').getContext('2d');
    canvas?.drawImage(video, 0, 0);
    return [...(canvas?.getImageData(5, 5, 1, 1).data ?? [])];
  });
  expect(colour[0]).toBeGreaterThan(200);
  expect(Math.max(colour[1] ?? 0, colour[2] ?? 0)).toBeLessThan(60);
});

/** One frame of YUV4MPEG2: a luma plane and two chroma planes of a quarter its size. */
function redPicture(width: number, height: number): Buffer {
  const size = width * height;
  const planes = [Buffer.alloc(size, 81), Buffer.alloc(size / 4, 90), Buffer.alloc(size / 4, 240)];
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 C420mpeg2\nFRAME\n`), ...planes]);
}

test('every other permission is put to main and refused', async ({ kiosk }) => {
  await callToy(kiosk, 'capture', true);
  const seen = await kiosk.page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'midi',
      'clipboard-read',
      'persistent-storage',
      'window-management',
    ];
    const states = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
      ),
    );
    const refusal = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'granted',
        (error: Error) => error.name,
      );
    return {
      states: [...new Set(states)],
      geolocation: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          ({ code }) => resolve(code),
        ),
      ),
      notifications: await Notification.requestPermission(),
      clipboard: await refusal(navigator.clipboard.readText()),
      screen: await refusal(navigator.mediaDevices.getDisplayMedia()),
      midi: await refusal(navigator.requestMIDIAccess()),
      usb: await refusal((navigator as unknown as { usb: Usb }).usb.requestDevice({ filters: [] })),
    };
  });
  expect(seen).toEqual({
    states: ['denied'],
    geolocation: 1,
    notifications: 'denied',
    clipboard: 'NotAllowedError',
    screen: 'NotAllowedError',
    midi: 'NotAllowedError',
    usb: 'NotFoundError',
  });
  const { asked } = await readToyState(kiosk);
  const expected = ['geolocation', 'notifications', 'clipboard-read', 'display-capture', 'midi'];
  expect(asked.map(({ permission }) => permission)).toEqual(expected);
});

test('keys: main is asked first, the browser never gets its own, typing stays typing', async ({ kiosk }) => {
  const { page } = kiosk;
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    addEventListener('keydown', ({ key, defaultPrevented }) =>
      seen.push(`${key}${defaultPrevented ? '!' : ''}`),
    );
  });
  await page.getByLabel('Text').focus();
  // `q` and Ctrl are what the toy's main prevents; F5, Alt and Meta are the browser's.
  await page.keyboard.type('aqB');
  for (const combination of [
    'Control+t',
    'Control+w',
    'F5',
    'F11',
    'Alt+ArrowLeft',
    'Meta+m',
    'Shift+Escape',
    'Tab',
  ]) {
    await page.keyboard.press(combination);
  }
  expect(await page.getByLabel('Text').inputValue()).toBe('aB');
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  const prevented = ['F5!', 'F11!', 'Alt!', 'ArrowLeft!', 'Meta!', 'm!', 'Shift', 'Escape!'];
  expect(seen.filter((key) => key !== 'Shift')).toEqual([
    'a',
    'B',
    ...prevented.filter((key) => key !== 'Shift'),
    'Tab',
  ]);
  const { keys } = await readToyState(kiosk);
  expect(keys).toEqual(
    expect.arrayContaining(['keyDown q', 'keyDown control+t', 'keyUp a', 'keyDown shift+Escape']),
  );
  expect(page.context().pages()).toHaveLength(1);
  expect(page.url()).toBe(HOME);
});

test('dialogs of the browser are answered no', async ({ kiosk }) => {
  kiosk.page.on('dialog', () => undefined);
  expect(await kiosk.page.evaluate(() => [confirm('sure?'), prompt('name?')])).toEqual([false, null]);
  await expect.poll(() => kiosk.log()).toContain("the page's confirm is not in the stand-in");
});

test('no context menu, no zoom by wheel, no dropped file', async ({ kiosk }) => {
  const { page } = kiosk;
  await page.getByRole('heading').click({ button: 'right' });
  await expect.poll(() => kiosk.log()).toContain('toy: context-menu');
  const prevented = await page.evaluate(() => {
    const events = [
      new WheelEvent('wheel', { ctrlKey: true, cancelable: true, bubbles: true }),
      new DragEvent('dragover', { cancelable: true, bubbles: true }),
      new DragEvent('drop', { cancelable: true, bubbles: true }),
    ];
    return events.map((event) => !document.body.dispatchEvent(event));
  });
  expect(prevented).toEqual([true, true, true]);
});

interface Usb {
  requestDevice(options: object): Promise<unknown>;
}

test('what main lets pass reaches the network, with main’s changes to the answer', async ({ kiosk }) => {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    // The browser asks for an icon by itself.
    if (request.url !== '/favicon.ico') hits.push(request.url ?? '');
    response.setHeader('content-type', 'text/html').end('<h1>Elsewhere</h1>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await begin(kiosk, `location = 'http://127.0.0.1:${port}/refused'; 1`);
  await begin(kiosk, `location = 'http://127.0.0.1:${port}/let-out'; 1`);
  await expect(kiosk.page.getByRole('heading', { name: 'Elsewhere' })).toBeVisible();
  expect(hits).toEqual(['/let-out']);
  const inline = await kiosk.page.evaluate(() => {
    const script = document.createElement('script');
    script.append('globalThis.ran = true');
    document.head.append(script);
    return 'ran' in globalThis;
  });
  // The header that main's listener adds to what comes from elsewhere.
  expect(inline).toBe(false);
  server.close();
});
