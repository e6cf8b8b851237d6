/** What all processes hold at rest after many visits, against after the first. The driver and the probe are the soak's. */
import type { Sample } from '../../../soak/sample.ts';
import { soak } from '../../../soak/soak.ts';
import { median } from '../../figure.ts';
import { found, type Measured } from '../../outbox/finding.ts';

const mebibyte = 2 ** 20;
/** Looks each time: what the C library takes and gives back differs by tens of megabytes between two of them. */
const looks = 5;
/** By then a visit of each kind has been served, and most of what is kept once is there. */
const warmAfter = 10;

/** Serves one visit after the other at one kiosk. */
export async function measureMemory({
  visits,
  appPath,
}: {
  readonly visits: number;
  readonly appPath?: string;
}): Promise<Measured> {
  if (process.platform !== 'linux')
    return { findings: [], checks: [], notRun: 'only Linux tells what processes hold' };
  const { samples, served } = await soak({
    ...{ visits, seed: 1, sampleEvery: visits, appPath },
    looksAfter: (after) => ([1, warmAfter, visits].includes(after) ? looks : 0),
  });
  const middle = (wanted: number, read: (sample: Sample) => number) =>
    median(samples.filter((one) => one.visits === wanted).map(read));
  const after = (wanted: number) => middle(wanted, ({ treeBytes }) => treeBytes / mebibyte);
  /** What a first visit does not need is begun with a later one, and stays: Chromium has a process for sound, beside the camera. */
  const processes = (wanted: number) => middle(wanted, (sample) => sample.processes);
  const count = [...served.values()].reduce((sum, one) => sum + one, 0);
  const shared = {
    ...{ name: `memory at rest after ${visits} visits, all processes`, value: after(visits), unit: 'MiB' },
    n: `${visits} visits, ${looks} looks`,
  };
  return {
    findings: [
      found({
        ...shared,
        reference: { name: 'after the first visit', value: after(1) },
        target: { of: 'ratio', most: 1.05 },
        note: `proportional set size, without files; ${processes(1)} processes, then ${processes(visits)}`,
      }),
      ...(visits > warmAfter
        ? [found({ ...shared, reference: { name: `after visit ${warmAfter}`, value: after(warmAfter) } })]
        : []),
    ],
    checks: [
      { name: 'memory: every visit was served', holds: count === visits },
      { name: 'memory: something is held', holds: after(1) > 50 && after(visits) > 50 },
    ],
  };
}
