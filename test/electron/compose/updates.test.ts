/**
 * The whole way of a new version with a newer vault: offered by a real feed, staged, run over a copy of the real vault, switched to, healthy.
 * The new version is a program of a few lines around the vault's own trial, since only a packed one could be more.
 */
import fs, {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BegunUpdates, beginUpdates } from '../../../electron/compose/begin-updates.ts';
import { composeUpdates } from '../../../electron/compose/updates.ts';
import { systemRandom } from '../../../electron/random.ts';
import { releaseName } from '../../../electron/updates/read-release.ts';
import { createRunProgram } from '../../../electron/updates/run-program.ts';
import { createVaultHost, type VaultHost } from '../../../electron/vault/worker/vault-host.ts';
import { auditEvents } from '../../../shared/audit/events.ts';
import { type Failure, fail } from '../../../shared/failure.ts';
import { unwrap } from '../../../shared/result.ts';
import { Policy } from '../../../shared/settings/policy.ts';
import { projectRoot } from '../../architecture/source/source-file.ts';
import { createFakeClock, type FakeClock } from '../../support/fake-clock.ts';
import { type LoopbackFeed, startFeed } from '../../support/update-feed.ts';
import {
  fileName,
  makeAppImage,
  makeSigningKey,
  manifestOf,
  nightTime,
  releaseOf,
} from '../../support/update-releases.ts';
import { waitFor } from '../../support/wait-for.ts';

vi.setConfig({ testTimeout: 60_000 });

const key = makeSigningKey();
const newest = 2;
const source = (file: string) => JSON.stringify(pathToFileURL(path.join(projectRoot, file)).href);
/** A version whose vault has one schema more. `step` is what its migration does. */
const versionWith = (step: string) =>
  makeAppImage(`
    if (process.argv.at(-1) !== '--try-vault') throw new Error('started');
    (async () => {
      const { tryVault } = await import(${source('electron/vault/trial/try-vault.ts')});
      const { schemaSteps } = await import(${source('electron/vault/schema/schema-steps.ts')});
      const { sayVerdict } = await import(${source('electron/updates/trial-verdict.ts')});
      const { createMemorySecretStore } = await import(${source('electron/keychain/memory-secret-store.ts')});
      const { systemRandom } = await import(${source('electron/random.ts')});
      const store = createMemorySecretStore('training');
      await store.write('vault/master-key', Buffer.alloc(32, 7).toString('base64'));
      const profile = require('node:path').dirname(require('node:path').dirname(process.argv[1]));
      const steps = [...schemaSteps, { version: ${newest + 1}, apply: (database) => { ${step} } }];
      const folder = profile + '/vault';
      const trial = await tryVault({ folder, scratch: profile + '/updates/trial', store, random: systemRandom, steps });
      process.stdout.write(sayVerdict('1.1.0', trial));
    })();
  `);
const good = versionWith("database.exec('CREATE TABLE later (id TEXT PRIMARY KEY) STRICT')");
const losesSomebody = versionWith("database.exec('DELETE FROM submission WHERE rowid = 1')");

let feed: LoopbackFeed;
beforeAll(async () => {
  feed = await startFeed();
});
afterAll(() => feed.close());

let folder: string;
let program: string;
let profile: string;
let clock: FakeClock;
let vault: VaultHost;
let audited: string[];
let restarts: number;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-compose-updates-'));
  program = path.join(folder, 'Vestibule.AppImage');
  profile = path.join(folder, 'live');
  mkdirSync(path.join(profile, 'vault'), { recursive: true });
  copyFileSync(
    path.join(projectRoot, `test/data/vault/vault-${newest}.db`),
    path.join(profile, `vault/vault-${newest}.db`),
  );
  writeFileSync(program, makeAppImage('// 1.0.0'), { mode: 0o700 });
  clock = createFakeClock(nightTime);
  vault = createVaultHost({ folder: path.join(profile, 'vault'), random: systemRandom, ballastBytes: 4096 });
  unwrap(vault.open(Buffer.alloc(32, 7)));
  audited = [];
  restarts = 0;
});
afterEach(() => {
  vault.close();
  rmSync(folder, { recursive: true, force: true });
});

