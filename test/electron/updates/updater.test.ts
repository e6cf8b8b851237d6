/** When a terminal takes a new version: in a quiet night, after a trial, one step at a time, and what is left where a step fails. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { installedByIt } from '../../../electron/updates/installed-by-it.ts';
import { releaseName } from '../../../electron/updates/read-release.ts';
import type { UpdateManifest } from '../../../electron/updates/update-manifest.ts';
import { openUpdateMemory } from '../../../electron/updates/update-memory.ts';
import { askEveryMs } from '../../../electron/updates/updater.ts';
import { UpdatesPolicy } from '../../../shared/settings/updates-policy.ts';
import { type LoopbackFeed, startFeed } from '../../support/update-feed.ts';
import {
  fileName,
  makeAppImage,
  makeSigningKey,
  manifestOf,
  nightTime,
  releaseOf,
} from '../../support/update-releases.ts';
import { createUpdatingTerminal, oldProgram } from '../../support/updating-terminal.ts';

const key = makeSigningKey();
const program = makeAppImage('// 1.1.0');
const hour = 60 * 60_000;

let feed: LoopbackFeed;
beforeAll(async () => {
  feed = await startFeed();
});
afterAll(() => feed.close());

let terminal: ReturnType<typeof createUpdatingTerminal>;
const terminals: ReturnType<typeof createUpdatingTerminal>[] = [];
const terminalWith = (changes: Parameters<typeof createUpdatingTerminal>[2] = {}) => {
  const made = createUpdatingTerminal(feed, [key.publicKey], changes);
  terminals.push(made);
  return made;
};
beforeEach(() => {
  feed.files.clear();
  feed.answers.clear();
  feed.asked.length = 0;
  terminal = terminalWith();
  offer();
});
afterEach(() => {
  for (const made of terminals.splice(0)) made.remove();
});

function offer(changes: Partial<UpdateManifest> = {}): void {
  feed.files.set(releaseName, releaseOf(manifestOf(program, changes), key));
  feed.files.set(fileName, program);
}
const isSwitched = () => terminal.inPlace().equals(program);

describe('by day', () => {
  beforeEach(() => terminal.clock.setWallClock(nightTime + 8 * hour));

  it('it is fetched while nobody is there, and waits for the night', async () => {
    await terminal.updater.work();
    expect(terminal.staged()).toBe(true);
    expect(terminal.updater.status()).toEqual({ state: 'waiting', offered: '1.1.0' });
    expect([isSwitched(), terminal.trial.calls]).toEqual([false, 0]);
    terminal.clock.setWallClock(nightTime + 24 * hour);
    await terminal.updater.work();
    expect(isSwitched()).toBe(true);
  });

  it('its file is readable by its owner alone, and no half file stays', async () => {
    await terminal.updater.work();
    const folder = path.join(terminal.profileDir, 'updates');
    expect(readdirSync(folder).sort()).toEqual(['1.1.0.staged', 'memory.json']);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, '1.1.0.staged')).mode & 0o777).toBe(0o600);
  });

  it('it is asked for every four hours, and not in between', async () => {
    feed.files.clear();
    for (let minute = 0; minute < 9 * 60; minute += 1) {
      await terminal.updater.work();
      terminal.clock.advance(60_000);
    }
    expect(askEveryMs).toBe(4 * hour);
    expect(feed.asked).toHaveLength(3);
  });

  it('what is staged outlives a restart, without being fetched again', async () => {
    await terminal.updater.work();
    const again = terminal.again();
    await again.work();
    expect(again.status()).toEqual({ state: 'waiting', offered: '1.1.0' });
    expect(feed.asked.filter((asked) => asked.includes('AppImage'))).toHaveLength(1);
  });

  it('a release that is held back again takes the staged file away', async () => {
    await terminal.updater.work();
    offer({ share: 0, issuedAt: nightTime });
    terminal.clock.advance(askEveryMs);
    await terminal.updater.work();
    expect(terminal.staged()).toBe(false);
    expect(terminal.updater.status()).toEqual({ state: 'later', offered: '1.1.0' });
  });
});

describe('nothing is changed', () => {
  it.each<[string, () => void]>([
    ['while somebody is signed in', () => Object.assign(terminal.doing, { inUse: true })],
    ['while the outbox sends', () => Object.assign(terminal.doing, { sending: true })],
    ['on battery', () => Object.assign(terminal.doing, { onBattery: true })],
    ['a minute before the window', () => terminal.clock.setWallClock(nightTime - hour - 60_000)],
    ['when the window has just closed', () => terminal.clock.setWallClock(nightTime + hour)],
  ])('%s', async (_, prevent) => {
    prevent();
    await terminal.updater.work();
    expect([isSwitched(), terminal.restarts, terminal.trial.calls]).toEqual([false, [], 0]);
  });

  it.each(['inUse', 'sending', 'onBattery'] as const)(
    'where %s begins during the trial: it is asked again right before the switch',
    async (what) => {
      terminal.trial.during = () => Object.assign(terminal.doing, { [what]: true });
      await terminal.updater.work();
      expect(terminal.trial.calls).toBe(1);
      expect([isSwitched(), terminal.restarts]).toEqual([false, []]);
      expect(terminal.memory().trying).toBeUndefined();
    },
  );

  it('and no byte is fetched, while somebody is there; a fetch stops when somebody comes', async () => {
    terminal.doing.inUse = true;
    await terminal.updater.work();
    expect(feed.asked).toEqual([`/feed/${releaseName}`]);
    terminal.doing.inUse = false;
    feed.answers.set(fileName, (_, response) => {
      response.writeHead(200, { 'content-length': program.length });
      response.write(program.subarray(0, 8));
      terminal.doing.inUse = true;
      response.end(program.subarray(8));
    });
    await terminal.updater.work();
    expect(feed.asked).toEqual([`/feed/${releaseName}`, `/feed/${fileName}`]);
    expect(terminal.staged()).toBe(false);
    expect(terminal.news().join()).not.toContain('refused');
    // It is fetched once more when they have gone, and the feed is not asked again for what it has.
    terminal.doing.inUse = false;
    feed.answers.clear();
    await terminal.updater.work();
    expect(feed.asked).toHaveLength(3);
    expect(isSwitched()).toBe(true);
  });

  it('and a terminal that is used all day asks no more often for it; nor one whose file is not there', async () => {
    terminal.clock.setWallClock(nightTime + 8 * hour);
    terminal.doing.inUse = true;
    for (let minute = 0; minute < 7 * 60; minute += 1) {
      await terminal.updater.work();
      terminal.clock.advance(60_000);
      if (minute === 5 * 60) {
        terminal.doing.inUse = false;
        feed.files.delete(fileName);
      }
    }
    expect(feed.asked).toEqual([`/feed/${releaseName}`, `/feed/${releaseName}`, `/feed/${fileName}`]);
    expect(terminal.updater.status()).toEqual({ state: 'offered', offered: '1.1.0' });
  });

  it('without a line, and what was known stays known', async () => {
    terminal.clock.setWallClock(nightTime + 8 * hour);
    await terminal.updater.work();
    feed.answers.set(releaseName, (_, response) => response.destroy());
    terminal.clock.advance(askEveryMs);
    await terminal.updater.work();
    expect(terminal.updater.status()).toEqual({ state: 'waiting', offered: '1.1.0' });
  });
});

describe('a switch takes its time, and somebody comes meanwhile', () => {
  const copied = () => {
    const { installer } = terminal;
    const slow = {
      ...installer,
      switchTo: async (...given: Parameters<typeof installer.switchTo>) => {
        const done = await installer.switchTo(...given);
        terminal.doing.inUse = true;
        return done;
      },
    };
    return terminal.again({ installer: slow });
  };

  it('they are served to their end; the next quiet minute of the window restarts it, and no hour of the day', async () => {
    const updater = copied();
    await updater.work();
    expect([isSwitched(), terminal.restarts]).toEqual([true, []]);
    expect(updater.status()).toEqual({ state: 'waiting', offered: '1.1.0' });
    await updater.work();
    expect(terminal.restarts).toEqual([]);
    terminal.doing.inUse = false;
    terminal.clock.setWallClock(nightTime + 8 * hour);
    await updater.work();
    expect(terminal.restarts).toEqual([]);
    terminal.clock.setWallClock(nightTime + 24 * hour);
    await updater.work();
    expect(terminal.restarts).toEqual(['restart']);
    expect(terminal.trial.calls).toBe(1);
  });
});

describe('the share', () => {
  it('of policy narrows that of the release', async () => {
    terminal = terminalWith({ policy: UpdatesPolicy.parse({ share: 0 }) });
    await terminal.updater.work();
    expect(terminal.updater.status()).toEqual({ state: 'later', offered: '1.1.0' });
    expect(feed.asked).toHaveLength(1);
  });
});

describe('a trial', () => {
  it('that the vault fails gives the version up for good, and the file goes', async () => {
    terminal.trial.result = 'bad';
    await terminal.updater.work();
    expect([isSwitched(), terminal.staged()]).toEqual([false, false]);
    expect(terminal.memory().givenUp).toEqual(['1.1.0']);
    terminal.trial.result = 'good';
    terminal.clock.advance(24 * hour);
    await terminal.again().work();
    expect(isSwitched()).toBe(false);
    expect(terminal.trial.calls).toBe(1);
    expect(terminal.news().at(-1)).toBe('update.refused {"why":"given-up","version":"1.1.0"}');
  });

  it('that found out nothing is tried again the night after, and once a night', async () => {
    terminal.trial.result = 'unclear';
    await terminal.updater.work();
    terminal.clock.advance(60_000);
    await terminal.updater.work();
    expect(terminal.trial.calls).toBe(1);
    expect(terminal.updater.status()).toMatchObject({ state: 'waiting', refused: 'trial-failed' });
    terminal.trial.result = 'good';
    terminal.clock.advance(24 * hour);
    await terminal.updater.work();
    expect(isSwitched()).toBe(true);
  });
});

describe('before the switch everything is looked at anew', () => {
  const stageByDay = async () => {
    terminal.clock.setWallClock(nightTime + 8 * hour);
    await terminal.updater.work();
    terminal.clock.setWallClock(nightTime + 12 * hour);
  };
  const staged = () => path.join(terminal.profileDir, 'updates', '1.1.0.staged');

  it('a staged file that was changed meanwhile', async () => {
    await stageByDay();
    writeFileSync(staged(), makeAppImage('// 6.6.6'));
    terminal.clock.setWallClock(nightTime + 24 * hour);
    await terminal.updater.work();
    expect([isSwitched(), terminal.trial.calls]).toEqual([false, 0]);
    expect(terminal.news().at(-1)).toBe('update.refused {"why":"hash-mismatch","version":"1.1.0"}');
  });

  it('a release that was changed in the memory of the profile', async () => {
    await stageByDay();
    const file = path.join(terminal.profileDir, 'updates', 'memory.json');
    const memory = JSON.parse(readFileSync(file, 'utf8'));
    const stranger = releaseOf(manifestOf(program), makeSigningKey()).toString('utf8');
    writeFileSync(file, JSON.stringify({ ...memory, staged: { ...memory.staged, release: stranger } }));
    feed.files.clear();
    terminal.clock.setWallClock(nightTime + 24 * hour);
    await terminal.again().work();
    expect([isSwitched(), terminal.trial.calls]).toEqual([false, 0]);
    expect(terminal.news().at(-1)).toBe('update.refused {"why":"other-key","version":"1.1.0"}');
  });

  it('a release whose time has passed while it waited', async () => {
    offer({ notAfter: nightTime + 20 * hour });
    await stageByDay();
    feed.files.clear();
    terminal.clock.setWallClock(nightTime + 24 * hour);
    await terminal.updater.work();
    expect([isSwitched(), terminal.trial.calls, terminal.staged()]).toEqual([false, 0, false]);
  });
});

it('a program that IT installs says that there is a version, and fetches nothing of it', async () => {
  const installer = installedByIt('linux');
  terminal = terminalWith({ installer });
  const [file] = manifestOf(program).files;
  offer({ files: file ? [{ ...file, kind: 'deb', name: 'vestibule-1.1.0-linux-amd64.deb' }] : [] });
  await terminal.updater.work();
  expect(terminal.updater.status()).toEqual({ state: 'ask-it', offered: '1.1.0' });
  expect(feed.asked).toEqual([`/feed/${releaseName}`]);
  expect(existsSync(path.join(terminal.profileDir, 'updates', '1.1.0.staged'))).toBe(false);
  expect(() => installer.trialCall('x')).toThrow('its own start');
});

it('a switch that fails leaves the old program, and says why', async () => {
  mkdirSync(`${terminal.program}.new`);
  await terminal.updater.work();
  expect(terminal.inPlace().equals(oldProgram)).toBe(true);
  expect(terminal.memory().trying).toBeUndefined();
  expect(terminal.updater.status()).toMatchObject({ refused: 'not-written' });
  expect(terminal.restarts).toEqual([]);
});

it('what was switched to is on trial, and no other version comes meanwhile', async () => {
  await terminal.updater.work();
  expect(terminal.memory().trying).toMatchObject({ version: '1.1.0', from: '1.0.0', attempts: 0 });
  terminal.clock.advance(24 * hour);
  const asked = feed.asked.length;
  const again = terminal.again();
  await again.work();
  expect(feed.asked).toHaveLength(asked);
  expect(again.status().state).toBe('on-trial');
});

it('a memory that can’t be read is not an empty one', () => {
  mkdirSync(path.join(terminal.profileDir, 'updates'), { recursive: true });
  writeFileSync(path.join(terminal.profileDir, 'updates', 'memory.json'), '{"format":2}');
  expect(openUpdateMemory(terminal.profileDir)).toEqual({ ok: false, error: 'state-unreadable' });
});
