/**
 * How much may be done to read one picture. A pattern that looks like type, on a desk or a dress, offers place after place to look at: without a
 * limit to the work a side without a zone would be looked at for seconds.
 */
export interface ReadingBudget {
  /** Takes some runs of the net out of it; false, and nothing taken, where they are not left or the time is up. */
  readonly takeLines: (count: number) => boolean;
  /** Whether anything more may be begun. */
  readonly hasTime: () => boolean;
}

/** What a budget is made of: runs of the net, and milliseconds by a clock that only goes forward. */
export interface ReadingLimits {
  readonly lines: number;
  readonly ms: number;
  readonly now: () => number;
}

/** A zone costs two to ten lines; a place that only looks like one, two. The time is for terminals that are slower than any we know. */
export const usualLines = 60;

/** Opens a budget; its time runs from here. */
export function openBudget({ lines, ms, now }: ReadingLimits): ReadingBudget {
  const end = now() + ms;
  let left = lines;
  const hasTime = () => now() <= end;
  return {
    hasTime,
    takeLines: (count) => {
      if (count > left || !hasTime()) return false;
      left -= count;
      return true;
    },
  };
}
