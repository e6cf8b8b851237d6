/** `npm run soak [-- --visits 500 --seed S]`: serves one customer after the other, and measures what stays of them. */
import { buildOrExit } from './host/build-state.mjs';
import { becomeTypeScript } from './run/become-program.mjs';
import { projectRoot, setupOrExit } from './setup.mjs';

const node = await setupOrExit();
await buildOrExit({ root: projectRoot, node });
becomeTypeScript(node, 'test/soak/run.ts');
