/**
 * `npm run bench -- people`: what each journey asks of the person at the counter. `--write` puts the table into the README, `--json` as
 * elsewhere. Builds nothing: the bundles are those of `npm run build`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { PROJECT_ROOT } from '../../support/kiosk-options.ts';
import { machineLoad } from '../figure.ts';
import { type Counted, countRoutes } from './count-routes.ts';
import { personSeconds } from './person-time.ts';
import { peopleTable, withTable } from './table.ts';

const mostFieldsAfterScan = 8;
const mostShareOfTyped = 0.4;
const mostMinutes = 4;

const counted = await countRoutes();
const load = machineLoad();
if (process.argv.includes('--json')) console.log(JSON.stringify({ load, counted }, null, 2));
else {
  console.log(peopleTable(counted));
  for (const line of [...scanLines(counted), ...timeLines(counted)]) console.log(`${line} | ${load}`);
}
if (process.argv.includes('--write')) {
  const readme = path.join(PROJECT_ROOT, 'README.md');
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), peopleTable(counted)));
}

function scanLines(all: readonly Counted[]): readonly string[] {
  return all
    .filter(({ document }) => document?.endsWith('read'))
    .flatMap((read) => {
      const typed = all.find((one) => one.journey === read.journey && one.document === 'typed');
      if (!typed) return [];
      const share = read.fields / typed.fields;
      const isReached = read.fields <= mostFieldsAfterScan && share <= mostShareOfTyped;
      return `${read.journey}, ${read.document}: fields typed | ${read.fields} | without ${typed.fields} | ${(share * 100).toFixed(0)} %, target <= ${mostFieldsAfterScan} and <= ${mostShareOfTyped * 100} % ${isReached ? 'reached' : 'MISSED'}`;
    });
}

function timeLines(all: readonly Counted[]): readonly string[] {
  return all.map((one) => {
    const minutes = (personSeconds(one) + one.machineSeconds) / 60;
    const name = one.document ? `${one.journey}, document ${one.document}` : one.journey;
    return `${name}: staff’s time | ${minutes.toFixed(1)} min | target <= ${mostMinutes} min ${minutes <= mostMinutes ? 'reached' : 'MISSED'}`;
  });
}
