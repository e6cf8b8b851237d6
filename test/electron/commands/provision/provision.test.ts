import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../../electron/clock.ts';
import { type CommandHost, runCommand, sayEnding } from '../../../../electron/commands/command.ts';
import { maxCredentialBytes } from '../../../../electron/commands/provision/parse-credentials.ts';
import { provisionCommand } from '../../../../electron/commands/provision/provision.ts';
import type { SpawnKeychainChild } from '../../../../electron/keychain/child/keychain-child.ts';
import { keychainRecordFile, readKeychainRecord } from '../../../../electron/keychain/keychain-record.ts';
import { openSecretStore } from '../../../../electron/keychain/open-secret-store.ts';
import { readCredentials } from '../../../../electron/keychain/read-credentials.ts';
import { systemRandom } from '../../../../electron/random.ts';
import { unwrap } from '../../../../shared/result.ts';
import { FakeKeychain } from '../../../support/keyring-fake.ts';
import { organisation } from '../../outbox/transfer/support/specimens.ts';

const credentials = { apiKey: 'specimen-key-0001', secretKey: 'specimen-secret-0001' };

let folder: string;
let keychain: FakeKeychain;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-test-'));
  keychain = new FakeKeychain();
});
afterEach(() => rmSync(folder, { recursive: true }));

const profileDirOf = (mode: string) => path.join(folder, mode);

const host = (more: Pick<CommandHost, 'args' | 'readInput'> & Partial<CommandHost>): CommandHost => ({
  calledAs: 'npm run provision --',
  packaged: false,
  env: {},
  platform: 'linux',
  defaultUserData: folder,
  spawn: keychain.spawn,
  vaultWorkerPath: '/nowhere',
  clock: systemClock,
  random: systemRandom,
  ...more,
});

async function run(args: string[], input: string | Buffer = '') {
  const given = Buffer.from(input);
  const { exitCode, lines } = await runCommand(
    provisionCommand,
    host({ args, readInput: async () => given }),
  );
  return { exitCode, text: lines.join('\n'), given };
}

describe('provisioning', () => {
  it('stores the credentials, records the keychain, and the live terminal starts with them', async () => {
    const { exitCode, text } = await run(['quantum-metal'], JSON.stringify(credentials));
    expect({ exitCode, text }).toEqual({
      exitCode: 0,
      text: 'Stored for live, through keytar: quantum-metal/apiKey, quantum-metal/secretKey',
    });
    expect(unwrap(readKeychainRecord(profileDirOf('live')))).toMatchObject({
      adapter: 'keytar',
      platform: 'linux',
    });
    const { store } = unwrap(
      await openSecretStore({
        mode: 'live',
        profileDir: profileDirOf('live'),
        platform: 'linux',
        spawn: keychain.spawn,
        clock: systemClock,
      }),
    );
    expect(unwrap(await readCredentials(store, 'quantum-metal'))).toEqual(credentials);
  });

  it('again: the keychain on record stays', async () => {
    keychain.loadable = ['napi-keyring'];
    expect((await run(['quantum-metal'], JSON.stringify(credentials))).text).toContain(
      'through napi-keyring',
    );
    const before = unwrap(readKeychainRecord(profileDirOf('live')));
    keychain.loadable = ['keytar', 'napi-keyring'];
    expect((await run(['quantum-metal'], JSON.stringify(credentials))).text).toContain(
      'through napi-keyring',
    );
    expect(unwrap(readKeychainRecord(profileDirOf('live')))).toEqual(before);
  });

  it('training has names and a record of its own', async () => {
    const { text } = await run(['quantum-metal', '--mode', 'training'], JSON.stringify(credentials));
    expect(text).toContain('Stored for training');
    expect([...keychain.entries.keys()].every((key) => key.includes('vestibule-training'))).toBe(true);
    expect(unwrap(readKeychainRecord(profileDirOf('live')))).toBeUndefined();
  });

  it('wipes what it read', async () => {
    const { given } = await run(['quantum-metal'], JSON.stringify(credentials));
    expect(given.every((byte) => byte === 0)).toBe(true);
  });

  it('a changed keychain is refused', async () => {
    await run(['quantum-metal'], JSON.stringify(credentials));
    keychain.entries.clear();
    const { exitCode, text } = await run(['quantum-metal'], JSON.stringify(credentials));
    expect(exitCode).toBe(4);
    expect(text).toMatch(/not the keychain that this terminal was set up with/);
    expect(keychain.entries.size).toBe(0);
  });

  it.each([
    ['locked', /keychain is locked/],
    ['no-collection', /does not answer/],
    ['no-bus', /does not answer/],
    ['denied', /did not let this program/],
  ] as const)('practice 18: a keychain that is %s: nothing is stored or recorded', async (state, words) => {
    keychain.state = state;
    const { exitCode, text } = await run(['quantum-metal'], JSON.stringify(credentials));
    expect(exitCode).toBe(4);
    expect(text).toMatch(words);
    expect(keychain.entries.size).toBe(0);
    expect(unwrap(readKeychainRecord(profileDirOf('live')))).toBeUndefined();
  });

  it('a damaged record is named', async () => {
    await run(['quantum-metal'], JSON.stringify(credentials));
    writeFileSync(keychainRecordFile(profileDirOf('live')), '{');
    const { exitCode, text } = await run(['quantum-metal'], JSON.stringify(credentials));
    expect(exitCode).toBe(4);
    expect(text).toContain(keychainRecordFile(profileDirOf('live')));
  });
});

