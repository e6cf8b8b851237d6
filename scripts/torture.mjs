/** `npm run torture -- --kills N --seed S`: kills terminals at work, and counts who was lost or came twice. */
import { becomeTypeScript } from './run/become-program.mjs';
import { setupOrExit } from './setup.mjs';

becomeTypeScript(await setupOrExit(), 'test/torture/run.ts');
