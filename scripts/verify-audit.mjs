/** `npm run verify-audit [-- FILE --key KEY]`: says whether a terminal's audit log, or an export of it, is as it was written. */
import { becomeTypeScript } from './run/become-program.mjs';
import { setupOrExit } from './setup.mjs';

becomeTypeScript(await setupOrExit(), 'electron/audit/verify-audit-cli.ts');
