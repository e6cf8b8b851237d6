/**
 * Practice 25: a new version is taken only when our own signature over hash, version and all else about it is right, from the feed that
 * was built in, and from nobody where anything is missing. Over a real feed with TLS on this machine.
 */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { builtInFeed } from '../../electron/updates/built-in-feed.ts';
import { createFeedClient } from '../../electron/updates/feed-client.ts';
import { releaseName } from '../../electron/updates/read-release.ts';
import type { UpdateManifest } from '../../electron/updates/update-manifest.ts';
import { verifyRelease } from '../../electron/updates/verify-release.ts';
import type { updateRefusals } from '../../shared/domain/update.ts';
import { updateFeedOfBuild } from '../../shared/settings/update-feed.ts';
import { readSources } from '../architecture/source/source-file.ts';
import { type BuilderConfig, readBuilderConfig } from '../packaging/support/pack-with-stand-in.ts';
import { type LoopbackFeed, startFeed } from '../support/update-feed.ts';
import {
  fileName,
  makeAppImage,
  makeSigningKey,
  manifestOf,
  nightTime,
  releaseOf,
} from '../support/update-releases.ts';
import { createUpdatingTerminal, oldProgram } from '../support/updating-terminal.ts';
import { occurrences } from './support/source-files.ts';

const ours = makeSigningKey();
const theirs = makeSigningKey();
const program = makeAppImage('// 1.1.0'.padEnd(4000, '.'));
const release = (changes: Partial<UpdateManifest> = {}) => releaseOf(manifestOf(program, changes), ours);

let feed: LoopbackFeed;
beforeAll(async () => {
  feed = await startFeed();
});
afterAll(() => feed.close());

let terminal: ReturnType<typeof createUpdatingTerminal>;
beforeEach(() => {
  feed.files.clear();
  feed.answers.clear();
  feed.asked.length = 0;
  terminal = createUpdatingTerminal(feed, [ours.publicKey]);
});
afterEach(() => terminal.remove());

/** Puts a release on the feed and lets the terminal do what is due. */
async function offer(signed: Buffer, file: Buffer = program): Promise<void> {
  feed.files.set(releaseName, signed);
  feed.files.set(fileName, file);
  await terminal.updater.work();
}
const expectUntouched = () => {
  expect(terminal.inPlace().equals(oldProgram)).toBe(true);
  expect(terminal.restarts).toEqual([]);
  expect(terminal.staged()).toBe(false);
};

it('what is ours is taken: fetched, tried and switched to in one quiet night', async () => {
  await offer(release());
  expect(terminal.inPlace().equals(program)).toBe(true);
  expect(terminal.restarts).toHaveLength(1);
  expect(terminal.news()).toEqual([
    'update.offered {"version":"1.1.0"}',
    'update.staged {"version":"1.1.0"}',
    'update.switched {"from":"1.0.0","version":"1.1.0","vaultSchema":2}',
  ]);
});

/** One byte further on in the base64 of the manifest. */
function tampered(signed: Buffer): Buffer {
  const text = signed.toString('utf8');
  const manifest = /"manifest":"([^"]+)"/.exec(text)?.[1] ?? '';
  const changed = Buffer.from(manifest, 'base64').toString('utf8').replace('"share":100', '"share":101');
  return Buffer.from(text.replace(manifest, Buffer.from(changed).toString('base64')));
}
const unsigned = () =>
  Buffer.from(
    release()
      .toString('utf8')
      .replace(/"signatures":.*/, '"signatures":[]}'),
  );
const flipped = Buffer.from(program);
flipped[2000] = (flipped[2000] ?? 0) ^ 1;

