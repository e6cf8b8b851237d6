/** `npm run calibrate`: draws the labelled set where it is missing, and prints what each quality check catches and wrongly refuses. */
import { becomeTypeScript } from './run/become-program.mjs';
import { setupOrExit } from './setup.mjs';

becomeTypeScript(await setupOrExit(), 'test/bench/documents/calibrate.ts');
