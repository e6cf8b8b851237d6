import fs from 'node:fs';
import path from 'node:path';
import type { App } from 'electron';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { readJsonFile } from '../settings/read-json-file.ts';
import { writeFileDurably } from '../settings/write-file-durably.ts';

/** So many deaths of the graphics process in one run, and it is done without the graphics card. */
export const mostGpuDeaths = 3;
/** After so long the card is tried again: its driver may have been mended meanwhile. */
export const withoutCardMs = 7 * 86_400_000;

const Flag = z.strictObject({ withoutCardSince: z.number().int().nonnegative() });
const fileIn = (profile: string) => path.join(profile, 'graphics.json');

/** Whether this run is one without the graphics card. A file that can't be read, or is of the future, counts as none. */
export function isWithoutCard(profile: string, clock: Clock): boolean {
  const file = fileIn(profile);
  const flag = readJsonFile({ file, schema: Flag, maxBytes: 1024 });
  if (!flag.ok || !flag.value) return false;
  const age = clock.now() - flag.value.withoutCardSince;
  if (age >= 0 && age < withoutCardMs) return true;
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // It is out of date wherever it lies.
  }
  return false;
}

interface Parts {
  readonly app: Pick<App, 'on' | 'relaunch' | 'quit'>;
  readonly profile: string;
  readonly clock: Clock;
  readonly isWithoutCard: boolean;
  readonly isExiting: () => boolean;
  readonly onDeath: (reason: string) => void;
  /** They die without the card too: starting again would change nothing. */
  readonly onHopeless: () => void;
}

/**
 * Counts the deaths of the graphics process. At the third, the program starts again without the graphics card: once, since each call
 * of `relaunch` starts one more. The sandbox stays on whatever happens.
 */
export function watchGraphics(parts: Parts): void {
  let deaths = 0;
  parts.app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit' || parts.isExiting()) return;
    deaths += 1;
    parts.onDeath(reason);
    if (deaths !== mostGpuDeaths) return;
    if (parts.isWithoutCard || !writeFlag(parts)) {
      deaths = 0;
      parts.onHopeless();
      return;
    }
    parts.app.relaunch();
    parts.app.quit();
  });
}

/** False where it can't be written: the next run would be as this one. */
function writeFlag({ profile, clock }: Parts): boolean {
  try {
    const flag: z.infer<typeof Flag> = { withoutCardSince: clock.now() };
    writeFileDurably(fileIn(profile), JSON.stringify(flag));
    return true;
  } catch {
    return false;
  }
}
