/** What a full outbox costs in memory while it waits, against an empty one. */
import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { median } from '../../figure.ts';
import { found, type Measured } from '../finding.ts';
import { fillOutbox } from '../terminal/capture-customer.ts';
import { openOutbox } from '../terminal/open-outbox.ts';
import { inScratchFolder } from '../terminal/scratch-folder.ts';
import { mebibyte } from '../terminal/specimens.ts';

const run = promisify(execFile);
const program = fileURLToPath(new URL('./memory-program.ts', import.meta.url));
const Held = z.object({ restBytes: z.number(), peakBytes: z.number(), waiting: z.number() });

const held = async (profile: string, restMs: number) =>
  Held.parse(JSON.parse((await run(process.execPath, [program, profile, String(restMs)])).stdout));

/** Fresh processes, the two kinds in turn; the first of each is not counted. */
export function measureMemory({
  submissions,
  runs,
  restMs = 3000,
  pictureBytes = mebibyte,
}: {
  readonly submissions: number;
  readonly runs: number;
  /** From the start until it is looked. */
  readonly restMs?: number;
  readonly pictureBytes?: number;
}): Promise<Measured> {
  return inScratchFolder(async (folder) => {
    const profiles = { full: path.join(folder, 'full'), empty: path.join(folder, 'empty') };
    const full = await openOutbox(profiles.full);
    await fillOutbox(full, submissions, { providers: ['yativo', 'noah', 'kybio'], pictureBytes });
    await full.close();
    await (await openOutbox(profiles.empty)).close();

    const rest = { full: [] as number[], empty: [] as number[] };
    const peak = { full: [] as number[], empty: [] as number[] };
    let areCounted = true;
    for (let count = 0; count <= runs; count += 1)
      for (const kind of ['full', 'empty'] as const) {
        const { restBytes, peakBytes, waiting } = await held(profiles[kind], restMs);
        areCounted &&= waiting === (kind === 'full' ? submissions : 0);
        if (count === 0) continue;
        rest[kind].push(restBytes / mebibyte);
        peak[kind].push(peakBytes / mebibyte);
      }
    const vault = path.join(profiles.full, 'vault');
    const onDisk = readdirSync(vault).reduce((sum, name) => sum + statSync(path.join(vault, name)).size, 0);
    const shared = {
      unit: 'MiB',
      n: `${runs} processes each`,
      note: `${(onDisk / mebibyte).toFixed(0)} MiB on the disk`,
    };
    const name = `memory with ${submissions} submissions waiting`;
    return {
      checks: [{ name: 'one process had them all, the other had none', holds: areCounted }],
      findings: [
        found({
          name: `${name}, at rest`,
          value: median(rest.full),
          reference: { name: 'empty outbox', value: median(rest.empty) },
          target: { of: 'difference', most: 40 },
          ...shared,
        }),
        found({
          name: `${name}, peak of the start`,
          value: median(peak.full),
          reference: { name: 'empty outbox', value: median(peak.empty) },
          ...shared,
        }),
      ],
    };
  });
}
