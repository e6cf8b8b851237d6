/**
 * `npm run bench -- fleet`: 10,000 terminals with 20 submissions each, back in the same second, in virtual time. The rules
 * are the drainer's own, one drainer for each terminal. `--short`: 200 terminals at a fiftieth of each limit. `--json`, and
 * `--noah-per-second`, `--yativo-per-minute`, `--kybio-per-day` with a number, for limits that are otherwise assumed.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { machineLoad } from '../figure.ts';
import { type FleetFigure, fleetLine, timeRatio, turnedAwayShare } from './fleet-line.ts';
import { type FleetRun, figureOf, fleetRuns } from './fleet-runs.ts';
import { assumedLimits } from './scenarios.ts';

const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    'noah-per-second': { type: 'string', default: String(assumedLimits.noahPerSecond) },
    'yativo-per-minute': { type: 'string', default: String(assumedLimits.yativoPerMinute) },
    'kybio-per-day': { type: 'string', default: String(assumedLimits.kybioPerDay) },
  },
});

const fullFleet = 10_000;
const kiosks = options.short ? 200 : fullFleet;
// A fiftieth of the terminals at a fiftieth of the limit: the same crowd, but for what a limit lets through at once.
const scaled = (text: string) => (Number(text) * kiosks) / fullFleet;
const runs: readonly FleetRun[] = fleetRuns({
  noahPerSecond: scaled(options['noah-per-second']),
  yativoPerMinute: scaled(options['yativo-per-minute']),
  kybioPerDay: scaled(options['kybio-per-day']),
});

const figures: FleetFigure[] = [];
let load = '';
for (const run of runs) {
  const figure = await figureOf(run, { kiosks, submissions: 20 });
  figures.push(figure);
  load = machineLoad();
  if (!options.json) console.log(fleetLine(figure, load));
}
if (options.json) {
  const all = figures.map((figure) => ({
    ...figure,
    timeRatio: timeRatio(figure),
    turnedAwayShare: turnedAwayShare(figure.result),
    load,
  }));
  console.log(JSON.stringify(all, null, 2));
}
if (figures.some(({ result }) => result.lost + result.doubled + result.bugs > 0)) process.exitCode = 1;
