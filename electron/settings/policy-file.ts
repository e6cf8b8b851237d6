/** `policy.json`: owned by the organisation's IT, outside the folders that the kiosk may write. */
import path from 'node:path';
import { type Failure, fail } from '../../shared/failure.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { Policy } from '../../shared/settings/policy.ts';
import { readJsonFile } from './read-json-file.ts';

/** Where the policy is, and whether the kiosk may start without it. */
export interface PolicyLocation {
  readonly file: string;
  /** A packaged terminal without a policy is not set up; a policy that somebody named must be there. */
  readonly required: boolean;
}

/** A policy for five providers takes about 5 KB. */
const maxPolicyBytes = 256 * 1024;

/** Where this terminal's policy is. `VESTIBULE_POLICY` names another file in an unpackaged build only. */
export function policyPath(options: {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly packaged: boolean;
}): PolicyLocation {
  const { platform, env, packaged } = options;
  const named = packaged ? undefined : env.VESTIBULE_POLICY;
  return named
    ? { file: path.resolve(named), required: true }
    : { file: systemPolicyFile(platform), required: packaged };
}

/** Fixed paths: `%ProgramData%` could be moved through the environment. */
function systemPolicyFile(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'C:\\ProgramData\\Vestibule\\policy.json';
  if (platform === 'darwin') return '/Library/Application Support/Vestibule/policy.json';
  return '/etc/vestibule/policy.json';
}

/**
 * Reads the policy. Without a file where none is required, the defaults: training. The failure names the file and the first
 * field that is wrong (`*` for the file as a whole, `line:column` for a slip in the JSON), never what stands there.
 */
export function readPolicy({ file, required }: PolicyLocation): Result<Policy, Failure<'policy-invalid'>> {
  const read = readJsonFile({ file, schema: Policy, maxBytes: maxPolicyBytes });
  if (!read.ok) return err(fail('policy-invalid', read.error));
  if (read.value !== undefined) return ok(read.value);
  return required
    ? err(fail('policy-invalid', { file, field: '*', problem: 'missing' }))
    : ok(Policy.parse({}));
}
