/**
 * Keeps the record of the day between two starts of the program, in a file beside the settings: it is counts and durations without
 * anybody's id, and less than the log beside it says, so it is not sealed. Yesterday's goes with the first look at today.
 */
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import type { Clock } from '../clock.ts';
import { localDay } from '../local-day.ts';
import { readJsonFile } from '../settings/read-json-file.ts';
import { writeFileDurably } from '../settings/write-file-durably.ts';
import type { Timer } from '../timers.ts';
import { DayCounts, emptyDay } from './day-counts.ts';

/** The day as it stands. */
export interface KeptDay {
  readonly read: () => DayCounts;
  readonly change: (change: (counts: DayCounts) => DayCounts) => void;
  /** Writes what is not written yet; what is still counted after that is written at once. */
  readonly stop: () => void;
}

/** A power cut takes this much of the counting with it at most: more writing would hold the visits up. */
const restMs = 5_000;
const maxBytes = 2 * 2 ** 20;

/**
 * Opens the record. One that is not there, or is of another day, begins anew; one that can't be read does so too, and says that it is
 * partial. One that could not be kept up to date, as on a full disk, says of which hours the figures are missing.
 */
export function keepDay(parts: {
  readonly file: string;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly onBug: (error: unknown) => void;
}): KeptDay {
  const { file, clock, timer, onBug } = parts;
  const openedAt = clock.monotonic();
  const stored = readJsonFile({ file, schema: DayCounts, maxBytes });
  // Beside a record that is older than what was counted. Empty: for that there is room on a full disk.
  const staleMark = `${file}.stale`;
  const isStale = existsSync(staleMark);
  const empty = () => emptyDay(localDay(clock.now()), clock.now(), { isPartial: !stored.ok || isStale });
  let counts = withGap((stored.ok ? stored.value : undefined) ?? empty());
  let takeBack: (() => void) | undefined;
  let isWritten = true;
  let isFailing = false;
  let isStopped = false;

  /** The record with the hours that it lost before this start. */
  function withGap(kept: DayCounts): DayCounts {
    const { day, since, keptAt = since, gap } = kept;
    const now = clock.now();
    if (!isStale || day !== localDay(now) || now <= keptAt) return kept;
    return { ...kept, gap: { from: Math.min(keptAt, gap?.from ?? keptAt), to: now } };
  }

  function today(): DayCounts {
    const now = clock.now();
    const day = localDay(now);
    if (counts.day !== day) {
      counts = begin(day, now);
      // The other day is not to lie on the disk until something happens today.
      noteChange();
    }
    // A clock that was set back within the day: nothing was counted in its future.
    if (counts.since > now) counts = { ...counts, since: now };
    return counts;
  }

  function begin(day: string, now: number): DayCounts {
    const isSetBack = day < counts.day;
    // Stale since yesterday: what this start did not count of today was not kept either.
    const wasStale = isStale && localDay(now - (clock.monotonic() - openedAt)) === day;
    const isPartial = isSetBack || day === counts.lostDay || wasStale;
    // Whoever looks first may look at noon: the program has been counting since midnight, or since it was started.
    const counting = Math.max(new Date(now).setHours(0, 0, 0, 0), now - (clock.monotonic() - openedAt));
    const lostDay = isSetBack ? counts.day : counts.lostDay;
    return emptyDay(day, isPartial ? now : counting, {
      isPartial,
      ...(lostDay !== undefined && lostDay > day && { lostDay }),
    });
  }

  function noteChange(): void {
    isWritten = false;
    if (isStopped) write();
    else takeBack ??= timer(restMs, write);
  }

  function write(): void {
    takeBack?.();
    takeBack = undefined;
    try {
      writeFileDurably(file, JSON.stringify({ ...counts, keptAt: clock.now() }));
      rmSync(staleMark, { force: true });
      isFailing = false;
      isWritten = true;
    } catch (error) {
      markStale();
      // A full disk is told elsewhere, and figures of a day are not worth telling it twice.
      if (!isFailing) onBug(error);
      isFailing = true;
    }
  }

  /** What stands on the disk is older than what was counted, and the next start has to know it. */
  function markStale(): void {
    try {
      closeSync(openSync(staleMark, 'a', 0o600));
    } catch {
      // Then nothing old is to be taken for the whole of the day.
      rmSync(file, { force: true, recursive: true });
    }
  }

  today();
  if (isStale) noteChange();
  return {
    read: today,
    change: (change) => {
      counts = change(today());
      noteChange();
    },
    stop: () => {
      isStopped = true;
      // Also what an earlier write failed at.
      if (!isWritten) write();
    },
  };
}