function offer(file: Buffer): void {
  feed.files.set(releaseName, releaseOf(manifestOf(file, { vaultSchema: newest + 1 }), key));
  feed.files.set(fileName, file);
}
const begin = (version: string, changes: Partial<Parameters<typeof beginUpdates>[0]> = {}) =>
  beginUpdates({
    ...{ setup: { profile }, isPackaged: true, version, appImage: program },
    execPath: '/tmp/.mount_Vestib1234/vestibule',
    onBug: (error) => {
      throw error;
    },
    feed: { url: feed.url, keys: [key.publicKey] },
    ...changes,
  });
/** A start of a version, and its minutes: each call is one. */
function start(
  version: string,
  begun: BegunUpdates = begin(version),
  policy: unknown = {},
  blockedBy: readonly Failure[] = [],
  changes: Partial<Parameters<typeof composeUpdates>[0]> = {},
) {
  let look = () => {};
  let running = 0;
  const bugs: unknown[] = [];
  const updates = composeUpdates({
    ...{ begun, version, clock },
    setup: { policy: Policy.parse({ mode: 'live', updates: policy }), profile, blockedBy },
    storage: {
      isLasting: true,
      vault: { checkLaw: () => Promise.resolve(vault.operations().checkLaw()) } as never,
    },
    ...{ isSignedOut: () => true, isSending: () => false, isOnBattery: () => false },
    page: () => ({ isThere: true, rescues: 0 }),
    restart: () => {
      restarts += 1;
    },
    audit: {
      write: (event, fields) =>
        audited.push(`${event} ${JSON.stringify(auditEvents[event].fields.parse(fields))}`),
    },
    onBug: (error) => bugs.push(error),
    authorities: feed.authorities,
    // A real AppImage runs by itself.
    run: async ({ file, args }, limits) => {
      running += 1;
      const call = { file: process.execPath, args: [file, ...args] };
      return await createRunProgram(process.env)(call, limits).finally(() => {
        running -= 1;
      });
    },
    every: (_, given) => {
      look = given;
      return () => {
        look = () => {};
      };
    },
    ...changes,
  });
  const status = () =>
    unwrap(updates.handlers['updates.read-status']({}, {} as never) as never) as { state: string };
  return { ...updates, look: () => look(), bugs, status, idle: () => running === 0 };
}

it('a version that can read everybody takes over, shows that it works, and its trial is over', async () => {
  offer(good);
  const old = start('1.0.0');
  old.look();
  await waitFor(() => expect(restarts).toBe(1));
  expect(readFileSync(program).equals(good)).toBe(true);
  expect(existsSync(path.join(profile, 'updates/trial'))).toBe(false);
  expect(old.bugs).toEqual([]);

  const begun = begin('1.1.0');
  expect(begun.start).toBe('on-trial');
  const next = start('1.1.0', begun);
  expect(next.status()).toMatchObject({ version: '1.1.0', state: 'on-trial' });
  next.windowShown();
  for (let minute = 0; minute < 6; minute += 1) {
    clock.advance(60_000);
    next.look();
  }
  expect(audited).toEqual([
    'update.offered {"version":"1.1.0"}',
    'update.staged {"version":"1.1.0"}',
    'update.switched {"from":"1.0.0","version":"1.1.0","vaultSchema":3}',
    'update.healthy {"version":"1.1.0","starts":1}',
  ]);
});

