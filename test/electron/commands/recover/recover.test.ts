/**
 * A dead terminal's outbox on another machine: another real keyring, and a copy of the profile.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createAuditLog } from '../../../../electron/audit/audit-log.ts';
import { systemClock } from '../../../../electron/clock.ts';
import { runCommand } from '../../../../electron/commands/command.ts';
import { provisionCommand } from '../../../../electron/commands/provision/provision.ts';
import { recoverCommand } from '../../../../electron/commands/recover/recover.ts';
import { forkedKeychainChild } from '../../../../electron/keychain/child/forked-keychain-child.ts';
import { openSecretStore } from '../../../../electron/keychain/open-secret-store.ts';
import { systemRandom } from '../../../../electron/random.ts';
import { openVault } from '../../../../electron/vault/open-vault.ts';
import { keepRecoveryCopy } from '../../../../electron/vault/recovery/keep-recovery-copy.ts';
import { unwrap } from '../../../../shared/result.ts';
import type { AgeIdentity, AgeRecipient } from '../../../../shared/settings/age-keys.ts';
import { findKeyringPresence } from '../../../support/keyring-presence.ts';
import {
  createKeyringHome,
  type KeyringHome,
  type KeyringSession,
  startKeyringSession,
} from '../../../support/keyring-session.ts';
import { keychainWorker } from '../../../support/keyring-store.ts';
import { createMemoryAuditSink } from '../../../support/memory-audit-sink.ts';
import { marker, newCapture, specimenAt } from '../../vault/support/specimens.ts';
import { fingerprint } from '../../vault/support/vault-folder.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const { noKeyring, adapters } = await findKeyringPresence();
const skipped = noKeyring ?? (adapters.length === 0 ? 'no keychain library can be loaded' : undefined);
const electron = path.join(import.meta.dirname, '../../../../electron');
const workerPath = path.join(electron, 'vault/vault-worker.ts');
const identity = (await generateIdentity()) as AgeIdentity;
const recipient = (await identityToRecipient(identity)) as AgeRecipient;

/** A machine: a user with a keyring and a place for the profile. */
interface Machine {
  readonly home: KeyringHome;
  session: KeyringSession;
}
const profileOf = ({ home }: Machine) => path.join(home.folder, 'profile');
const liveOf = (machine: Machine) => path.join(profileOf(machine), 'live');
const vaultOf = (machine: Machine) => path.join(liveOf(machine), 'vault');

async function newMachine(keyring: 'unlocked' | 'as-found' = 'unlocked'): Promise<Machine> {
  const home = createKeyringHome();
  return { home, session: await startKeyringSession({ home, keyring }) };
}
async function leave({ home, session }: Machine): Promise<void> {
  await session.end();
  home.remove();
}
const tools = ({ home, session }: Machine) => ({
  env: { ...session.env, VESTIBULE_PROFILE: path.join(home.folder, 'profile') },
  platform: process.platform,
  packaged: false,
  defaultUserData: '/nowhere',
  spawn: forkedKeychainChild({ workerPath: keychainWorker, env: session.env }),
  vaultWorkerPath: workerPath,
  clock: systemClock,
  random: systemRandom,
});

/** As IT sets a terminal up, so that it can start in live mode. */
const provision = (machine: Machine) =>
  runCommand(provisionCommand, {
    ...tools(machine),
    calledAs: 'npm run provision --',
    args: ['kybio'],
    readInput: async () => Buffer.from('{"appId":"specimen-id","appKey":"specimen-key"}'),
  });

/** As a live start does it: the keychain on record, and the vault with the key in it. */
async function startLive(machine: Machine) {
  const keychain = await openSecretStore({
    ...tools(machine),
    mode: 'live',
    profileDir: liveOf(machine),
    timeLimitMs: 15_000,
  });
  if (!keychain.ok) return { failure: keychain.error.code };
  const { store, close } = keychain.value;
  const opened = await openVault({
    folder: vaultOf(machine),
    store,
    random: systemRandom,
    workerPath,
    onBug: (error) => {
      throw error;
    },
  });
  if (!opened.ok) close();
  return opened.ok ? { vault: opened.value.vault, store, close } : { failure: opened.error.code };
}
async function mustStart(machine: Machine) {
  const started = await startLive(machine);
  if (!started.vault) throw new Error(`it did not start: ${started.failure}`);
  return started;
}

const recover = (machine: Machine) =>
  runCommand(recoverCommand, {
    ...tools(machine),
    calledAs: 'npm run recover --',
    args: ['--original-is-dead'],
    readInput: async () => Buffer.from(identity),
  });

/** All files of a profile, by their digests; the vault's as its own tests take them. */
const everythingIn = (machine: Machine) => ({
  live: fingerprint2(liveOf(machine)),
  vault: fingerprint(vaultOf(machine)),
});
const fingerprint2 = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );

