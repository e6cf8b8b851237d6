/** Behind `npm run docs`: writes the pages of `docs/` that are made from the code. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { projectRoot } from '../architecture/source/source-file.ts';
import { policyPage, policyPageFile } from './policy/policy-page.ts';

writeFileSync(path.join(projectRoot, policyPageFile), policyPage());
process.stdout.write(`${policyPageFile}\n`);