describe('each attack is refused by a name of its own, and nothing of the terminal changes', () => {
  it.each<[string, keyof typeof updateRefusals, () => Promise<void>]>([
    ['a changed byte of the release', 'tampered', () => offer(tampered(release()))],
    ['a signature that is missing', 'unsigned', () => offer(unsigned())],
    ['a signature of another key', 'other-key', () => offer(releaseOf(manifestOf(program), theirs))],
    [
      'a version before this one',
      'older',
      () => offer(release({ version: '0.9.9', minimumVersion: '0.9.0' })),
    ],
    [
      'a release put out again that was replaced by a later one',
      'replayed',
      async () => {
        await offer(release({ version: '1.2.0', issuedAt: nightTime - 1, share: 0 }));
        terminal.clock.advance(5 * 60 * 60_000);
        await offer(release());
      },
    ],
    ['one whose time has passed', 'expired', () => offer(release({ notAfter: nightTime - 1 }))],
    [
      'one for another system',
      'wrong-platform',
      () => {
        const [file] = manifestOf(program).files;
        return offer(release({ files: file ? [{ ...file, arch: 'arm64' }] : [] }));
      },
    ],
    [
      'one that needs a version in between',
      'step-missing',
      () => offer(release({ minimumVersion: '1.0.1' })),
    ],
    ['a version that would leave the vault behind', 'malformed', () => offer(release({ vaultSchema: 1 }))],
    ['a changed byte of the file', 'hash-mismatch', () => offer(release(), flipped)],
    ['a file that breaks off', 'truncated', () => offer(release(), program.subarray(0, 3000))],
    [
      'a file that is longer than was signed',
      'oversize',
      () => offer(release(), Buffer.concat([program, program])),
    ],
    [
      'a file without an end',
      'oversize',
      () => {
        feed.answers.set(fileName, (_, response) => {
          const more = () => response.write(Buffer.alloc(64 * 1024)) && setImmediate(more);
          response.on('drain', more);
          more();
        });
        return offer(release());
      },
    ],
    ['a release of a megabyte', 'oversize', () => offer(Buffer.alloc(2 ** 20, 0x20))],
    [
      'a release that is sent on to another host',
      'redirected',
      () => {
        feed.answers.set(releaseName, (_, response) =>
          response.writeHead(302, { location: 'https://localhost/elsewhere' }).end(),
        );
        return offer(release());
      },
    ],
    [
      'a file that is sent on, if only within the feed',
      'redirected',
      () => {
        feed.files.set('other.AppImage', program);
        feed.answers.set(fileName, (_, response) =>
          response.writeHead(307, { location: `${feed.url}other.AppImage` }).end(),
        );
        return offer(release());
      },
    ],
  ])('%s: %s', async (_, why, attack) => {
    await attack();
    expect(terminal.news().filter((line) => line.startsWith('update.refused'))).toEqual([
      expect.stringContaining(`"why":"${why}"`),
    ]);
    expect(terminal.updater.status().refused).toBe(why);
    expectUntouched();
  });

  it('somebody else who answers for the feed gets no second question', async () => {
    const other = await startFeed();
    try {
      other.files.set(releaseName, release());
      const client = createFeedClient({ url: other.url, authorities: feed.authorities });
      expect(await client.get(releaseName, 1e6, AbortSignal.timeout(5000))).toEqual({
        ok: false,
        error: 'feed-refused',
      });
      expect(other.asked).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('plain http, and a name that leads elsewhere, are no feed', async () => {
    for (const [url, name] of [
      ['http://127.0.0.1:9/feed/', releaseName],
      [feed.url, '../elsewhere'],
      [feed.url, '//localhost/x'],
      [feed.url, 'https://localhost/x'],
    ] as const) {
      const answer = await createFeedClient({ url, authorities: feed.authorities }).get(
        name,
        1e6,
        AbortSignal.timeout(5000),
      );
      expect(answer.ok).toBe(false);
    }
    // The odd names were asked for as names, inside the feed's own folder.
    expect(feed.asked).toHaveLength(3);
    for (const asked of feed.asked) expect(asked).toMatch(/^\/feed\/[^/]+$/);
  });
});

it('fail closed: a build without a feed or without a key has no updater, and no build has half of one', () => {
  for (const none of [undefined, null, '', {}, { url: feed.url }, { url: feed.url, keys: [] }])
    expect(builtInFeed(none)).toBeUndefined();
  expect(builtInFeed({ url: feed.url, keys: [ours.publicKey] })).toBeDefined();
  expect(updateFeedOfBuild({})).toBeUndefined();
  const url = 'https://updates.bank.example/vestibule/';
  const both = { VESTIBULE_UPDATE_FEED: url, VESTIBULE_UPDATE_KEYS: `${ours.publicKey},${theirs.publicKey}` };
  expect(updateFeedOfBuild(both)?.keys).toHaveLength(2);
  for (const wrong of [
    { VESTIBULE_UPDATE_FEED: url },
    { VESTIBULE_UPDATE_KEYS: ours.publicKey },
    { ...both, VESTIBULE_UPDATE_FEED: 'http://updates.bank.example/' },
    { ...both, VESTIBULE_UPDATE_FEED: 'https://updates.bank.example/vestibule' },
    { ...both, VESTIBULE_UPDATE_FEED: 'https://me@updates.bank.example/' },
    { ...both, VESTIBULE_UPDATE_FEED: 'https://updates.bank.example/?next=/' },
    { ...both, VESTIBULE_UPDATE_KEYS: `${ours.publicKey},${ours.publicKey}` },
    { ...both, VESTIBULE_UPDATE_KEYS: 'c2hvcnQ=' },
  ])
    expect(() => updateFeedOfBuild(wrong)).toThrow('make no feed');
});

describe('any byte', () => {
  const signed = release();

  it(`of the release, changed to any other, is refused: 2,000 of them`, () => {
    const at = fc.nat({ max: signed.length - 1 });
    const isRefused = (position: number, by: number) => {
      const changed = Buffer.from(signed);
      changed[position] = (changed[position] ?? 0) ^ by;
      return !verifyRelease(changed, [ours.publicKey]).ok;
    };
    fc.assert(fc.property(at, fc.integer({ min: 1, max: 255 }), isRefused), { numRuns: 2000 });
  });

  it('of the release, taken away or put in, is refused', () => {
    for (let at = 0; at <= signed.length; at += 1) {
      const shorter = Buffer.concat([signed.subarray(0, at), signed.subarray(at + 1)]);
      const longer = Buffer.concat([signed.subarray(0, at), Buffer.from(' '), signed.subarray(at)]);
      if (at < signed.length) expect(verifyRelease(shorter, [ours.publicKey]).ok).toBe(false);
      expect(verifyRelease(longer, [ours.publicKey]).ok).toBe(false);
    }
  });

  it('of the file, changed, is refused: 20 over the real feed', async () => {
    for (let at = 0; at < program.length; at += Math.ceil(program.length / 20)) {
      const changed = Buffer.from(program);
      changed[at] = (changed[at] ?? 0) ^ 0x20;
      await offer(release(), changed);
      expect(terminal.updater.status().refused).toBe('hash-mismatch');
      expectUntouched();
      terminal.clock.advance(24 * 60 * 60_000);
    }
  });

  it('control: unchanged it is ours', () => {
    expect(verifyRelease(signed, [ours.publicKey]).ok).toBe(true);
  });
});

describe('while one key takes over from another', () => {
  it('a release that both signed is taken by terminals that know either, or both', () => {
    const both = releaseOf(manifestOf(program), ours, theirs);
    for (const keys of [[ours.publicKey], [theirs.publicKey], [ours.publicKey, theirs.publicKey]])
      expect(verifyRelease(both, keys).ok).toBe(true);
  });

  it('a wrong signature by a key that is known is not made good by the other', () => {
    const text = releaseOf(manifestOf(program), ours, theirs).toString('utf8');
    const [first = '', second = ''] = [...text.matchAll(/"signature":"([^"]+)"/g)].map(([, it]) => it ?? '');
    const swapped = Buffer.from(text.replace(second, first));
    expect(verifyRelease(swapped, [ours.publicKey, theirs.publicKey])).toEqual({
      ok: false,
      error: 'tampered',
    });
  });
});

describe('negative controls: the same attacks against a weaker check', () => {
  it('one that leaves the signature out lets a tampered, an unsigned and a stranger’s release through', () => {
    const weak = (bytes: Buffer) => {
      const { manifest } = JSON.parse(bytes.toString('utf8')) as { manifest: string };
      return JSON.parse(Buffer.from(manifest, 'base64').toString('utf8')).version === '1.1.0';
    };
    const attacks = [tampered(release()), unsigned(), releaseOf(manifestOf(program), theirs)];
    expect(attacks.filter(weak)).toHaveLength(3);
    expect(attacks.filter((bytes) => verifyRelease(bytes, [ours.publicKey]).ok)).toHaveLength(0);
  });

  it('a terminal that believes whichever key is named would have switched', async () => {
    const careless = createUpdatingTerminal(feed, [ours.publicKey, theirs.publicKey]);
    try {
      feed.files.set(releaseName, releaseOf(manifestOf(program), theirs));
      feed.files.set(fileName, program);
      await careless.updater.work();
      expect(careless.inPlace().equals(program)).toBe(true);
    } finally {
      careless.remove();
    }
  });

  it('without the memory of what was seen, the replayed release would have been taken', async () => {
    await offer(release({ version: '1.2.0', issuedAt: nightTime - 1, share: 0 }));
    const forgetful = createUpdatingTerminal(feed, [ours.publicKey]);
    try {
      feed.files.set(releaseName, release());
      await forgetful.updater.work();
      expect(forgetful.inPlace().equals(program)).toBe(true);
    } finally {
      forgetful.remove();
    }
  });
});

/** Every way known to us by which an app of this kind turned the check of its updates off, or let them come from elsewhere. */
const weakenings =
  /verifyUpdateCodeSignature|allowDowngrade|forceDevUpdateConfig|setFeedURL|autoUpdater|electron-updater|verifyRelease\s*=|rejectUnauthorized:\s*false/;

describe('nothing in the project goes round it', () => {
  const sources = readSources(['electron', 'shared', 'renderer', 'packaging', 'scripts']).map(
    ({ path, text }) => ({ path, code: text }),
  );

  it('no override of a signature check, no second updater, no other feed', () => {
    expect(sources.length).toBeGreaterThan(300);
    expect(occurrences(sources, weakenings)).toEqual([]);
    // Read when a bundle is built, and by what notices that one is out of date.
    expect(occurrences(sources, /VESTIBULE_UPDATE_(FEED|KEYS)/)).toEqual([
      'shared/settings/update-feed.ts: VESTIBULE_UPDATE_FEED',
      'scripts/host/build-state.mjs: VESTIBULE_UPDATE_FEED',
    ]);
  });

  it('only verified releases are parsed, and by one file', () => {
    const parses = /UpdateManifest\.(safeParse|parse)/;
    expect(occurrences(sources, parses).map(String)).toEqual([
      expect.stringContaining('electron/updates/verify-release.ts'),
    ]);
  });

  it('control: each of them would be found', () => {
    const weak = [
      'updater.verifyUpdateCodeSignature = () => null',
      'autoUpdater.setFeedURL(process.env.FEED)',
      'connect: { rejectUnauthorized: false }',
    ].map((code) => ({ path: 'weak.ts', code }));
    expect(occurrences(weak, weakenings)).toHaveLength(weak.length);
  });
});

/** Who signed is compared as a whole: a common name alone is anybody's who can get a certificate for it. */
const isFullName = (name: unknown) =>
  typeof name === 'string' &&
  ['CN=', 'O=', 'C='].every((part) => new RegExp(`(^|, ?)${part}[^,]+`).test(name));

/** What of electron-builder's settings would weaken an update. */
function weakSettings(config: BuilderConfig): string[] {
  const win = (config.win ?? {}) as Record<string, unknown>;
  const signing = [win.signtoolOptions, win.azureSignOptions].filter(
    (options) => options !== undefined && options !== null,
  ) as Record<string, unknown>[];
  const names = signing.flatMap(({ publisherName }) =>
    publisherName === undefined ? [''] : [publisherName].flat(),
  );
  return [
    // A feed of electron-updater's own, whose hash comes from the same place as the file.
    ...(config.publish === null ? [] : ['publish']),
    ...(win.verifyUpdateCodeSignature === undefined ? [] : ['verifyUpdateCodeSignature']),
    ...(names.every(isFullName) ? [] : ['publisherName']),
  ];
}

describe('electron-builder.yml', () => {
  it('has no feed of its own, leaves the check of Windows on, and names a publisher in full where it signs', async () => {
    expect(weakSettings(await readBuilderConfig())).toEqual([]);
  });

  it.each<[string, (config: BuilderConfig) => unknown]>([
    ['publish', (config) => ({ ...config, publish: { provider: 'generic', url: feed.url } })],
    ['verifyUpdateCodeSignature', (config) => ({ ...config, win: { verifyUpdateCodeSignature: false } })],
    ['publisherName', (config) => ({ ...config, win: { signtoolOptions: { publisherName: 'The Bank' } } })],
    ['publisherName', (config) => ({ ...config, win: { signtoolOptions: {} } })],
    [
      'publisherName',
      (config) => ({ ...config, win: { azureSignOptions: { publisherName: 'CN=The Bank' } } }),
    ],
  ])('control: %s would be found', async (what, weaken) => {
    expect(weakSettings(weaken(await readBuilderConfig()) as BuilderConfig)).toEqual([what]);
  });

  it('control: a full name is one', () => {
    expect(isFullName('CN=The Bank Ltd, O=The Bank Ltd, L=Kuala Lumpur, C=MY')).toBe(true);
  });
});

it('the build writes the feed into main’s bundle, and null where it was given none', async () => {
  const built = async () => {
    vi.resetModules();
    const { default: config } = (await import('../../electron.vite.config.ts')) as { default: unknown };
    return (config as { main: { define: Record<string, string> } }).main.define.__UPDATE_FEED__;
  };
  vi.stubEnv('VESTIBULE_UPDATE_FEED', '');
  vi.stubEnv('VESTIBULE_UPDATE_KEYS', '');
  expect(await built()).toBe('null');
  vi.stubEnv('VESTIBULE_UPDATE_FEED', 'https://updates.bank.example/vestibule/');
  await expect(built()).rejects.toThrow('make no feed');
  vi.stubEnv('VESTIBULE_UPDATE_KEYS', ours.publicKey);
  expect(builtInFeed(JSON.parse((await built()) ?? ''))).toEqual({
    ...{ url: 'https://updates.bank.example/vestibule/', keys: [ours.publicKey] },
  });
  vi.unstubAllEnvs();
});
