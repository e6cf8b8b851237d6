/** The customer's own window over the double of Electron: the golden options, its guards, and the displays that come and go. */
import type { BrowserWindow as ElectronWindow, Screen, Session } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCustomerWindow } from '../../../electron/compose/customer-window.ts';
import { createKnownWindows } from '../../../electron/ipc/known-windows.ts';
import { windowOptions } from '../../../electron/window/window-options.ts';
import { CustomerScreenPolicy } from '../../../shared/settings/customer-screen-policy.ts';
import { KioskPolicy } from '../../../shared/settings/kiosk-policy.ts';
import { BrowserWindow, screen, session } from '../../support/electron-double.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

const main = { id: 1, bounds: { x: 0, y: 0, width: 1280, height: 800 }, scaleFactor: 1 };
const second = { id: 7, bounds: { x: 1280, y: 0, width: 1920, height: 1080 }, scaleFactor: 1 };
const third = { id: 9, bounds: { x: 3200, y: 0, width: 800, height: 600 }, scaleFactor: 1 };

let changes: number;
let bugs: unknown[];
let mayClose = false;
const clock = createFakeClock();

beforeEach(() => {
  changes = 0;
  bugs = [];
  screen.removeAllListeners();
  screen.displays = [main, second];
  mayClose = true;
  for (const window of BrowserWindow.getAllWindows()) window.destroy();
  mayClose = false;
});

function open(policy: unknown = { use: 'second-display' }, kiosk: unknown = {}) {
  const windows = createKnownWindows();
  const customer = createCustomerWindow({
    BrowserWindow: BrowserWindow as unknown as new () => ElectronWindow,
    screen: screen as unknown as Screen,
    fromPartition: session.fromPartition as unknown as () => Session,
    policy: CustomerScreenPolicy.parse(policy),
    kiosk: KioskPolicy.parse(kiosk),
    bundleRoot: '/out/renderer',
    preloadPath: '/out/preload/customer.cjs',
    windows,
    mayClose: () => mayClose,
    clock,
    onChange: () => {
      changes += 1;
    },
    onBug: (error) => bugs.push(error),
  });
  customer.start();
  return { customer, windows };
}
const shown = () => BrowserWindow.getAllWindows();
const loaded = () => new Promise((resolve) => setImmediate(resolve));

describe('the window', () => {
  it('has the golden options of the staff’s window, on the customer’s display, with its own preload and session', async () => {
    const { customer, windows } = open();
    await loaded();
    const [window] = shown();
    const own = session.fromPartition('customer');
    const { title: _title, ...golden } = windowOptions('/out/preload/customer.cjs', own as never);
    expect(window?.options).toMatchObject({ ...golden, ...second.bounds });
    expect(window?.loaded).toEqual(['app://kiosk/customer.html']);
    expect(window?.webContents.session).toBe(own);
    expect(own).not.toBe(session.fromPartition('kiosk'));
    expect(session.asked.find(({ name }) => name === 'customer')?.options).toEqual({ cache: false });
    expect(own.proxy).toMatchObject({ mode: 'fixed_servers', proxyBypassRules: '<-loopback>' });
    expect(windows.all()).toHaveLength(1);
    expect(customer.isThere()).toBe(true);
  });

  it('never takes the focus from staff, and does not close', async () => {
    open();
    const [window] = shown();
    window?.emit('ready-to-show');
    expect(window?.calls).toEqual(['no menu', 'show-inactive']);
    window?.close();
    expect(window?.isDestroyed()).toBe(false);
  });

  it('goes nowhere, not even to the staff’s document, and is granted nothing, the camera included', async () => {
    open();
    await loaded();
    const [window] = shown();
    if (!window) throw new Error('there is no window');
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'])
      for (const url of ['app://kiosk/index.html', 'app://kiosk/customer.html', 'https://example.org/'])
        expect(window.webContents.emitPreventable(name, { url, isMainFrame: true }).defaultPrevented).toBe(
          true,
        );
    const own = session.fromPartition('customer');
    const asking = { isMainFrame: true, mediaTypes: ['video'], securityOrigin: 'app://kiosk' };
    expect(await own.askPermission(window.webContents, 'media', asking)).toBe(false);
    expect(
      own.checkPermission(window.webContents, 'media', 'app://kiosk', {
        isMainFrame: true,
        mediaType: 'video',
      }),
    ).toBe(false);
  });
});

