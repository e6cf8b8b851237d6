/**
 * `npm run bench -- outbox`: what the outbox costs and keeps. `--short` does all of it with a few records, judges no time, and
 * fails where what the figures rest on does not hold. `--json`; `--only capture,drain` for some parts of it.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { findingLine, isReached, judgedValue } from './finding.ts';
import { outboxParts, partNames } from './parts.ts';

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
// So that what was made on the disk goes too.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const all: object[] = [];
for (const name of partNames) {
  if (!wanted.includes(name)) continue;
  const { findings, checks, notRun } = await outboxParts[name](options.short ? 'short' : 'full');
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
if (options.json) console.log(JSON.stringify(all, null, 2));
process.exit();
