/** How long main takes over what the outbox screen asks when it opens, with a full outbox against one with few. */
import path from 'node:path';
import { composeOutboxScreens } from '../../../electron/compose/outbox-screens.ts';
import type { CallContext } from '../../../electron/ipc/call-context.ts';
import { outboxPageSize, outboxWorkContract } from '../../../shared/contract/outbox-work-contract.ts';
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
    /** What the screen asks first, with the answer checked as the bridge does it. */
    show: async () => {
      const { handlers } = screens;
      const summary = unwrap(await handlers['outbox.read-summary']({}, context));
      const listed = unwrap(await handlers['outbox.list']({ filter: 'open', page: 0 }, context));
      const { items, total } = outboxWorkContract['outbox.list'].output.parse(listed);
      return { shown: items.length, total, waiting: summary.counts.waiting };
    },
    close: async () => {
      screens.stop();
      await stop();
      await open.close();
    },
  };
}

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
    const medians = { all: [] as number[], few: [] as number[], page: [] as number[] };
    for (let run = 0; run <= runs; run += 1) {
      const times = { all: [] as number[], few: [] as number[], page: [] as number[] };
      for (let count = 0; count < perRun; count += 1)
        for (const kind of kinds) {
          const began = performance.now();
          const { shown, total, waiting } = await screens[kind].show();
          times[kind].push(performance.now() - began);
          const wanted = counts[kind];
          areShown &&= shown === Math.min(wanted, outboxPageSize) && total === wanted && waiting === wanted;
        }
      // The first run warms up.
      if (run > 0) for (const kind of kinds) medians[kind].push(median(times[kind]));
    }
    for (const kind of kinds) await screens[kind].close();
    const shared = { unit: 'ms', n: `${runs} x ${perRun}` };
    const name = `opening the outbox with ${submissions} items`;
    return {
      checks: [{ name: 'each list shows its first page and counts all of it', holds: areShown }],
      findings: [
        found({
          name,
          value: median(medians.all),
          reference: { name: `with ${few}`, value: median(medians.few) },
          target: { of: 'ratio', most: 1.5 },
          ...shared,
          note: `main's part; a page has ${outboxPageSize} items, and each that is shown is unsealed`,
        }),
        found({
          name,
          value: median(medians.all),
          reference: { name: `with ${page}, one page`, value: median(medians.page) },
          ...shared,
        }),
      ],
    };
  });
}