describe.skipIf(skipped)(`recovery${skipped ? ` (skipped: ${skipped})` : ''}`, () => {
  let dead: Machine;
  let machine: Machine;
  const waiting = newCapture();
  const inFlight = newCapture();

  beforeAll(async () => {
    dead = await newMachine();
    expect((await provision(dead)).exitCode).toBe(0);
    const { vault, store, close } = await mustStart(dead);
    for (const capture of [waiting, inFlight]) unwrap(await vault.capture(capture));
    const submissionId = inFlight.submissions[0]?.submissionId ?? ('' as never);
    unwrap(await vault.moveSubmission({ submissionId, from: 'waiting', event: 'leased', at: specimenAt }));
    const audit = createAuditLog({ sink: createMemoryAuditSink(), clock: systemClock });
    const copy = {
      folder: vaultOf(dead),
      store,
      recipient,
      terminal: 'Counter 2',
      mode: 'live',
      audit,
    } as const;
    const onBug = (error: unknown) => {
      throw error;
    };
    expect(await keepRecoveryCopy({ ...copy, clock: systemClock, onBug })).toBe('kept');
    await vault.close();
    close();
    await dead.session.end();
  });
  afterAll(() => dead.home.remove());

  beforeEach(async () => {
    machine = await newMachine();
    cpSync(profileOf(dead), profileOf(machine), { recursive: true });
  });
  afterEach(() => leave(machine));

  it('opens what waits on another machine, where nothing opened it before', async () => {
    expect(await startLive(machine)).toEqual({ failure: 'keychain-changed' });

    // As the program that IT runs, with the key from standard input and the copy named.
    const cli = path.join(electron, 'commands/recover/recover-cli.ts');
    const args = [cli, '--profile', profileOf(machine), '--original-is-dead'];
    const child = spawn(process.execPath, args, { env: machine.session.env });
    const exited = once(child, 'exit');
    child.stdin.end(`# created: 2026-05-03\n# public key: ${recipient}\n${identity}\n`);
    const [out, error, [exitCode]] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    expect(out).toContain('This is the outbox of the terminal "Counter 2": 1 sending, 1 waiting.\n');
    expect(out).not.toContain(identity);

    const { vault, close } = await mustStart(machine);
    const open = { states: ['waiting', 'sending'] } as const;
    const { submissions, unreadable } = unwrap(await vault.listSubmissions(open));
    expect(unreadable).toEqual([]);
    expect(submissions.map(({ submissionId }) => submissionId).toSorted()).toEqual(
      [waiting, inFlight].map(({ submissions: [one] }) => one?.submissionId).toSorted(),
    );
    const id = waiting.submissions[0]?.submissionId ?? ('' as never);
    const Captured = z.looseObject({ input: z.object({ name: z.string() }) });
    expect(unwrap(await vault.readCaptured(id, Captured))?.input.name).toBe(marker);
    await vault.close();
    close();
    // The first start says so in the audit log; the dead terminal's own note is kept beside the new one.
    const mark = JSON.parse(readFileSync(path.join(vaultOf(machine), 'recovered.json'), 'utf8'));
    expect(mark).toMatchObject({ fromTerminal: 'Counter 2' });
    const names = readdirSync(liveOf(machine));
    expect(names.filter((name) => /^keychain\.json\..+\.set-aside$/.test(name))).toHaveLength(1);

    const again = await recover(machine);
    expect(again.exitCode).toBe(0);
    expect(again.lines.at(-1)).toMatch(/has this key already/);
  });

  it('is refused, and changes nothing, in a keychain that has the key of another vault', async () => {
    const own = await newMachine();
    await provision(own);
    const started = await mustStart(own);
    await started.vault.close();
    const before = unwrap(await started.store.read('vault/master-key'));
    rmSync(profileOf(own), { recursive: true });
    mkdirSync(profileOf(own));
    cpSync(profileOf(dead), profileOf(own), { recursive: true });
    const files = everythingIn(own);
    const ending = await recover(own);
    expect(ending.lines.join('\n')).toContain('[R-112]');
    expect(ending.exitCode).toBe(4);
    expect(everythingIn(own)).toEqual(files);
    expect(unwrap(await started.store.read('vault/master-key'))).toBe(before);
    started.close();
    await leave(own);
  });

  it('is refused, and changes nothing, with a keyring that is locked, or is not there', async () => {
    await machine.session.end();
    machine.session = await startKeyringSession({ home: machine.home, keyring: 'as-found' });
    const before = everythingIn(machine);
    const ending = await recover(machine);
    expect(ending.exitCode).toBe(4);
    expect(ending.lines[0]).toMatch(/keychain (is locked|does not answer)/);
    expect(everythingIn(machine)).toEqual(before);
    expect(existsSync(path.join(vaultOf(machine), 'recovered.json'))).toBe(false);
  });
});
