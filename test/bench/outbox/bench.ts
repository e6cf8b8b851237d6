/**
 * `npm run bench -- outbox`: what the outbox costs and keeps. `--short` does all of it with a few records, judges no time, and
 * fails where what the figures rest on does not hold. `--json`; `--only capture,drain` for some parts of it.
 */
import process from 'node:process';
import { readPartOptions, runParts } from '../run-parts.ts';
import { outboxParts, partNames } from './parts.ts';

await runParts(outboxParts, readPartOptions(partNames));
process.exit();
