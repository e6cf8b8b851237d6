/**
 * `npm run bench -- documents`: what looking at, reading and keeping documents costs and how often it is right. `--short` does all of it
 * with a few pictures, judges no figure, and fails where what the figures rest on does not hold. `--json`; `--only zone,licence` for some parts.
 */
import process from 'node:process';
import { readPartOptions, runParts, type Size } from '../run-parts.ts';
import { openBench } from './browser/open-bench.ts';
import { documentParts, partNames } from './parts.ts';

const options = readPartOptions(partNames);
const bench = await openBench();
const parts = partNames.map((name) => [name, (size: Size) => documentParts[name](bench, size)] as const);
await runParts(Object.fromEntries(parts), options);
await bench.stop();
process.exit();
