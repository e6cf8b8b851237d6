/** What hands do to a window: files, links and texts dropped or pasted, wheel and fingers, menus, files chosen. */
import type { Family } from '../escape.ts';
import type { PageTools } from './page-tools.ts';

const dropped = (origin: string) =>
  ({
    'a link': { items: [{ mimeType: 'text/uri-list', data: `${origin}/dropped`, title: 'x' }] },
    'a link to a file': { items: [{ mimeType: 'text/uri-list', data: 'file:///etc/passwd', title: 'x' }] },
    'a script as a link': { items: [{ mimeType: 'text/uri-list', data: 'javascript:document.title="ran"' }] },
    text: { items: [{ mimeType: 'text/plain', data: `${origin}/dropped` }] },
    markup: {
      items: [
        { mimeType: 'text/html', data: `<img src="${origin}/dropped" onerror="document.title='ran'">` },
      ],
    },
    'a file': { items: [], files: ['/etc/passwd'] },
    'a page as a file': { items: [], files: ['/etc/hostname'] },
    'three files': { items: [], files: ['/etc/passwd', '/etc/hosts', '/etc/hostname'] },
  }) as const;

export function handFamily({ page, elsewhere, devtools }: PageTools): Family {
  const drop = (data: object) => async () => {
    const given = { items: [], files: [], dragOperationsMask: 1, ...data };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devtools
        .send('Input.dispatchDragEvent', { type, x: 400, y: 300, data: given as never })
        .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 60));
  };
  /** Hands the page what a clipboard would, and looks whether anything took it. */
  const paste = (type: string, text: string) => () =>
    page.evaluate(
      ([kind, data]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData(kind, data);
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
        return document.title === 'ran';
      },
      [type, text] as const,
    );
  const click =
    (button: 'left' | 'middle' | 'right', clickCount = 1) =>
    () =>
      page.mouse.click(3, 400, { button, clickCount });
  return {
    name: 'hands',
    escapes: [
      ...Object.entries(dropped(elsewhere.origin)).map(([name, data]) => ({
        name: `dropped: ${name}`,
        attempt: drop(data),
      })),
      { name: 'pasted: an address', attempt: paste('text/plain', elsewhere.origin) },
      {
        name: 'pasted: markup',
        attempt: paste('text/html', `<img src="${elsewhere.origin}/x" onerror="document.title='ran'">`),
      },
      { name: 'pasted: a list of addresses', attempt: paste('text/uri-list', 'file:///etc/passwd') },
      { name: 'a right click', attempt: click('right') },
      { name: 'a middle click', attempt: click('middle') },
      { name: 'thirty clicks', attempt: click('left', 30) },
      {
        name: 'Control and the wheel',
        attempt: async () => {
          await page.keyboard.down('Control');
          await page.mouse.wheel(0, -2000);
          await page.keyboard.up('Control');
        },
      },
      {
        name: 'two fingers',
        attempt: async () => {
          await devtools.send('Input.synthesizePinchGesture', {
            x: 400,
            y: 300,
            scaleFactor: 3,
            gestureSourceType: 'touch',
          });
        },
      },
      {
        name: 'a swipe back',
        attempt: async () => {
          await devtools.send('Input.synthesizeScrollGesture', {
            x: 100,
            y: 300,
            xDistance: 900,
            gestureSourceType: 'touch',
            speed: 4000,
          });
        },
      },
    ],
  };
}
