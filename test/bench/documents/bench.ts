/**
 * `npm run bench -- documents`: what looking at, reading and keeping documents costs and how often it is right. `--short` does all of it
 * with a few pictures, judges no figure, and fails where what the figures rest on does not hold. `--json`; `--only zone,licence` for some parts.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { findingLine, isReached, judgedValue } from '../outbox/finding.ts';
import { openBench } from './browser/open-bench.ts';
import { documentParts, partNames } from './parts.ts';

const { values: options } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string', default: partNames.join(',') },
  },
});
const wanted = options.only.split(',');
const unknown = wanted.filter((name) => !partNames.some((known) => known === name));
if (unknown.length > 0) {
  console.error(`there is no ${unknown.join(', ')}: the parts are ${partNames.join(', ')}`);
  process.exit(2);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const bench = await openBench();
const all: object[] = [];
for (const name of partNames) {
  if (!wanted.includes(name)) continue;
  const { findings, checks, notRun } = await documentParts[name](bench, options.short ? 'short' : 'full');
  if (!options.json) {
    if (notRun !== undefined) console.log(`${name}: not run, ${notRun}`);
    if (!options.short) for (const finding of findings) console.log(findingLine(finding));
    for (const check of checks)
      if (options.short || !check.holds) console.log(`${check.holds ? 'holds' : 'BROKEN'}: ${check.name}`);
  }
  all.push({
    ...{ part: name, checks, ...(notRun === undefined ? {} : { notRun }) },
    findings: findings.map((one) => ({ ...one, judged: judgedValue(one), isReached: isReached(one) })),
  });
  if (checks.some(({ holds }) => !holds)) process.exitCode = 1;
}
await bench.stop();
if (options.json) console.log(JSON.stringify(all, null, 2));
process.exit();
