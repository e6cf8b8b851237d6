/**
 * How long main takes over what the outbox screen asks when it opens, with a full outbox against one with few: until what fits
 * the screen is there, and until the whole page is.
 */
import path from 'node:path';
import { composeOutboxScreens } from '../../../electron/compose/outbox-screens.ts';
import type { CallContext } from '../../../electron/ipc/call-context.ts';
import {
  outboxFirstRows,
  outboxPageSize,
  outboxWorkContract,
} from '../../../shared/contract/outbox-work-contract.ts';
import { unwrap } from '../../../shared/result.ts';
import { median } from '../figure.ts';
import { found, type Measured } from './finding.ts';
import { fillOutbox } from './terminal/capture-customer.ts';
import { openOutbox } from './terminal/open-outbox.ts';
import { inScratchFolder } from './terminal/scratch-folder.ts';
import { mebibyte } from './terminal/specimens.ts';
import { startDraining } from './terminal/start-draining.ts';

/** A terminal without a line, and its outbox screen. */
async function openScreen(profile: string, submissions: number, pictureBytes: number) {
  const open = await openOutbox(profile);
  await fillOutbox(open, submissions, { providers: ['yativo', 'noah', 'kybio'], pictureBytes });
  const { vault, queue, outbox, applications, audit, clock, limits, onBug } = open;
  const { draining, stop } = startDraining(open, { origin: 'http://127.0.0.1:9', line: () => 'offline' });
  const screens = composeOutboxScreens({
    ...{ outbox, vault, queue, applications, audit, draining, clock, limits, onBug },
    isOffline: () => true,
    takeApproval: () => false,
    staffName: () => 'Nur Aina',
  });
  const context = {} as CallContext;
  return {
    /** What the screen asks, one after the other, with the answers checked as the bridge does it; and when it had each. */
    show: async () => {
      const { handlers } = screens;
      const began = performance.now();
      const list = async (count?: number) => {
        const asked = { filter: 'open', page: 0, ...(count === undefined ? {} : { count }) } as const;
        const listed = unwrap(await handlers['outbox.list'](asked, context));
        return outboxWorkContract['outbox.list'].output.parse(listed);
      };
      const summary = unwrap(await handlers['outbox.read-summary']({}, context));
      const first = await list(outboxFirstRows);
      const firstMs = performance.now() - began;
      const { total } = first;
      const { items } = first.items.length < Math.min(total, outboxPageSize) ? await list() : first;
      const wholeMs = performance.now() - began;
      const shown = [first.items.length, items.length] as const;
      return { shown, total, waiting: summary.counts.waiting, firstMs, wholeMs };
    },
    close: async () => {
      screens.stop();
      await stop();
      await open.close();
    },
  };
}

const noTimes = () => ({ all: [] as number[], few: [] as number[], page: [] as number[] });

/** Opens in turn: one with all, one with few, and one whose items just fill a page. */
export function measureList({
  submissions,
  few,
  page = outboxPageSize,
  runs,
  perRun,
  pictureBytes = mebibyte,
}: {
  readonly submissions: number;
  readonly few: number;
  /** So many fill what is shown at once. */
  readonly page?: number;
  readonly runs: number;
  readonly perRun: number;
  readonly pictureBytes?: number;
}): Promise<Measured> {
  return inScratchFolder(async (folder) => {
    const counts = { all: submissions, few, page };
    const kinds = Object.keys(counts) as (keyof typeof counts)[];
    const screens = {
      all: await openScreen(path.join(folder, 'all'), counts.all, pictureBytes),
      few: await openScreen(path.join(folder, 'few'), counts.few, pictureBytes),
      page: await openScreen(path.join(folder, 'page'), counts.page, pictureBytes),
    };
    let areShown = true;
    const medians = noTimes();
    const wholes = noTimes();
    for (let run = 0; run <= runs; run += 1) {
      const times = noTimes();
      const wholeTimes = noTimes();
      for (let count = 0; count < perRun; count += 1)
        for (const kind of kinds) {
          const { shown, total, waiting, firstMs, wholeMs } = await screens[kind].show();
          times[kind].push(firstMs);
          wholeTimes[kind].push(wholeMs);
          const wanted = counts[kind];
          const [first, whole] = shown;
          areShown &&=
            first === Math.min(wanted, outboxFirstRows) && whole === Math.min(wanted, outboxPageSize);
          areShown &&= total === wanted && waiting === wanted;
        }
      // The first run warms up.
      if (run === 0) continue;
      for (const kind of kinds) {
        medians[kind].push(median(times[kind]));
        wholes[kind].push(median(wholeTimes[kind]));
      }
    }
    for (const kind of kinds) await screens[kind].close();
    const shared = { unit: 'ms', n: `${runs} x ${perRun}` };
    const name = `opening the outbox with ${submissions} items`;
    return {
      checks: [
        {
          name: 'each list shows what fits the screen, then its page, and counts all of it',
          holds: areShown,
        },
      ],
      findings: [
        found({
          name,
          value: median(medians.all),
          reference: { name: `with ${few}`, value: median(medians.few) },
          target: { of: 'ratio', most: 1.5 },
          ...shared,
          note: `main's part, until the ${outboxFirstRows} rows that fit the screen are there; each that is shown is unsealed`,
        }),
        found({
          name: `${name}, until its page of ${outboxPageSize} is whole`,
          value: median(wholes.all),
          reference: { name: `with ${few}, all of them`, value: median(wholes.few) },
          ...shared,
        }),
        found({
          name: `${name}, until its page of ${outboxPageSize} is whole`,
          value: median(wholes.all),
          reference: { name: `with ${page}, one page`, value: median(wholes.page) },
          ...shared,
        }),
      ],
    };
  });
}
