/** `npm run walkthrough`: drives a whole visit as a clerk would and leaves a picture of every screen in out/walkthrough/. */
import { buildOrExit } from './host/build-state.mjs';
import { becomeTypeScript } from './run/become-program.mjs';
import { projectRoot, setupOrExit } from './setup.mjs';

const node = await setupOrExit();
await buildOrExit({ root: projectRoot, node });
becomeTypeScript(node, 'test/e2e/walkthrough.ts');
