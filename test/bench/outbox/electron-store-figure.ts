/**
 * The same customers in electron-store: why the outbox is not in it. `conf`, its own dependency, is what it adds Electron's
 * folder to; each change writes the whole file again, pictures as base64.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import { median } from '../figure.ts';
import { found, type Measured } from './finding.ts';
import { picturesOf } from './terminal/capture-customer.ts';
import { inScratchFolder } from './terminal/scratch-folder.ts';
import { applicantOf, mebibyte } from './terminal/specimens.ts';

interface Item {
  readonly applicant: unknown;
  readonly front: string;
  readonly back: string;
}

/** One more customer, when `items` are there already. Reported; nobody promised anything. */
export function measureElectronStore({
  items,
  runs,
  pictureBytes = mebibyte,
}: {
  readonly items: number;
  readonly runs: number;
  readonly pictureBytes?: number;
}): Promise<Measured> {
  return inScratchFolder(async (folder) => {
    const store = new Conf<Record<string, Item>>({ cwd: folder, configFileMode: 0o600 });
    const itemOf = (person: number): Item => {
      const { front, back } = picturesOf(person, pictureBytes);
      return {
        applicant: applicantOf(person),
        front: front.toString('base64'),
        back: back.toString('base64'),
      };
    };
    const entries = Array.from({ length: items }, (_none, at) => [`item-${at}`, itemOf(at)] as const);
    store.store = Object.fromEntries(entries);
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const item = itemOf(items + run);
      const began = performance.now();
      store.set(`item-${items}`, item);
      times.push(performance.now() - began);
    }
    const fileBytes = statSync(path.join(folder, 'config.json')).size;
    const itemBytes = 2 * pictureBytes;
    return {
      checks: [
        {
          name: 'the store has every item, with both pictures',
          holds: store.size === items + 1 && fileBytes > ((items + 1) * itemBytes * 4) / 3,
        },
      ],
      findings: [
        found({
          name: `the same through electron-store at ${items} items, p50`,
          value: median(times),
          unit: 'ms',
          n: `${runs}`,
          note: `each writes ${(fileBytes / mebibyte).toFixed(0)} MiB and flushes no folder; the window waits meanwhile`,
        }),
      ],
    };
  });
}
