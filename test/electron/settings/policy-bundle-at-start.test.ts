/** Which signed policy holds at a start, and that none comes back once a newer one held. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSetup } from '../../../electron/app/read-setup.ts';
import { createAuditLog } from '../../../electron/audit/audit-log.ts';
import { systemClock } from '../../../electron/clock.ts';
import { createHttpClient } from '../../../electron/http/http-client.ts';
import { createMemorySecretStore } from '../../../electron/keychain/memory-secret-store.ts';
import { keptBundleFile } from '../../../electron/settings/choose-policy-bundle.ts';
import { confirmPolicyBundle, lastBundleName } from '../../../electron/settings/confirm-policy-bundle.ts';
import {
  bundleEveryMs,
  firstLookWithinMs,
  watchPolicyBundle,
} from '../../../electron/settings/watch-policy-bundle.ts';
import { fail } from '../../../shared/failure.ts';
import { err } from '../../../shared/result.ts';
import { type RawServer, reply, startRawServer } from '../../providers/raw-server.ts';
import { createMemoryAuditSink } from '../../support/memory-audit-sink.ts';
import { contents, newOrganisation, signedBundle } from './signed-policy.ts';

// The machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const bank = newOrganisation();
let folder: string;
let store: ReturnType<typeof createMemorySecretStore>;
let sink: ReturnType<typeof createMemoryAuditSink>;
let bugs: unknown[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-bundle-'));
  mkdirSync(at('profile/live'), { recursive: true });
  store = createMemorySecretStore('training');
  sink = createMemoryAuditSink();
  bugs = [];
  writePolicy();
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);
const kept = () => keptBundleFile(at('profile/live'));
const beside = () => at('policy.bundle.json');
const bundle = (version: number, country = 'SG') =>
  `${JSON.stringify(signedBundle(bank, contents(version, { policy: { country } })))}\n`;
const audit = () => createAuditLog({ sink, clock: systemClock });
const events = () => sink.entries.map(({ event, fields }) => [event, ...Object.values(fields)].join(' '));
function writePolicy(policyBundle: object | null = { publicKey: bank.publicKey }): void {
  const own = { mode: 'live', terminal: 'Counter 2', country: 'MY', ...(policyBundle && { policyBundle }) };
  writeFileSync(at('policy.json'), JSON.stringify(own));
}

/** One start: what holds, and why nothing may be done. */
async function start(secrets: Parameters<typeof confirmPolicyBundle>[0]['store'] = store) {
  const setup = readSetup({
    env: { VESTIBULE_POLICY: at('policy.json'), VESTIBULE_PROFILE: at('profile') },
    platform: 'linux',
    packaged: false,
    defaultUserData: '/nowhere',
  });
  const blocked = await confirmPolicyBundle({
    ...{ anchor: setup.own.policyBundle, choice: setup.bundle, profileDir: setup.profile },
    ...{ store: secrets, audit: audit(), onBug: (error) => bugs.push(error) },
  });
  expect(bugs).toEqual([]);
  return blocked?.code ?? setup.policy.country;
}

