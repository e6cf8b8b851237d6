/** `npm run provision -- <provider>`: reads credentials from standard input and puts them into the keychain. */
import { becomeTypeScript } from './run/become-program.mjs';
import { setupOrExit } from './setup.mjs';

becomeTypeScript(await setupOrExit(), 'electron/commands/provision/provision-cli.ts');
