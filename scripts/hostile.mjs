/** `npm run hostile [-- --short] [--only <family>]`: tries to get out of the kiosk, in every way that is known, and counts what got through. */
import { becomeTypeScript } from './run/become-program.mjs';
import { setupOrExit } from './setup.mjs';

becomeTypeScript(await setupOrExit(), 'test/hostile/run.ts');
