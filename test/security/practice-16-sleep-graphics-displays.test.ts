/** Practice 16: the machine wakes, its graphics die, its displays come and go; the page is painted, alive, and where it belongs. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { App, BrowserWindow as ElectronWindow, Screen } from 'electron';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isWithoutCard, mostGpuDeaths, watchGraphics, withoutCardMs } from '../../electron/app/graphics.ts';
import { calmMs, firstFocusPauseMs, keepFocus } from '../../electron/window/displays/keep-focus.ts';
import { keepInPlace } from '../../electron/window/displays/keep-in-place.ts';
import { beatMs } from '../../electron/window/recovery/heartbeat.ts';
import { KioskPolicy } from '../../shared/settings/kiosk-policy.ts';
import { AppDouble } from '../support/electron-double/app-double.ts';
import { BrowserWindow, type BrowserWindowDouble } from '../support/electron-double.ts';
import { createFakeTimers } from '../support/fake-timers.ts';
import { createScreenDouble, displayAt } from '../support/screen-double.ts';
import { createScreenUnderTest } from '../support/screen-under-test.ts';

describe('waking', () => {
  it('paints anew and asks; a page that answers is left alone', async () => {
    const lab = createScreenUnderTest();
    await lab.screen.open();
    await lab.timers.advance(beatMs);
    lab.screen.wake();
    await lab.timers.advance(2 * beatMs);
    expect(lab.current().webContents.invalidateCalls).toBe(1);
    expect(lab.loads()).toBe(1);
  });

  it('loads a page again that does not answer, one beat later', async () => {
    const lab = createScreenUnderTest();
    await lab.screen.open();
    await lab.timers.advance(beatMs);
    lab.page.answers = false;
    lab.screen.wake();
    await lab.timers.advance(beatMs - 1);
    expect(lab.loads()).toBe(1);
    await lab.timers.advance(1);
    expect(lab.told).toEqual(['silent']);
    expect(lab.loads()).toBe(2);
  });
});

describe('the graphics process', () => {
  let profile: string;
  let app: AppDouble;
  let timers: ReturnType<typeof createFakeTimers>;
  let hopeless: number;
  beforeEach(() => {
    profile = mkdtempSync(path.join(os.tmpdir(), 'vestibule-graphics-'));
    app = new AppDouble();
    timers = createFakeTimers();
    hopeless = 0;
  });
  afterEach(() => rmSync(profile, { recursive: true, force: true }));
  const flag = () => path.join(profile, 'graphics.json');
  const watch = () =>
    watchGraphics({
      app: app as unknown as App,
      profile,
      clock: timers.clock,
      isWithoutCard: isWithoutCard(profile, timers.clock),
      isExiting: () => false,
      onDeath: () => {},
      onHopeless: () => {
        hopeless += 1;
      },
    });
  const die = (type = 'GPU', reason = 'crashed') => app.emit('child-process-gone', {}, { type, reason });

  it('dies three times: the program starts again, once, without the card, and with its sandbox', () => {
    watch();
    for (let death = 1; death < mostGpuDeaths; death += 1) die();
    die('Utility');
    die('GPU', 'clean-exit');
    expect(app.relaunches).toEqual([]);
    die();
    die();
    die();
    expect(app.relaunches).toEqual([{}]);
    expect(app.quitCalls).toBe(1);
    expect(isWithoutCard(profile, timers.clock)).toBe(true);
    expect(JSON.stringify([...app.switches, ...app.relaunches])).not.toContain('sandbox');
  });

  it('dies without the card too: the page is given up, and nothing starts again', () => {
    writeFileSync(flag(), JSON.stringify({ withoutCardSince: timers.clock.now() }));
    watch();
    for (let death = 0; death < mostGpuDeaths; death += 1) die();
    expect([app.relaunches, hopeless]).toEqual([[], 1]);
  });

  it('the card is tried again after some days', () => {
    writeFileSync(flag(), JSON.stringify({ withoutCardSince: timers.clock.now() }));
    timers.clock.advance(withoutCardMs - 1);
    expect(isWithoutCard(profile, timers.clock)).toBe(true);
    timers.clock.advance(1);
    expect(isWithoutCard(profile, timers.clock)).toBe(false);
    expect(() => readFileSync(flag())).toThrow();
  });

  it.each(['', '{', '{"withoutCardSince":"today"}', '{"withoutCardSince":9999999999999}', '[]'])(
    'a flag that says %j is none',
    (text) => {
      writeFileSync(flag(), text);
      expect(isWithoutCard(profile, timers.clock)).toBe(false);
    },
  );

  it('negative control: one that relaunches at every death past the limit starts many', () => {
    let deaths = 0;
    app.on('child-process-gone', () => {
      deaths += 1;
      if (deaths >= mostGpuDeaths) app.relaunch();
    });
    for (let death = 0; death < 5; death += 1) die();
    expect(app.relaunches).toHaveLength(3);
  });
});

describe('displays', () => {
  const staffAt = displayAt(1, 0, 0, 1280, 800);
  const other = displayAt(2, 1280, 0, 1920, 1080);

  function place(policy: object = {}, inUse: readonly number[] = []) {
    const screen = createScreenDouble([staffAt]);
    const covers: BrowserWindowDouble[] = [];
    const window = new BrowserWindow();
    const places = keepInPlace({
      screen: screen as unknown as Screen,
      policy: KioskPolicy.parse(policy),
      staffWindow: () => window as unknown as ElectronWindow,
      displaysInUse: () => inUse,
      openCover: (bounds) => {
        const cover = new BrowserWindow({ ...bounds });
        cover.setBounds(bounds);
        covers.push(cover);
        return cover as unknown as ElectronWindow;
      },
    });
    places.arrange();
    const open = () => covers.filter((cover) => !cover.isDestroyed());
    return { screen, window, places, covers: open };
  }

  it('the window’s bounds are its display’s, whatever that becomes', () => {
    const { screen, window } = place();
    screen.change({ ...staffAt, bounds: { x: 0, y: 0, width: 1080, height: 1920 } });
    expect(window.getBounds()).toEqual({ x: 0, y: 0, width: 1080, height: 1920 });
    expect(window.calls.slice(-2)).toEqual(['kiosk false', 'kiosk true']);
  });

  it('the display that policy names, as soon as it is there, and the primary one when it goes', () => {
    const { screen, window } = place({ displayId: 2 });
    expect(window.getBounds()).toEqual(staffAt.bounds);
    screen.add(other);
    expect(window.getBounds()).toEqual(other.bounds);
    // Off every screen now: nobody could reach it.
    screen.remove(2);
    expect(window.getBounds()).toEqual(staffAt.bounds);
  });

  it('a display that nobody uses is covered, and not for longer than it is there', () => {
    const { screen, covers } = place();
    screen.add(other);
    expect(covers().map((cover) => cover.getBounds())).toEqual([other.bounds]);
    screen.change({ ...other, bounds: { x: 1280, y: 0, width: 1024, height: 768 } });
    expect(covers().map((cover) => cover.getBounds().width)).toEqual([1024]);
    screen.remove(2);
    expect(covers()).toEqual([]);
  });

  it('the customer’s own display is left to its window', () => {
    const { screen, covers } = place({}, [2]);
    screen.add(other);
    expect(covers()).toEqual([]);
  });

  it('negative control: without a listener the window stays where no display is any more', () => {
    const { screen, window, places } = place({ displayId: 2 });
    screen.add(other);
    places.stop();
    screen.remove(2);
    expect(window.getBounds()).toEqual(other.bounds);
  });
});

describe('the focus', () => {
  function focusLab() {
    const timers = createFakeTimers();
    const window = new BrowserWindow();
    BrowserWindow.focused = null;
    const state = { otherOfOurs: false };
    keepFocus(window as unknown as ElectronWindow, {
      timers,
      clock: timers.clock,
      hasOtherOfOurs: () => state.otherOfOurs,
      isExiting: () => false,
    });
    const focused = () => window.calls.filter((call) => call === 'focus').length;
    return { timers, window, state, focused };
  }

  it('comes back to window and page within a second, later each time, and soon again after a calm minute', async () => {
    const { timers, window, focused } = focusLab();
    window.emit('blur');
    await timers.advance(firstFocusPauseMs);
    expect([focused(), window.webContents.focusCalls]).toEqual([1, 1]);
    window.emit('blur');
    await timers.advance(firstFocusPauseMs);
    expect(focused()).toBe(1);
    await timers.advance(firstFocusPauseMs);
    expect(focused()).toBe(2);
    await timers.advance(calmMs);
    window.emit('blur');
    await timers.advance(firstFocusPauseMs);
    expect(focused()).toBe(3);
  });

  it('is not taken from another window of ours', async () => {
    const { timers, window, state, focused } = focusLab();
    state.otherOfOurs = true;
    window.emit('blur');
    await timers.advance(calmMs);
    expect(focused()).toBe(0);
  });
});