it('one whose migration loses a customer is found out by its trial, and nothing is switched', async () => {
  offer(losesSomebody);
  const old = start('1.0.0');
  old.look();
  await waitFor(() => expect(audited.at(-1)).toBe('update.refused {"why":"trial-failed","version":"1.1.0"}'));
  expect(restarts).toBe(0);
  expect(readFileSync(program).equals(makeAppImage('// 1.0.0'))).toBe(true);
  expect(unwrap(vault.operations().checkLaw())).toMatchObject({ holds: true, captured: 3 });
  expect(begin('1.0.0').memory?.ok).toBe(true);
});

it.each([
  ['says nothing', makeAppImage('process.exit(0)')],
  ['breaks', makeAppImage('process.exit(1)')],
  [
    'says good of another version',
    makeAppImage('process.stdout.write(JSON.stringify({verdict:"good",version:"1.2.0"}))'),
  ],
  [
    'says good and has seen nobody',
    makeAppImage(
      'process.stdout.write(JSON.stringify({verdict:"good",version:"1.1.0",fromSchema:2,toSchema:3,captured:0,counts:{}}))',
    ),
  ],
  ['never stops talking', makeAppImage('setInterval(() => process.stdout.write("x".repeat(4096)), 1)')],
])('a trial that %s is no reason to switch', async (_, file) => {
  offer(file);
  const old = start('1.0.0');
  old.look();
  await waitFor(() => expect(audited.at(-1)).toContain('trial-failed'));
  expect(restarts).toBe(0);
});

it('after two starts that came to nothing the third puts the old one back; it writes down what happened', async () => {
  offer(good);
  start('1.0.0').look();
  await waitFor(() => expect(restarts).toBe(1));
  expect([begin('1.1.0').start, begin('1.1.0').start, begin('1.1.0').start]).toEqual([
    ...['on-trial', 'on-trial', 'rolled-back'],
  ]);
  expect(readFileSync(program).equals(makeAppImage('// 1.0.0'))).toBe(true);
  const old = start('1.0.0');
  expect(audited.at(-1)).toBe('update.rolled-back {"version":"1.1.0","to":"1.0.0"}');
  clock.advance(24 * 60 * 60_000);
  old.look();
  await waitFor(() => expect(audited.at(-1)).toBe('update.refused {"why":"given-up","version":"1.1.0"}'));
});

describe('nothing of updates happens', () => {
  const quiet = async (made: ReturnType<typeof start>) => {
    feed.asked.length = 0;
    made.look();
    await new Promise((resolve) => setImmediate(resolve));
    expect(feed.asked).toEqual([]);
    return made.status();
  };

  it('in a build without a feed', async () => {
    // As a build without its variables leaves it.
    const begun = { ...begin('1.0.0'), feed: undefined };
    expect(await quiet(start('1.0.0', begun))).toEqual({ version: '1.0.0', state: 'not-built-in' });
  });

  it('in an unpackaged build, whatever it was given', async () => {
    expect(await quiet(start('1.0.0', begin('1.0.0', { isPackaged: false })))).toMatchObject({
      state: 'not-built-in',
    });
    expect(existsSync(path.join(profile, 'updates'))).toBe(false);
  });

  it('where policy says no', async () => {
    expect(await quiet(start('1.0.0', begin('1.0.0'), { use: 'off' }))).toEqual({
      version: '1.0.0',
      state: 'off',
    });
  });

  it('where the policy can’t be read, which may have said no', async () => {
    const unreadable = [fail('policy-invalid', { file: 'policy.json', field: '*' })];
    const made = start('1.0.0', begin('1.0.0'), {}, unreadable);
    expect(await quiet(made)).toEqual({ version: '1.0.0', state: 'off' });
  });

  it('where the note of earlier ones can’t be read', async () => {
    mkdirSync(path.join(profile, 'updates'), { recursive: true });
    writeFileSync(path.join(profile, 'updates/memory.json'), 'x');
    expect(await quiet(start('1.0.0'))).toEqual({
      ...{ version: '1.0.0', state: 'off', refused: 'state-unreadable' },
    });
  });
});

