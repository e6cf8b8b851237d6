/**
 * `npm run bench -- app`: what starting, typing, calling, leaving and recovering cost on the built bundles, and what they weigh. `--short` does
 * all of it a few times, judges no figure, and fails where what the figures rest on does not hold. `--json`; `--only launch,keys` for some parts.
 * Builds nothing but what it weighs: the bundles are those of `npm run build`.
 */
import process from 'node:process';
import { readPartOptions, runParts } from '../run-parts.ts';
import { appParts, partNames } from './parts.ts';

await runParts(appParts, readPartOptions(partNames));
process.exit();
