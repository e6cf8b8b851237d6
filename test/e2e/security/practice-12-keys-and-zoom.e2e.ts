/** Practice 12: keys and gestures in the running window: what belongs to a browser does nothing, what types does. */
import { expect, type Page, test } from '@playwright/test';
import { inWeakenedKiosk, shareKiosk } from './support/running-kiosk.ts';

const kiosk = shareKiosk();
const words = (...lines: readonly string[]) => lines.flatMap((line) => line.split(' '));

const blocked = words(
  'F3 F5 F6 F7 F10 Control+F1 Alt+F1 F11 F12 Control+F5 Shift+F10 Control+R Control+Shift+R Control+W Control+Q Control+N',
  'Control+Shift+N Control+T Control+Shift+T Control+P Control+S Control+O Control+U Control+H Control+J Control+M',
  'Control+D Control+F Control+G Control+L Control+K Control+E Control+Shift+I Control+Shift+J Control+Shift+C',
  'Control+Shift+Delete Control+= Control+- Control+0 Control+1 Control+Tab Alt+ArrowLeft Alt+ArrowRight Alt+Home',
  'Alt+D Alt+F Alt+Enter Meta+D Meta+R Shift+Escape',
);
const typing = words(
  // Enter stands early: five characters at this speed, and the one after them, are a barcode reader's.
  'a Shift+A 7 Enter @ Space Tab Shift+Tab Escape Backspace Delete ArrowLeft Shift+ArrowRight Home End Control+a',
  'Control+c Control+v Control+z Control+ArrowLeft Control+Backspace F1 F9',
);

interface KeyRecord {
  readonly seen: string[];
}

/** Puts an ear into the page, as one of its components would listen. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { keyRecord: { seen } satisfies KeyRecord });
    document.addEventListener('keydown', ({ key }) => {
      if (!['Control', 'Shift', 'Alt', 'Meta'].includes(key)) seen.push(key);
    });
  });
const heard = (page: Page) =>
  page.evaluate(() => (window as unknown as { keyRecord?: KeyRecord }).keyRecord?.seen.splice(0));

/** The combinations that the page saw, or that did something to the window. */
async function passing(page: Page, combinations: readonly string[]): Promise<readonly string[]> {
  await listen(page);
  const address = page.url();
  const found: string[] = [];
  for (const combination of combinations) {
    await page.keyboard.press(combination);
    const keys = await heard(page);
    const windows = page.context().pages().length;
    // A page that was loaded again has lost its ear.
    if (keys === undefined || keys.length > 0 || page.url() !== address || windows !== 1)
      found.push(combination);
    if (keys === undefined) await listen(page);
  }
  return found;
}

test(`of ${blocked.length} combinations none reaches the page or does anything`, async () => {
  expect(await passing(kiosk().page, blocked)).toEqual([]);
});

test('what types, edits and moves the focus reaches the page', async () => {
  expect(await passing(kiosk().page, typing)).toEqual(typing);
});

const scale = (page: Page) =>
  page.evaluate(() => [window.visualViewport?.scale, window.devicePixelRatio, window.innerWidth] as const);

test('the page keeps its size under wheel, keys and two fingers', async () => {
  const { page } = kiosk();
  const before = await scale(page);
  await page.mouse.move(400, 300);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -600);
  await page.keyboard.up('Control');
  for (const combination of ['Control+=', 'Control+-', 'Control+Shift+='])
    await page.keyboard.press(combination);
  const touch = await page.context().newCDPSession(page);
  await touch
    .send('Input.synthesizePinchGesture', { x: 400, y: 300, scaleFactor: 2, gestureSourceType: 'touch' })
    .catch(() => {});
  expect(await scale(page)).toEqual(before);
});

test('the context menu and anything dropped are refused in the page', async () => {
  const prevented = await kiosk().page.evaluate(() =>
    ['contextmenu', 'dragover', 'drop', 'auxclick'].map(
      (type) => !document.body.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true })),
    ),
  );
  expect(prevented).toEqual([true, true, true, true]);
});

test('negative control: where main lets every key through and the page does not guard itself, it sees them', async () => {
  const edits = [
    { bundle: 'main', find: 'if (!isAllowed(input, commandKey)) event.preventDefault();', replace: '' },
    {
      bundle: 'renderer',
      find: /addEventListener\(([`"'])keydown\1/g,
      replace: 'addEventListener("keydown-weakened"',
    },
  ] as const;
  const seen = await inWeakenedKiosk(edits, ({ page }) => passing(page, blocked));
  expect(seen.length).toBeGreaterThan(20);
});
