/** `npm run bench -- <group>`: measures one group of figures; groups are the folders of test/bench. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { becomeTypeScript } from './run/become-program.mjs';
import { projectRoot, setupOrExit } from './setup.mjs';

const folder = path.join(projectRoot, 'test', 'bench');
const groups = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'bench.ts')));
const group = process.argv[2] ?? '';
if (!groups.includes(group)) {
  console.error(`npm run bench -- <group> [--short] [--json], where <group> is one of: ${groups.join(', ')}`);
  process.exit(2);
}
becomeTypeScript(await setupOrExit(), `test/bench/${group}/bench.ts`);
