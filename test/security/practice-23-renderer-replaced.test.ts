/** Practice 23, its mechanism: after a visit the page gets another process and an empty session; nothing is loaded in the old one again. */
import { expect, it } from 'vitest';
import type { SessionDouble } from '../support/electron-double/session-double.ts';
import { createScreenUnderTest } from '../support/screen-under-test.ts';

async function afterVisit() {
  const lab = createScreenUnderTest();
  await lab.screen.open();
  await lab.timers.advance(10_000);
  lab.screen.visitEnded();
  const { session } = lab.current().webContents;
  session.cleared.length = 0;
  return { ...lab, session: session as SessionDouble, before: lab.current().webContents.processId };
}

it('leaves by way of another site, which has another process, and empties the session between the two', async () => {
  const { screen, timers, current, alive, before, killed, session, told } = await afterVisit();
  expect(screen.wipeAfterVisit()).toBe(true);
  expect(screen.mode()).toBe('replacing');
  await timers.advance(0);
  expect(current().loaded).toEqual([
    'app://kiosk/index.html',
    'app://standby/empty',
    'app://kiosk/index.html',
  ]);
  expect(session.cleared.sort()).toEqual(['cache', 'sign-ins', 'storage']);
  expect([alive.has(before), killed]).toEqual([false, []]);
  expect([screen.mode(), told]).toEqual(['page', ['wiped']]);
});

it('kills the old process as soon as the other site has taken over, and clears nothing that it could still write', async () => {
  const lab = await afterVisit();
  const { screen, timers, current, alive, before, killed, session } = lab;
  const loaded = current().loadURL;
  let clearedBefore: readonly string[] | undefined;
  current().loadURL = async (url) => {
    await loaded(url);
    if (!url.includes('standby')) return;
    // Told before that site has loaded, while Chromium lets the old process run on.
    alive.add(before);
    current().webContents.emit('did-navigate');
    await timers.delay(100);
    clearedBefore = [...session.cleared];
  };
  screen.wipeAfterVisit();
  await timers.advance(50);
  expect([killed, session.cleared]).toEqual([[before], []]);
  alive.delete(before);
  await timers.advance(1_000);
  expect(clearedBefore?.toSorted()).toEqual(['cache', 'sign-ins', 'storage']);
  expect(screen.mode()).toBe('page');
  expect(lab.opened).toHaveLength(1);
});

it('loads nothing beside a process that lives on: another window is opened, and the old one goes', async () => {
  const lab = await afterVisit();
  const { screen, timers, alive, before, killed, session } = lab;
  const linger = alive.delete.bind(alive);
  alive.delete = (pid) => pid !== before && linger(pid);
  screen.wipeAfterVisit();
  await timers.advance(5_000);
  expect([killed, session.cleared]).toEqual([[before], []]);
  expect(lab.opened.map((window) => window.isDestroyed())).toEqual([true, false]);
  expect(screen.mode()).toBe('page');
});

it('costs nothing of the budget for crashes', async () => {
  const lab = await afterVisit();
  for (let visit = 0; visit < 10; visit += 1) {
    lab.screen.visitEnded();
    lab.screen.wipeAfterVisit();
    await lab.timers.advance(1_000);
  }
  for (let death = 0; death < 3; death += 1) {
    lab.die('crashed');
    await lab.timers.advance(0);
  }
  expect(lab.screen.mode()).toBe('page');
});

it('does nothing where no visit has ended, or somebody is being served already', async () => {
  const { screen, page } = await afterVisit();
  page.isVisitOpen = true;
  expect(screen.wipeAfterVisit()).toBe(false);
  page.isVisitOpen = false;
  expect(screen.wipeAfterVisit()).toBe(true);
  expect(screen.wipeAfterVisit()).toBe(false);
  const idle = createScreenUnderTest();
  await idle.screen.open();
  expect(idle.screen.wipeAfterVisit()).toBe(false);
});

it('opens another window where the page can’t be replaced in this one: the old one goes with all that it knew', async () => {
  const lab = await afterVisit();
  const { loadURL } = lab.current();
  lab.current().loadURL = async (url) => {
    if (url.includes('standby')) throw new Error('ERR_FAILED');
    return loadURL(url);
  };
  lab.screen.wipeAfterVisit();
  await lab.timers.advance(0);
  expect(lab.opened.map((window) => window.isDestroyed())).toEqual([true, false]);
  expect(lab.screen.mode()).toBe('page');
});

it('negative control: loading the page again in place keeps its process, and with it what it knew', async () => {
  const { current, before, alive } = await afterVisit();
  await current().loadURL('app://kiosk/index.html');
  expect(current().webContents.processId).toBe(before);
  expect(alive.has(before)).toBe(true);
});

it('a page that is given up meanwhile is not loaded over the notice that says so', async () => {
  const { screen, timers, current, session } = await afterVisit();
  const clear = Promise.withResolvers<void>();
  session.clearCache = () => clear.promise;
  screen.wipeAfterVisit();
  await timers.advance(0);
  screen.giveUp('graphics');
  clear.resolve();
  await timers.advance(1_000);
  expect([screen.mode(), current().loaded.at(-1)]).toEqual(['out-of-service', 'app://standby/show/1']);
});