describe('the key for bundles', () => {
  const { identity, recipient } = organisation;

  it('is stored from what age-keygen writes, wiped, listed, and never shown', async () => {
    expect((await run(['list'])).text).toContain('transfer/identity: absent');
    const { exitCode, text, given } = await run(['--transfer'], `# public key: ${recipient}\n${identity}\n`);
    expect({ exitCode, text }).toEqual({
      exitCode: 0,
      text: 'Stored for live, through keytar: transfer/identity',
    });
    expect(given.every((byte) => byte === 0)).toBe(true);
    const listed = await run(['list']);
    expect(listed.text).toContain('transfer/identity: present');
    expect(`${text}${listed.text}`).not.toContain(identity);
    expect([...keychain.entries.values()]).toContain(identity);
  });

  it.each([
    '',
    recipient,
    identity.slice(0, -1),
    `${identity}\n${identity}`,
    identity.padEnd(maxCredentialBytes + 1),
  ])('is refused where it can not be one, and no keychain is asked', async (input) => {
    const { exitCode, text } = await run(['--transfer'], input);
    expect(exitCode).toBe(3);
    expect(text).toContain('Nothing was stored');
    expect(text).not.toContain(identity.slice(0, 30));
    expect(keychain.children).toBe(0);
  });

  it('a keychain that is locked says so', async () => {
    keychain.state = 'locked';
    const { exitCode, text } = await run(['--transfer'], identity);
    expect(exitCode).toBe(4);
    expect(text).toMatch(/keychain is locked[\s\S]*Nothing was stored/);
  });
});

describe('credentials that are no good', () => {
  const canary = 'SECRET-CANARY';

  it.each([
    ['', /Nothing was given/],
    ['  \n', /Nothing was given/],
    [`{"apiKey":"${canary}`, /not JSON/],
    [Buffer.from([0xff, 0xfe, 0x41]), /not JSON/],
    [`"${canary}"`, /surplus fields/],
    ['null', /surplus fields/],
    [JSON.stringify({ apiKey: canary }), /unusable: secretKey/],
    [JSON.stringify({ ...credentials, [canary]: canary }), /surplus fields/],
    [JSON.stringify({ ...credentials, apiKey: `${canary} ` }), /unusable: apiKey/],
    [JSON.stringify({ ...credentials, secretKey: '5f4dcc3b5aa765d61d8327deb882cf99' }), /sample secret/],
    [JSON.stringify(credentials).padEnd(maxCredentialBytes + 1), /too long/],
  ])('%s: says why, repeats nothing, asks no keychain', async (input, words) => {
    const { exitCode, text } = await run(['quantum-metal'], input);
    expect(exitCode).toBe(3);
    expect(text).toMatch(words);
    expect(text).not.toContain(canary);
    expect(keychain.children).toBe(0);
  });

  it('control: a secret in an answer would be found', async () => {
    const { text } = await run(['list']);
    expect(`${text}${canary}`).toContain(canary);
  });
});

describe('arguments', () => {
  it.each([
    [[]],
    [['quantum-metal', 'specimen-secret']],
    [['quantum-metal', '--secret', 'specimen-secret']],
    [['quantum-metal', '--apiKey=specimen-secret']],
    [['quantum-metal', '--mode', 'specimen-secret']],
    [['specimen-secret']],
    [['list', 'specimen-secret']],
    [['democrance']],
    [['--transfer', 'specimen-secret']],
    [['--transfer=specimen-secret']],
    [['list', '--transfer']],
  ])('%j: how to use it, without repeating anything, and no input is read', async (args) => {
    const { exitCode, text, given } = await run(args, 'unread');
    expect(exitCode).toBe(2);
    expect(text).toContain('npm run provision -- <provider>');
    expect(text).not.toContain('specimen-secret');
    expect(given.toString()).toBe('unread');
    expect(keychain.children).toBe(0);
  });
});