describe('displays', () => {
  it.each([{ use: 'none' }, { use: 'turn' }])(
    'without the policy there is no second window: %j',
    (policy) => {
      open(policy);
      expect(shown()).toEqual([]);
    },
  );

  it('takes the one that policy names, or none', () => {
    screen.displays = [main, second, third];
    open({ use: 'second-display', displayId: 9 });
    expect(shown()[0]?.options).toMatchObject(third.bounds);
  });

  it('never lies over the staff’s window: where the display is not there, or is the main one, there is none', () => {
    open({ use: 'second-display', displayId: 1 });
    screen.displays = [main];
    open();
    expect(shown()).toEqual([]);
  });

  it.each([
    ['by its number', { displayId: 7 }],
    ['by its name', { displayLabel: 'counter' }],
  ])(
    'where policy puts the staff’s window on another display, %s, that one is never the customer’s',
    (_, kiosk) => {
      screen.displays = [main, Object.assign({ label: 'counter' }, second), third];
      const { customer } = open({ use: 'second-display' }, kiosk);
      expect(shown()[0]?.options).toMatchObject(main.bounds);
      expect(customer.displaysInUse()).toEqual([1]);
      const both = open({ use: 'second-display', displayId: 7 }, kiosk);
      expect([both.customer.isThere(), both.customer.displaysInUse()]).toEqual([false, []]);
    },
  );

  it('the staff’s display pulled out: their window takes the customer’s, and the customer’s goes', async () => {
    const { customer } = open({ use: 'second-display', displayId: 1 }, { displayId: 7 });
    await loaded();
    expect(customer.isThere()).toBe(true);
    screen.displays = [main];
    screen.emit('display-removed', {}, second);
    expect([customer.isThere(), customer.displaysInUse()]).toEqual([false, []]);
  });

  it('is gone with its display, comes back with it, and says so each time', async () => {
    const { customer, windows } = open();
    await loaded();
    expect([customer.isThere(), changes]).toEqual([true, 1]);
    screen.displays = [main];
    screen.emit('display-removed', {}, second);
    expect([customer.isThere(), changes, shown().length, windows.all().length]).toEqual([false, 2, 0, 0]);
    screen.displays = [main, second];
    screen.emit('display-added', {}, second);
    await loaded();
    expect([customer.isThere(), changes, shown().length]).toEqual([true, 3, 1]);
  });
});

describe('after a visit, and after a crash', () => {
  it('one that its page has closed is followed by another, three times a minute; main’s own closing is not', async () => {
    const { customer } = open();
    await loaded();
    // As Electron tells it: the window is gone, and nobody was asked.
    for (let time = 0; time < 3; time += 1) {
      shown()[0]?.destroy();
      await loaded();
      expect([shown().length, customer.isThere()]).toEqual([1, true]);
    }
    shown()[0]?.destroy();
    expect([shown().length, customer.isThere(), bugs.length]).toEqual([0, false, 1]);
  });

  it('one whose page has died is not there before the next has loaded, and says so each time', async () => {
    const { customer } = open();
    await loaded();
    const before = changes;
    shown()[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect([customer.isThere(), changes - before]).toEqual([false, 1]);
    await loaded();
    expect([customer.isThere(), changes - before]).toEqual([true, 2]);
  });

  it('control: on the way out none follows', async () => {
    open();
    await loaded();
    mayClose = true;
    shown()[0]?.destroy();
    expect(shown()).toHaveLength(0);
  });

  it('another window takes its place, and the one that knew the customer is gone', async () => {
    const { customer, windows } = open();
    await loaded();
    const [before] = shown();
    customer.renew();
    // Nobody is told in between that the display is missing: it is not. Nor does the desktop lie bare.
    expect(customer.isThere()).toBe(true);
    expect(before?.isDestroyed()).toBe(false);
    shown()[1]?.emit('ready-to-show');
    expect(before?.isDestroyed()).toBe(true);
    expect(windows.findByContentsId(before?.webContents.id ?? 0)).toBeUndefined();
    expect(shown()).toHaveLength(1);
  });

  it.each([
    ['has loaded and never paints', () => undefined],
    [
      'is renewed again before it is seen',
      (customer: ReturnType<typeof open>['customer']) => customer.renew(),
    ],
  ])('the one that knew the customer goes also where the next one %s', async (_, then) => {
    const { customer } = open();
    await loaded();
    const [before] = shown();
    customer.renew();
    then(customer);
    await loaded();
    expect(before?.isDestroyed()).toBe(true);
    expect(shown()).toHaveLength(1);
  });

  it('given up, its display is nobody’s, and has to be covered; until the displays change', async () => {
    const { customer } = open();
    expect(customer.displaysInUse()).toEqual([second.id]);
    for (let crash = 1; crash <= 4; crash += 1) {
      await loaded();
      shown()[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    }
    expect(customer.displaysInUse()).toEqual([]);
    screen.emit('display-metrics-changed', {}, second);
    expect(customer.displaysInUse()).toEqual([second.id]);
  });

  it('comes back three times a minute at most; then it is as a display that is missing', async () => {
    const { customer } = open();
    for (let crash = 1; crash <= 4; crash += 1) {
      await loaded();
      shown()[0]?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
      await loaded();
      expect(customer.isThere()).toBe(crash < 4);
    }
    expect(bugs).toHaveLength(1);
  });
});
