/** Opens a dead terminal's customers on this machine, with the organisation's recovery key. */
import path from 'node:path';
import { findTransferIdentity } from '../../keychain/transfer-identity.ts';
import { profileDir } from '../../settings/profile-dir.ts';
import { openVaultLine } from '../../vault/worker/vault-line.ts';
import type { Command, CommandEnding, CommandTools } from '../command.ts';
import { saySetupFailure } from '../command-words.ts';
import { adoptVault, findRecoverable } from './adopt-vault.ts';
import { parseRecoverArguments, type RecoverRequest } from './recover-arguments.ts';
import {
  alreadyRecovered,
  confirmationWanted,
  describeVault,
  type RecoverRefusal,
  recovered,
  recoverUsage,
  sayRefusal,
} from './recover-words.ts';

/** An identity file of `age-keygen` takes 200 bytes. */
const maxIdentityBytes = 16 * 1024;

const refused = (refusal: RecoverRefusal): CommandEnding => ({
  exitCode: refusal === 'other-key-here' || refusal === 'not-written' ? 4 : 3,
  lines: [sayRefusal(refusal)],
});

/** The recovery of a terminal. Opens no vault for writing. */
export const recoverCommand: Command<RecoverRequest> = {
  name: 'recover',
  parse: ({ args, packaged }) => parseRecoverArguments(args, { mayNameProfile: !packaged }),
  usage: ({ calledAs, packaged }) => recoverUsage(calledAs, { mayNameProfile: !packaged }),
  run: recover,
};

async function recover(request: RecoverRequest, tools: CommandTools): Promise<CommandEnding> {
  const input = await tools.readInput(maxIdentityBytes);
  const identity =
    input.length <= maxIdentityBytes ? findTransferIdentity(input.toString('utf8')) : undefined;
  input.fill(0);
  if (identity === undefined) return refused('no-identity');

  const { mode, profile } = request;
  // npm starts every script in the project's folder; where it was typed is this.
  const folder = profile
    ? path.join(path.resolve(tools.env.INIT_CWD ?? '', profile), mode)
    : profileDir({ ...tools, mode });
  const vaultFolder = path.join(folder, 'vault');
  const bugs: Error[] = [];
  const line = openVaultLine({
    workerPath: tools.vaultWorkerPath,
    folder: vaultFolder,
    onBug: (error) => bugs.push(error),
  });
  const vault = { inspect: () => line.call('inspect'), prove: (key: Uint8Array) => line.call('prove', key) };
  const found = await findRecoverable({ vaultFolder, identity, mode, vault }).finally(line.close);
  const [bug] = bugs;
  if (bug) throw bug;
  if (!found.ok) return refused(found.error);
  const { contents, proof } = found.value;
  const described = describeVault(contents.terminal, proof);
  if (!request.originalIsDead)
    return { exitCode: 2, lines: [...described, ...confirmationWanted(tools.calledAs, contents.terminal)] };

  const { process, platform, clock, random } = tools;
  const adopted = await adoptVault({
    contents,
    profileDir: folder,
    vaultFolder,
    process,
    platform,
    clock,
    random,
  });
  if (adopted.ok) {
    const { adapter, wasThere } = adopted.value;
    const done = wasThere ? [alreadyRecovered] : recovered(mode, adapter);
    return { exitCode: 0, lines: [...described, ...done] };
  }
  const { error } = adopted;
  if (typeof error === 'string') return refused(error);
  return { exitCode: 4, lines: [saySetupFailure(error), notRecovered] };
}

const notRecovered = 'Nothing was recovered: run this again.';
