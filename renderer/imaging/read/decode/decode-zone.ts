import { allZoneFormats } from '../../../../shared/documents/zone/zone-formats.ts';
import type { ReadCharacter } from './line-logits.ts';
import { readAsFormat } from './read-as-format.ts';
import { betterOf, type ZoneReading } from './zone-reading.ts';

/**
 * The best zone among lines of type, from above. Other type may stand above or below it, so every two and three neighbours are tried
 * as every format of so many lines. Undefined where nothing has the shape of one.
 */
export function decodeZone(
  lines: readonly (readonly ReadCharacter[])[],
  today: string,
): ZoneReading | undefined {
  let best: ZoneReading | undefined;
  for (let from = 0; from < lines.length; from += 1) {
    for (const format of allZoneFormats) {
      if (from + format.lines > lines.length) continue;
      best = betterOf(best, readAsFormat(lines.slice(from, from + format.lines), format, today));
    }
  }
  return best;
}
