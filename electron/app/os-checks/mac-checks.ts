import type { OsAdvice, OsCheck } from '../../../shared/domain/os-advice.ts';
import type { Machine } from './machine.ts';

type State = OsAdvice['state'];
type Probe = (machine: Machine) => Promise<State>;

const stateOf = (isRight: boolean | undefined): State =>
  isRight === undefined ? 'unknown' : isRight ? 'ok' : 'missing';

/** One setting of the power plan in use, such as ` displaysleep         10`. */
const powerSetting =
  (name: string): Probe =>
  async ({ run }) => {
    const answer = await run('/usr/bin/pmset', ['-g']);
    const minutes = new RegExp(`^ ${name}\\s+(\\d+)`, 'm').exec(answer ?? '')?.[1];
    return stateOf(minutes === undefined ? undefined : minutes === '0');
  };

const matches =
  (program: string, args: readonly string[], right: RegExp, readable: RegExp): Probe =>
  async ({ run }) => {
    const answer = await run(program, args);
    return stateOf(answer === undefined || !readable.test(answer) ? undefined : right.test(answer));
  };

/** Everything but the keyring. What is shown besides the program is a matter of configuration profiles, which no user may list. */
export const macChecks: Readonly<Record<Exclude<OsCheck, 'keyring'>, Probe>> = {
  // The system's own volume is always sealed; what is written lies on an encrypted one, or it does not.
  'write-filter': matches('/usr/bin/fdesetup', ['status'], /^FileVault is On/, /^FileVault is (On|Off)/),
  sleep: powerSetting('sleep'),
  'screen-blank': powerSetting('displaysleep'),
  swap: matches('/usr/sbin/sysctl', ['vm.swapusage'], /\(encrypted\)/, /^vm\.swapusage:/),
  'core-dumps': matches('/bin/launchctl', ['limit', 'core'], /^\s*core\s+0\s/, /^\s*core\s+\d+\s/),
  user: matches('/usr/bin/id', ['-u'], /^[1-9]/, /^\d+\s*$/),
  session: async () => 'unknown',
};
