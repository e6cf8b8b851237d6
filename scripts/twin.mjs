/** `npm run twin`: starts the five provider twins alone, on this machine only, and prints where they are and what they accept. */
import { becomeTypeScript } from './run/become-program.mjs';
import { setupOrExit } from './setup.mjs';

becomeTypeScript(await setupOrExit(), 'electron/training/twin-cli.ts');
