/** `npm run recover`: opens a dead terminal's customers on this machine; the recovery key comes from standard input. */
import { becomeTypeScript } from './run/become-program.mjs';
import { setupOrExit } from './setup.mjs';

becomeTypeScript(await setupOrExit(), 'electron/commands/recover/recover-cli.ts');
