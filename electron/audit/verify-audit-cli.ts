/** The program behind `npm run verify-audit`. */
import { homedir } from 'node:os';
import process from 'node:process';
import { electronUserData } from '../settings/profile-dir.ts';
import { runVerify } from './run-verify.ts';

const { env, platform } = process;

const { exitCode, lines } = await runVerify({
  args: process.argv.slice(2),
  env,
  defaultUserData: electronUserData({ platform, env, home: homedir() }),
  // npm goes to the project's folder first, and says where it came from.
  cwd: env.INIT_CWD || process.cwd(),
});
const output = exitCode === 0 ? process.stdout : process.stderr;
await new Promise<void>((resolve) => output.write(`${lines.join('\n')}\n`, () => resolve()));
process.exitCode = exitCode;
