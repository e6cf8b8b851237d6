/** Why nothing is recovered: each cause has its own code, and then no byte is changed and the keychain is never asked. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../../electron/clock.ts';
import { runCommand } from '../../../../electron/commands/command.ts';
import { recoverCommand } from '../../../../electron/commands/recover/recover.ts';
import { systemRandom } from '../../../../electron/random.ts';
import { recoveryFile } from '../../../../electron/vault/recovery/keep-recovery-copy.ts';
import { wrapMasterKey } from '../../../../electron/vault/recovery/recovery-file.ts';
import type { AgeRecipient } from '../../../../shared/settings/age-keys.ts';
import { newCapture } from '../../vault/support/specimens.ts';
import {
  fingerprint,
  masterKey,
  newestFile,
  openVaultHere,
  otherKey,
  vaultFolder,
} from '../../vault/support/vault-folder.ts';

// The machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const workerPath = path.join(import.meta.dirname, '../../../../electron/vault/vault-worker.ts');
const identity = await generateIdentity();
const recipient = (await identityToRecipient(identity)) as AgeRecipient;
const facts = { terminal: 'Counter 2', mode: 'live', wrappedAt: 1 } as const;

let profile: string;
let vault: string;
beforeEach(async () => {
  profile = path.dirname(vaultFolder());
  vault = path.join(profile, 'live', 'vault');
  const { host, capture } = openVaultHere(vault);
  capture(newCapture());
  host.close();
  writeFileSync(recoveryFile(vault), await wrapMasterKey(masterKey(), facts, recipient));
});

const keychain = vi.fn(() => {
  throw new Error('the keychain was asked');
});
async function recover({ args = ['--original-is-dead'], input = identity, packaged = false, env = {} } = {}) {
  const ending = await runCommand(recoverCommand, {
    ...{ calledAs: 'npm run recover --', args, packaged, vaultWorkerPath: workerPath },
    env: { VESTIBULE_PROFILE: profile, ...env },
    platform: 'linux',
    defaultUserData: profile,
    spawn: keychain as never,
    clock: systemClock,
    random: systemRandom,
    readInput: async () => Buffer.from(input),
  });
  return { exitCode: ending.exitCode, said: ending.lines.join('\n') };
}

const replaceIn = (file: string, change: (lines: string[]) => void) => {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  change(lines);
  writeFileSync(file, `${lines.join('\n')}\n`);
};

type How = Parameters<typeof recover>[0];
const refusals: Record<string, readonly [code: string, spoil: () => unknown, how?: () => Promise<How>]> = {
  'nobody says that the original is dead': ['R-114', () => {}, async () => ({ args: [] })],
  'there is no identity': ['R-101', () => {}, async () => ({ input: '' })],
  'the identity is a recipient': ['R-101', () => {}, async () => ({ input: recipient })],
  "the identity is another's": ['R-103', () => {}, async () => ({ input: await generateIdentity() })],
  'the file is not there': ['R-102', () => rmSync(recoveryFile(vault))],
  'the file was changed': [
    'R-104',
    () =>
      replaceIn(recoveryFile(vault), (lines) => {
        // Of what is sealed, not of the lines that say whom it is for.
        const at = lines.length - 3;
        lines[at] = (lines[at] ?? '').replace(/[A-Za-z]/, (letter) => (letter === 'A' ? 'B' : 'A'));
      }),
  ],
  "the file is another vault's": [
    'R-106',
    async () => writeFileSync(recoveryFile(vault), await wrapMasterKey(otherKey(), facts, recipient)),
  ],
  'the file is of the other mode': [
    'R-107',
    async () =>
      writeFileSync(
        recoveryFile(vault),
        await wrapMasterKey(masterKey(), { ...facts, mode: 'training' }, recipient),
      ),
  ],
  'the vault is not there': [
    'R-108',
    () => {
      for (const name of readdirSync(vault)) if (name.includes('.db')) rmSync(path.join(vault, name));
    },
  ],
  'the vault is newer': ['R-109', () => cpSync(newestFile(vault), path.join(vault, 'vault-99.db'))],
  'the vault is none': ['R-110', () => writeFileSync(newestFile(vault), 'no database')],
};

describe('nothing is recovered where', () => {
  it.each(Object.entries(refusals))('%s', async (_cause, [code, spoil, how]) => {
    await spoil();
    const before = fingerprint(vault);
    const { exitCode, said } = await recover(await how?.());
    expect(said).toContain(`[${code}]`);
    expect(exitCode).toBe(code === 'R-114' ? 2 : 3);
    expect(fingerprint(vault)).toEqual(before);
    expect(readdirSync(path.join(profile, 'live'))).toEqual(['vault']);
    expect(keychain).not.toHaveBeenCalled();
    expect(said).not.toContain(identity.slice(16));
  });

  it('a control: with nothing of this wrong, the keychain is asked', async () => {
    await expect(recover()).rejects.toThrow('the keychain was asked');
    keychain.mockClear();
  });

  it('who only looks is told whose outbox it is, how much is in it, and what must never happen', async () => {
    const { said } = await recover({ args: [] });
    expect(said).toContain('This is the outbox of the terminal "Counter 2": 1 waiting.');
    expect(said).toContain('both send the same customers');
    expect(existsSync(path.join(vault, 'recovered.json'))).toBe(false);
  });
});

it('a name out of the copy can not lead the console of whoever recovers', async () => {
  const terminal = 'A": nothing is open\u001b[8m\n';
  writeFileSync(recoveryFile(vault), await wrapMasterKey(masterKey(), { ...facts, terminal }, recipient));
  const { said } = await recover({ args: [] });
  expect(said.replaceAll('\n', '')).not.toMatch(/\p{C}/u);
  expect(said).toContain('terminal "A": nothing is open?[8m?": 1 waiting.');
});

describe('how it is called', () => {
  it.each([[['counter-2']], [['--force']], [['--mode', 'practice']], [['--profile=']]])(
    '%j is answered with how to use it',
    async (args) => {
      expect(await recover({ args })).toMatchObject({ exitCode: 2, said: expect.stringMatching(/^Usage: /) });
    },
  );

  it('an installed program starts over its own profile, so it takes no other', async () => {
    const named = ['--original-is-dead', '--profile', profile];
    expect(await recover({ args: named, packaged: true })).toMatchObject({
      exitCode: 2,
      said: expect.stringMatching(/^Usage: /),
    });
    await expect(recover({ args: named })).rejects.toThrow('the keychain was asked');
    keychain.mockClear();
  });

  it('a key in the environment is refused before anything is read', async () => {
    expect(await recover({ env: { AGE_IDENTITY: identity } })).toMatchObject({
      exitCode: 2,
      said: expect.stringContaining('AGE_IDENTITY'),
    });
  });
});