it('a variable alone makes no AppImage of a program that is installed otherwise', () => {
  expect(begin('1.0.0').installer.kind).toBe('AppImage');
  const installed = begin('1.0.0', { execPath: '/opt/Vestibule/vestibule' }).installer;
  expect(installed.kind).not.toBe('AppImage');
  expect(installed.maySwitch()).toBe(false);
});

it('a disk that takes no note does not keep a terminal from starting', () => {
  const bugs: unknown[] = [];
  // A file where the folder would be: nothing can be written below it.
  mkdirSync(path.join(profile, 'updates'), { recursive: true });
  const trying = {
    version: '1.1.0',
    from: '1.0.0',
    fromVaultSchema: 2,
    since: 1,
    attempts: 1,
    isKept: false,
  };
  writeFileSync(path.join(profile, 'updates/memory.json'), JSON.stringify({ format: 1, trying }));
  mkdirSync(path.join(profile, 'updates/memory.json.new/in-the-way'), { recursive: true });
  const begun = begin('1.1.0', { onBug: (error) => bugs.push(error) });
  expect([begun.start, bugs.length]).toEqual(['usual', 1]);
});

it('a start on trial is counted also where what a trial left can’t be removed', () => {
  mkdirSync(path.join(profile, 'updates'), { recursive: true });
  const trying = {
    version: '1.1.0',
    from: '1.0.0',
    fromVaultSchema: 2,
    since: 1,
    attempts: 1,
    isKept: false,
  };
  writeFileSync(path.join(profile, 'updates/memory.json'), JSON.stringify({ format: 1, trying }));
  const bugs: unknown[] = [];
  vi.spyOn(fs, 'rmSync').mockImplementationOnce(() => {
    throw new Error('EBUSY');
  });
  const begun = begin('1.1.0', { onBug: (error) => bugs.push(error) });
  vi.restoreAllMocks();
  expect([begun.start, bugs.length]).toEqual(['on-trial', 1]);
});

it('a page that was given up shows nothing of a new version, whatever time passes', async () => {
  mkdirSync(path.join(profile, 'updates'), { recursive: true });
  const trying = {
    version: '1.1.0',
    from: '1.0.0',
    fromVaultSchema: 2,
    since: 1,
    attempts: 0,
    isKept: false,
  };
  writeFileSync(path.join(profile, 'updates/memory.json'), JSON.stringify({ format: 1, trying }));
  const page = { isThere: true, rescues: 0 };
  const next = start('1.1.0', begin('1.1.0'), { use: 'off' }, [], { page: () => ({ ...page }) });
  const minutes = (count: number) => {
    for (let minute = 0; minute < count; minute += 1) {
      clock.advance(60_000);
      next.look();
    }
  };
  next.windowShown();
  minutes(3);
  page.rescues += 1;
  minutes(4);
  expect(audited).toEqual([]);
  page.isThere = false;
  minutes(60);
  expect(audited).toEqual([]);
  page.isThere = true;
  minutes(7);
  expect(audited).toEqual(['update.healthy {"version":"1.1.0","starts":1}']);
});

it('the end of the process calls a trial off, and nothing is switched to after it', async () => {
  // Longer than this test may take.
  offer(makeAppImage('setTimeout(() => {}, 1e5)'));
  const old = start('1.0.0');
  old.look();
  await waitFor(() => expect(audited.at(-1)).toBe('update.staged {"version":"1.1.0"}'));
  old.stop();
  await waitFor(() => expect(old.idle()).toBe(true));
  expect([restarts, audited.length]).toEqual([0, 2]);
});

it('a copy of the vault that an ended trial left is gone at the next start', () => {
  mkdirSync(path.join(profile, 'updates/trial'), { recursive: true });
  writeFileSync(path.join(profile, 'updates/trial/vault-2.db'), 'x');
  begin('1.0.0');
  expect(existsSync(path.join(profile, 'updates/trial'))).toBe(false);
});
