/** How far memory rises while a picture of nearly 50 megapixels is made ready. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startDrawing } from '../../../support/specimens/draw-in-chromium.ts';
import { openCache, putFile } from '../../../support/specimens/kept-pictures.ts';
import { planScene } from '../../../support/specimens/plan/scene-recipe.ts';
import { median } from '../../figure.ts';
import { found, type Measured } from '../../outbox/finding.ts';
import type { Bench } from '../browser/open-bench.ts';

const mebibyte = 1024 * 1024;

/** 8160 x 6120: what phones with 50 megapixels write. */
async function largePhoto(width: number): Promise<{ file: string; decodedBytes: number }> {
  const frame = { width, height: (width * 3) / 4 };
  const file = path.join(openCache(), `large-${width}.jpg`);
  if (!existsSync(file)) {
    const drawer = await startDrawing();
    try {
      const recipe = planScene({ family: 'large', seed: 31, frame, kind: 'td3', side: 'front' }, 'good');
      putFile(file, (await drawer.scene(recipe)).jpeg);
    } finally {
      await drawer.stop();
    }
  }
  return { file, decodedBytes: frame.width * frame.height * 4 };
}

/** The bench's Chromium with all of its processes, by the folder that only it has on its command line. */
function processesOf(marker: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(marker);
    } catch {
      return false;
    }
  });
}

function residentBytes(pid: string, what: 'VmRSS' | 'VmHWM'): number {
  try {
    const line = new RegExp(`${what}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(line?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** By how much each process's peak since `begin` is over where it stood then, added up. Undefined where this system doesn't tell. */
function watchPeaks(pids: readonly string[]): (() => number) | undefined {
  const before = new Map<string, number>();
  try {
    for (const pid of pids) {
      // Sets the peak back to what is resident now.
      writeFileSync(`/proc/${pid}/clear_refs`, '5');
      before.set(pid, residentBytes(pid, 'VmRSS'));
    }
  } catch {
    return undefined;
  }
  return () =>
    [...before].reduce((sum, [pid, bytes]) => sum + Math.max(0, residentBytes(pid, 'VmHWM') - bytes), 0);
}

export async function measureMemory(
  bench: Bench,
  { width, rounds }: { width: number; rounds: number },
): Promise<Measured> {
  const { file, decodedBytes } = await largePhoto(width);
  const url = bench.urlOf(file);
  const pids = existsSync('/proc/self/clear_refs') ? processesOf(bench.marker) : [];
  const rises: number[] = [];
  let prepared = 0;
  for (let round = 0; round < rounds; round += 1) {
    // A fresh worker, with its nets, and nothing of the picture before.
    await bench.product('rest');
    await bench.product('warmNets');
    const rise = watchPeaks(pids);
    if (!rise || pids.length === 0)
      return { checks: [], findings: [], notRun: 'this system does not tell the peak memory of processes' };
    const { refusal } = await bench.product('prepare', url);
    if (refusal === undefined) prepared += 1;
    rises.push(rise());
  }
  return {
    checks: [{ name: 'the large photo was made ready', holds: prepared === rounds }],
    findings: [
      found({
        name: 'peak memory of making one 50 MP photo ready, all processes of the browser (median)',
        value: median(rises) / mebibyte,
        unit: 'MiB',
        reference: { name: 'its decoded size', value: decodedBytes / mebibyte },
        target: { of: 'ratio', most: 1.5 },
        n: `${rounds} times, ${width} x ${(width * 3) / 4}`,
      }),
    ],
  };
}