describe('at a start', () => {
  it('policy.json holds by itself where it names no key, whatever lies beside it', async () => {
    writePolicy(null);
    writeFileSync(beside(), bundle(5));
    writeFileSync(kept(), bundle(6));
    expect(await start()).toBe('MY');
    expect(events()).toEqual([]);
  });

  it('a bundle beside policy.json holds, is kept here and told once', async () => {
    writeFileSync(beside(), bundle(1));
    expect(await start()).toBe('SG');
    expect(await start()).toBe('SG');
    rmSync(beside());
    expect(await start()).toBe('SG');
    expect(readFileSync(kept(), 'utf8')).toBe(bundle(1));
    expect(events()).toEqual(['policy.bundle-applied 1']);
  });

  it('the newest holds; an older one is refused', async () => {
    writeFileSync(kept(), bundle(7, 'TH'));
    writeFileSync(beside(), bundle(6, 'ID'));
    expect(await start()).toBe('TH');
    expect(events()).toEqual([
      'policy.bundle-refused beside-policy policy-bundle-older',
      'policy.bundle-applied 7',
    ]);
  });

  it.each([
    ['policy-bundle-unsigned', () => JSON.stringify(signedBundle(newOrganisation(), contents(9)))],
    [
      'policy-bundle-not-for-us',
      () => JSON.stringify(signedBundle(bank, contents(9, { terminals: ['Counter 9'] }))),
    ],
    ['policy-bundle-unreadable', () => '{"schema":'],
    ['policy-bundle-newer', () => '{"schema":2}'],
  ])('%s: the last good one holds, and the refusal is audited', async (code, text) => {
    writeFileSync(beside(), text());
    expect(await start()).toBe('MY');
    writeFileSync(beside(), bundle(2));
    expect(await start()).toBe('SG');
    writeFileSync(beside(), text());
    expect(await start()).toBe('SG');
    const refusal = `policy.bundle-refused beside-policy ${code}`;
    expect(events()).toEqual([refusal, 'policy.bundle-applied 2', refusal]);
  });
});

describe('a replay', () => {
  beforeEach(async () => {
    writeFileSync(beside(), bundle(5, 'TH'));
    expect(await start()).toBe('TH');
  });

  it.each<[string, () => void]>([
    [
      'an older one put in place of both',
      () => {
        for (const file of [beside(), kept()]) writeFileSync(file, bundle(4));
      },
    ],
    [
      'both taken away',
      () => {
        for (const file of [beside(), kept()]) rmSync(file);
      },
    ],
    [
      'another of the same version',
      () => {
        for (const file of [beside(), kept()]) writeFileSync(file, bundle(5, 'ID'));
      },
    ],
    [
      'an older copy of the whole profile',
      () => {
        rmSync(beside());
        rmSync(at('profile'), { recursive: true });
        mkdirSync(at('profile/live'), { recursive: true });
      },
    ],
  ])('%s: the terminal stays shut until the newer one is back', async (_how, replay) => {
    cpSync(kept(), at('saved'));
    replay();
    expect(await start()).toBe('policy-bundle-older');
    expect(await start()).toBe('policy-bundle-older');
    cpSync(at('saved'), beside());
    expect(await start()).toBe('TH');
    writeFileSync(beside(), bundle(6, 'ID'));
    expect(await start()).toBe('ID');
  });

  it('a control: without the entry in the keychain, an older one would hold again', async () => {
    for (const file of [beside(), kept()]) writeFileSync(file, bundle(4));
    await store.remove(lastBundleName);
    expect(await start()).toBe('SG');
  });

  it('an entry that can not be read opens nothing', async () => {
    await store.write(lastBundleName, 'x');
    expect(await start()).toBe('policy-bundle-older');
  });

  it("another key of the organisation's begins anew: it stands in the protected place", async () => {
    const other = newOrganisation();
    writePolicy({ publicKey: other.publicKey });
    writeFileSync(beside(), JSON.stringify(signedBundle(other, contents(1, { policy: { country: 'VN' } }))));
    expect(await start()).toBe('VN');
  });

  it('a keychain that does not answer now shuts the terminal too, and is not asked to remember', async () => {
    const locked = {
      read: async () => err(fail('keychain-locked')),
      write: async () => {
        throw new Error('written');
      },
    };
    expect(await start(locked)).toBe('keychain-locked');
  });
});

