/** The program behind `npm run provision`. It must run as the user who runs the kiosk, in that user's session. */
import { runAsProgram } from '../run-as-program.ts';
import { provisionCommand } from './provision.ts';

await runAsProgram(provisionCommand);
