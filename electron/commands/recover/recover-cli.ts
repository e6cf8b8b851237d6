/** The program behind `npm run recover`. It must run as the user who will run the kiosk, in that user's session. */
import { runAsProgram } from '../run-as-program.ts';
import { recoverCommand } from './recover.ts';

await runAsProgram(recoverCommand);
