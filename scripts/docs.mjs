/** `npm run docs`: writes the pages of `docs/` that are made from the code. */
import { becomeTypeScript } from './run/become-program.mjs';
import { setupOrExit } from './setup.mjs';

becomeTypeScript(await setupOrExit(), 'test/docs/write-docs.ts');
