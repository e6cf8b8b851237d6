/** A bench of several parts from the command line: all of them or some, in full or in short, as lines or as JSON. */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { findingLine, isReached, judgedValue, type Measured } from './outbox/finding.ts';

/** In which size a part is done. */
export type Size = 'full' | 'short';

/** What was asked for. */
export interface PartOptions {
  readonly size: Size;
  readonly asJson: boolean;
  readonly wanted: readonly string[];
}

/** Reads `--short`, `--json` and `--only one,other`. Ends the process with 2 where there is no such part, before anything is begun. */
export function readPartOptions(names: readonly string[]): PartOptions {
  const { values } = parseArgs({
    allowPositionals: true,
    options: {
      short: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      only: { type: 'string', default: names.join(',') },
    },
  });
  const wanted = values.only.split(',');
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`there is no ${unknown.join(', ')}: the parts are ${names.join(', ')}`);
    process.exit(2);
  }
  // So that what was made on the disk goes too.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return { size: values.short ? 'short' : 'full', asJson: values.json, wanted };
}

/**
 * Does the wanted parts in their order and prints what each found. In short form no figure is judged; whatever the form, the process will
 * end with 1 where something does not hold that the figures rest on.
 */
export async function runParts(
  parts: Readonly<Record<string, (size: Size) => Promise<Measured>>>,
  { size, asJson, wanted }: PartOptions,
): Promise<void> {
  const all: object[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (!wanted.includes(name)) continue;
    const { findings, checks, notRun } = await measure(size);
    if (!asJson) {
      if (notRun !== undefined) console.log(`${name}: not run, ${notRun}`);
      if (size === 'full') for (const finding of findings) console.log(findingLine(finding));
      for (const check of checks)
        if (size === 'short' || !check.holds)
          console.log(`${check.holds ? 'holds' : 'BROKEN'}: ${check.name}`);
    }
    all.push({
      ...{ part: name, checks, ...(notRun === undefined ? {} : { notRun }) },
      findings: findings.map((one) => ({ ...one, judged: judgedValue(one), isReached: isReached(one) })),
    });
    if (checks.some(({ holds }) => !holds)) process.exitCode = 1;
  }
  if (asJson) console.log(JSON.stringify(all, null, 2));
}