describe('a newer one elsewhere', () => {
  let server: RawServer;
  const timers: { afterMs: number; fire: () => void }[] = [];
  beforeEach(async () => {
    server = await startRawServer();
    timers.length = 0;
  });
  afterEach(() => server.close());

  const timeouts = { connectMs: 1000, answerMs: 1000, uploadBytesPerSecond: 1_000_000 };
  function watch(
    places: { url?: string; folder?: string },
    changes: Partial<Parameters<typeof watchPolicyBundle>[0]> = {},
  ) {
    const { own } = readSetup({
      env: { VESTIBULE_POLICY: at('policy.json'), VESTIBULE_PROFILE: at('profile') },
      platform: 'linux',
      packaged: false,
      defaultUserData: '/nowhere',
    });
    const http = createHttpClient({ clock: systemClock, timeouts, allowLoopback: () => true });
    const stop = watchPolicyBundle({
      own: { ...own, policyBundle: { publicKey: bank.publicKey, ...places } },
      version: 3,
      profileDir: at('profile/live'),
      ...{ http, audit: audit(), fraction: () => 0.5, onBug: (error) => bugs.push(error) },
      timer: (afterMs, fire) => {
        timers.push({ afterMs, fire });
        return () => {};
      },
      ...changes,
    });
    return {
      close: async () => {
        stop();
        await http.close();
      },
    };
  }
  /** Lets one look happen: the next is then planned. */
  async function look(): Promise<void> {
    const planned = timers.length;
    timers.at(-1)?.fire();
    await expect.poll(() => timers.length).toBeGreaterThan(planned);
    expect(bugs).toEqual([]);
  }

  it('is fetched now and then, kept, and holds from the next start on', async () => {
    const watching = watch({ url: `${server.origin}/policy.bundle.json` });
    expect(timers.map(({ afterMs }) => afterMs)).toEqual([firstLookWithinMs / 2]);
    server.answerWith(reply(404, {}, 'not yet'));
    await look();
    expect(timers.at(-1)?.afterMs).toBe(bundleEveryMs);
    server.answerWith(reply(302, { location: '/elsewhere' }, bundle(4)));
    await look();
    expect(existsSync(kept())).toBe(false);
    server.answerWith(reply(200, {}, bundle(4, 'TH')));
    await look();
    await look();
    expect(events()).toEqual(['policy.bundle-fetched 4']);
    expect(await start()).toBe('TH');
    await watching.close();
  });

  it.each<[string, () => Promise<Buffer>]>([
    ['never answers', () => new Promise(() => {})],
    ['breaks', () => Promise.reject(new Error('a bug'))],
  ])('is fetched also where the share %s', async (_what, readShare) => {
    const watching = watch(
      { url: `${server.origin}/policy.bundle.json`, folder: at('share') },
      { readShare },
    );
    server.answerWith(reply(200, {}, bundle(4, 'TH')));
    for (const { fire } of timers.splice(0)) fire();
    await expect.poll(events).toEqual(['policy.bundle-fetched 4']);
    await watching.close();
  });

  it('that is not good changes nothing, and is told once', async () => {
    const watching = watch({ url: `${server.origin}/policy.bundle.json` });
    for (const body of [
      '{}',
      '{}',
      bundle(2),
      JSON.stringify(signedBundle(newOrganisation(), contents(9))),
    ]) {
      server.answerWith(reply(200, {}, body));
      await look();
    }
    expect(existsSync(kept())).toBe(false);
    const refused = 'policy.bundle-refused fetched policy-bundle';
    expect(events()).toEqual([`${refused}-unreadable`, `${refused}-older`, `${refused}-unsigned`]);
    await watching.close();
  });

  it('is taken from the folder of a share', async () => {
    mkdirSync(at('share'));
    const watching = watch({ folder: at('share') });
    await look();
    writeFileSync(at('share/policy.bundle.json'), bundle(8, 'ID'));
    await look();
    expect(events()).toEqual(['policy.bundle-fetched 8']);
    expect(await start()).toBe('ID');
    await watching.close();
  });

  it('is no pipe that somebody put there: nobody waits for it', async () => {
    mkdirSync(at('share'));
    execFileSync('mkfifo', [at('share/policy.bundle.json')]);
    const watching = watch({ folder: at('share') });
    await look();
    expect(events()).toEqual([]);
    await watching.close();
  });

  it('is never looked for where policy.json names no place', () => {
    watch({});
    expect(timers).toEqual([]);
    expect(server.connections()).toBe(0);
  });
});
