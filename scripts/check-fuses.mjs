/** `npm run check-fuses -- <binary>`: reads the nine fuses of a released binary and compares them with the policy. */
import path from 'node:path';
import process from 'node:process';
import { becomeProgram } from './run/become-program.mjs';
import { projectRoot, setupOrExit } from './setup.mjs';

const gate = path.join(projectRoot, 'packaging', 'checks', 'check-fuses.mjs');
// Named from where it was typed.
const files = process.argv.slice(2).map((file) => path.resolve(process.env.INIT_CWD ?? '', file));
becomeProgram(await setupOrExit(), [gate, ...files]);
