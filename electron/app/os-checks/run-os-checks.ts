import { type OsAdvice, OsCheck } from '../../../shared/domain/os-advice.ts';
import type { Result } from '../../../shared/result.ts';
import type { SecretFailure } from '../../keychain/secret-store.ts';
import { linuxChecks } from './linux-checks.ts';
import { macChecks } from './mac-checks.ts';
import type { Machine } from './machine.ts';
import { askWindows } from './windows-checks.ts';

/**
 * Asks the system for what only it can lock down: advice for whoever sets terminals up, never a reason not to work. Each answer stands for
 * itself; what the system would not tell is `unknown`.
 */
export async function runOsChecks(
  machine: Machine,
  probeKeychain: () => Promise<Result<void, SecretFailure>>,
): Promise<readonly OsAdvice[]> {
  const answers = await answersOf(machine);
  const keyring = await probeKeychain();
  // Automatic login opens no keyring: locked is what the guides mend.
  const keyringState = keyring.ok ? 'ok' : 'missing';
  return OsCheck.options.map((check) => ({
    check,
    state: check === 'keyring' ? keyringState : (answers?.[check] ?? 'unknown'),
  }));
}

type Answers = Readonly<Record<Exclude<OsCheck, 'keyring'>, OsAdvice['state']>>;

async function answersOf(machine: Machine): Promise<Partial<Answers> | undefined> {
  if (machine.platform === 'win32') return askWindows(machine);
  const checks =
    machine.platform === 'linux' ? linuxChecks : machine.platform === 'darwin' ? macChecks : undefined;
  if (!checks) return undefined;
  const answered = await Promise.all(
    Object.entries(checks).map(async ([check, probe]) => [check, await probe(machine)] as const),
  );
  return Object.fromEntries(answered);
}