it('an entry that may be left out is not said to be stored when it was', async () => {
  const { exitCode, text } = await run(['noah'], JSON.stringify({ apiKey: 'specimen-key-0001' }));
  expect(exitCode).toBe(0);
  expect(text).toMatch(/: noah\/apiKey$/);
});

describe('list', () => {
  it('says which names are there, never what they hold', async () => {
    expect((await run(['list'])).text).toContain(
      'live, through keytar:\nquantum-metal/apiKey: absent\nquantum-metal/secretKey: absent',
    );
    await run(['quantum-metal'], JSON.stringify(credentials));
    const { exitCode, text } = await run(['list']);
    expect(exitCode).toBe(0);
    expect(text).toContain(
      'live, through keytar:\nquantum-metal/apiKey: present\nquantum-metal/secretKey: present',
    );
    expect((await run(['list', '--mode', 'training'])).text).toContain('apiKey: absent');
  });

  it('a locked keychain: every name is locked, not absent', async () => {
    await run(['quantum-metal'], JSON.stringify(credentials));
    keychain.state = 'locked';
    const { exitCode, text } = await run(['list']);
    expect(exitCode).toBe(4);
    expect(text).toMatch(/keychain is locked/);
    expect(text).toContain('quantum-metal/apiKey: locked\nquantum-metal/secretKey: locked');
  });
});

describe('as a program of its own', () => {
  let killed = 0;
  beforeEach(() => {
    killed = 0;
  });
  const spawn: SpawnKeychainChild = () => {
    const child = keychain.spawn();
    const kill = () => {
      killed += 1;
      child.kill();
    };
    return { ...child, kill };
  };
  const runAs = async (env: NodeJS.ProcessEnv, args = ['quantum-metal']) => {
    let hasRead = false;
    const ending = await runCommand(
      provisionCommand,
      host({
        ...{ calledAs: 'vestibule --provision', packaged: true, args, env, spawn },
        readInput: async () => {
          hasRead = true;
          return Buffer.from(JSON.stringify(credentials));
        },
      }),
    );
    return { ...ending, hasRead };
  };

  it('an installed terminal keeps its record in its own folder, whatever a variable says', async () => {
    const elsewhere = path.join(folder, 'elsewhere');
    expect(await runAs({ VESTIBULE_PROFILE: elsewhere })).toMatchObject({ exitCode: 0 });
    expect(unwrap(readKeychainRecord(profileDirOf('live')))).toMatchObject({ adapter: 'keytar' });
    expect(unwrap(readKeychainRecord(path.join(elsewhere, 'live')))).toBeUndefined();
  });

  it('a secret in the environment: nothing is read, no keychain is asked, its name is said and not its value', async () => {
    const ending = await runAs({ QUANTUM_METAL_SECRET_KEY: 'specimen-secret-0001' });
    expect(ending).toMatchObject({ exitCode: 2, hasRead: false });
    expect(ending.lines.join()).toContain('Take QUANTUM_METAL_SECRET_KEY out of the environment');
    expect(ending.lines.join()).not.toContain('specimen');
    expect(keychain.children).toBe(0);
  });

  it('says how to use the program that it is', async () => {
    expect((await runAs({}, [])).lines.join('\n')).toMatch(/^Usage: vestibule --provision <provider>/);
  });

  it('leaves no child behind', async () => {
    await runAs({});
    expect(keychain.children).toBeGreaterThan(0);
    expect(killed).toBe(keychain.children);
  });

  it('nor where it ends in a bug', async () => {
    const given = host({ args: ['list'], spawn, readInput: async () => Buffer.alloc(0) });
    const asking: typeof provisionCommand = {
      ...provisionCommand,
      run: async (request, tools) => {
        await provisionCommand.run(request, tools);
        throw new Error('a bug');
      },
    };
    await expect(runCommand(asking, given)).rejects.toThrow('a bug');
    expect(keychain.children).toBeGreaterThan(0);
    expect(killed).toBe(keychain.children);
  });

  it('what was said is written before the program may end', async () => {
    const written: string[] = [];
    const output = (name: string) => ({
      write: (text: string, done: () => void) =>
        setImmediate(() => {
          written.push(`${name}: ${text}`);
          done();
        }),
    });
    const outputs = { stdout: output('out'), stderr: output('error') };
    await sayEnding({ exitCode: 0, lines: ['one', 'two'] }, outputs);
    await sayEnding({ exitCode: 3, lines: ['no'] }, outputs);
    expect(written).toEqual(['out: one\ntwo\n', 'error: no\n']);
  });
});
