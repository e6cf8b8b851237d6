import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addCall } from '../../../electron/dashboard/day-counts.ts';
import { keepDay } from '../../../electron/dashboard/keep-day.ts';
import { localDay } from '../../../electron/local-day.ts';
import { createFakeTimers, type FakeTimers } from '../../support/fake-timers.ts';

const hourMs = 3_600_000;

let folder: string;
let file: string;
let timers: FakeTimers;
let bugs: unknown[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-day-'));
  file = path.join(folder, 'day-counts.json');
  timers = createFakeTimers();
  // Noon where this test runs, so that an hour more or less stays within the day.
  timers.clock.setWallClock(new Date(2026, 4, 4, 12).getTime());
  bugs = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () =>
  keepDay({ file, clock: timers.clock, timer: timers.after, onBug: (error) => void bugs.push(error) });
const aCall = (day: ReturnType<typeof open>) =>
  day.change((counts) => addCall(counts, 'noah', 'answered', timers.clock.now()));
const callsOf = (day: ReturnType<typeof open>) =>
  day.read().calls.reduce((sum, { calls }) => sum + calls.answered, 0);
const nextDay = () => timers.clock.setWallClock(new Date(2026, 4, 5, 0, 0, 1).getTime());

describe('the record of a day', () => {
  it('outlives a restart on the same day, in order or by the power', async () => {
    const first = open();
    aCall(first);
    await timers.advance(5_000);
    // The power goes: nobody is told to stop.
    const second = open();
    expect(callsOf(second)).toBe(1);
    expect(second.read().isPartial).toBe(false);
    expect(second.read().since).toBe(first.read().since);
    aCall(second);
    second.stop();
    expect(callsOf(open())).toBe(2);
  });

  it('takes the counts of one start and no more writing than one in five seconds', async () => {
    const day = open();
    aCall(day);
    aCall(day);
    expect(existsSync(file)).toBe(false);
    await timers.advance(5_000);
    expect(JSON.parse(readFileSync(file, 'utf8')).calls[0].calls.answered).toBe(2);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('what ends while the program stops is counted', () => {
    const day = open();
    day.stop();
    expect(existsSync(file)).toBe(false);
    aCall(day);
    expect(callsOf(open())).toBe(1);
  });

  it('begins anew at midnight where the terminal stands', () => {
    const day = open();
    aCall(day);
    timers.clock.setWallClock(new Date(2026, 4, 4, 23, 59, 59).getTime());
    expect(callsOf(day)).toBe(1);
    nextDay();
    expect(day.read()).toMatchObject({ day: '2026-05-05', isPartial: false, calls: [] });
    expect(localDay(timers.clock.now())).toBe('2026-05-05');
    aCall(day);
    expect(callsOf(day)).toBe(1);
  });

  it('of yesterday is gone with the next start, though nothing happens then', async () => {
    const day = open();
    aCall(day);
    day.stop();
    nextDay();
    const next = open();
    expect(next.read()).toMatchObject({ day: '2026-05-05', isPartial: false, calls: [] });
    await timers.advance(5_000);
    expect(readFileSync(file, 'utf8')).not.toContain('2026-05-04');
  });

  it('says since when it counts, whoever looks first: since midnight, or since the program was started', async () => {
    const day = open();
    timers.clock.advance(24 * hourMs);
    expect(day.read().since).toBe(new Date(2026, 4, 5).getTime());
    const started = timers.clock.now();
    const late = open();
    // Its clock ran a day behind, and is put right.
    timers.clock.advance(hourMs);
    timers.clock.setWallClock(new Date(2026, 4, 6, 13).getTime());
    expect(late.read().since).toBe(timers.clock.now() - hourMs);
    expect(late.read().since).toBe(started + 24 * hourMs);
  });

  it('does not count from later than now where the clock was set back within the day', () => {
    const day = open();
    aCall(day);
    timers.clock.setWallClock(new Date(2026, 4, 4, 10).getTime());
    expect(day.read()).toMatchObject({ since: timers.clock.now(), isPartial: false });
    expect(callsOf(day)).toBe(1);
  });

  it('says that a part is missing where the clock was set back over midnight', () => {
    nextDay();
    const day = open();
    aCall(day);
    timers.clock.setWallClock(new Date(2026, 4, 4, 23, 50).getTime());
    expect(day.read()).toMatchObject({ day: '2026-05-04', isPartial: true, calls: [] });
  });

  it('still says so on the day that was counted before, when the clock is put right; and no more on the day after', () => {
    const day = open();
    aCall(day);
    // A battery is dead: the program is started in another year, and a time server puts it right.
    day.stop();
    timers.clock.setWallClock(new Date(2020, 0, 1).getTime());
    const wrong = open();
    aCall(wrong);
    timers.clock.setWallClock(new Date(2020, 0, 2).getTime());
    expect(wrong.read()).toMatchObject({ day: '2020-01-02', isPartial: false });
    wrong.stop();
    const right = open();
    timers.clock.setWallClock(new Date(2026, 4, 4, 14).getTime());
    expect(right.read()).toMatchObject({ isPartial: true, calls: [], since: timers.clock.now() });
    nextDay();
    expect(right.read()).toMatchObject({ day: '2026-05-05', isPartial: false });
    expect(right.read().lostDay).toBeUndefined();
  });

  it('is not partial for years after a clock that once ran far ahead', () => {
    timers.clock.setWallClock(new Date(2099, 0, 1).getTime());
    const day = open();
    aCall(day);
    timers.clock.setWallClock(new Date(2026, 4, 4, 14).getTime());
    expect(day.read().isPartial).toBe(true);
    nextDay();
    expect(day.read().isPartial).toBe(false);
  });

  it.each(['', '{', '{"day":"2026-05-04"}', '[]'])('that reads %j begins anew, and says so', (text) => {
    writeFileSync(file, text);
    expect(open().read()).toMatchObject({ isPartial: true, calls: [] });
  });

  it('stays in memory where it can not be written, and tells so once', async () => {
    const day = open();
    rmSync(file, { force: true });
    // Something is in the way of every write.
    mkdirSync(file);
    aCall(day);
    await timers.advance(5_000);
    aCall(day);
    await timers.advance(5_000);
    expect(callsOf(day)).toBe(2);
    expect(bugs).toHaveLength(1);
  });

  /** As on a full disk: what is there can be read, and nothing is written over it. */
  const fillDisk = () => mkdirSync(`${file}.new`);
  const emptyDisk = () => rmSync(`${file}.new`, { recursive: true });

  it('that could not be kept up to date says which hours are missing, until midnight', async () => {
    const day = open();
    aCall(day);
    await timers.advance(5_000);
    const keptAt = timers.clock.now();
    fillDisk();
    timers.clock.advance(hourMs);
    aCall(day);
    await timers.advance(5_000);
    // While it runs nothing is missing.
    expect(callsOf(day)).toBe(2);
    expect(day.read().gap).toBeUndefined();
    day.stop();

    timers.clock.advance(2 * hourMs);
    const startedAt = timers.clock.now();
    const next = open();
    expect(callsOf(next)).toBe(1);
    expect(next.read()).toMatchObject({ isPartial: false, gap: { from: keptAt, to: startedAt } });
    // Still full, and started once more: the gap grows, and begins where it began.
    timers.clock.advance(hourMs);
    expect(open().read().gap).toEqual({ from: keptAt, to: timers.clock.now() });

    emptyDisk();
    const kept = open();
    aCall(kept);
    kept.stop();
    // What was lost stays lost.
    const { gap } = open().read();
    expect(gap?.from).toBe(keptAt);
    expect(callsOf(open())).toBe(2);
    nextDay();
    expect(open().read()).toMatchObject({ isPartial: false, calls: [] });
    expect(open().read().gap).toBeUndefined();
  });

  it('misses nothing where the disk has room again before the program ends', async () => {
    const day = open();
    fillDisk();
    aCall(day);
    await timers.advance(5_000);
    emptyDisk();
    day.stop();
    expect(open().read()).toMatchObject({ isPartial: false });
    expect(open().read().gap).toBeUndefined();
    expect(callsOf(open())).toBe(1);
  });

  it('of which nothing could be kept says that what was before is missing', async () => {
    fillDisk();
    const day = open();
    aCall(day);
    await timers.advance(5_000);
    timers.clock.advance(hourMs);
    expect(open().read()).toMatchObject({ isPartial: true, calls: [], since: timers.clock.now() });
  });

  it('of yesterday that could not be kept does not hide that this morning is missing', async () => {
    const day = open();
    aCall(day);
    await timers.advance(5_000);
    fillDisk();
    nextDay();
    aCall(day);
    await timers.advance(5_000);
    timers.clock.advance(hourMs);
    expect(open().read()).toMatchObject({ day: '2026-05-05', isPartial: true, calls: [] });
  });

  it('that could not be written is written at the stop, though nothing was counted since', async () => {
    const day = open();
    mkdirSync(file);
    aCall(day);
    await timers.advance(5_000);
    expect(bugs).toHaveLength(1);
    rmSync(file, { recursive: true });
    day.stop();
    expect(callsOf(open())).toBe(1);
  });
});
