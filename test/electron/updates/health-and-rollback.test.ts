/** A new version has to show that it works: window, vault and five minutes, within two starts. Else the one before comes back, if it can. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAppImageInstaller } from '../../../electron/updates/app-image-installer.ts';
import { beginTrial, startsOnTrial } from '../../../electron/updates/begin-trial.ts';
import { openUpdateMemory } from '../../../electron/updates/update-memory.ts';
import { healthyAfterMs, watchHealth } from '../../../electron/updates/watch-health.ts';
import { unwrap } from '../../../shared/result.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { makeAppImage, manifestOf } from '../../support/update-releases.ts';

const before = makeAppImage('// 1.0.0');
const after = makeAppImage('// 1.1.0');
const signed = () => {
  const [file] = manifestOf(after).files;
  if (!file) throw new Error('no file');
  return file;
};

let folder: string;
let program: string;
let profileDir: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-health-'));
  program = path.join(folder, 'Vestibule.AppImage');
  profileDir = path.join(folder, 'live');
  writeFileSync(program, before, { mode: 0o700 });
  mkdirSync(path.join(profileDir, 'vault'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const installer = () => {
  const found = createAppImageInstaller(program);
  if (!found) throw new Error('no AppImage');
  return found;
};
/** As `updater.ts` leaves it: the note first, then the file. */
async function switched(): Promise<void> {
  const staged = path.join(folder, 'staged');
  writeFileSync(staged, after);
  unwrap(openUpdateMemory(profileDir)).change({
    trying: { version: '1.1.0', from: '1.0.0', fromVaultSchema: 2, since: 1, attempts: 0, isKept: false },
  });
  unwrap(await installer().switchTo(staged, signed()));
}
/** One start of the version that is in place; everything but the disk is new. */
function start() {
  const version = readFileSync(program).equals(after) ? '1.1.0' : '1.0.0';
  const memory = unwrap(openUpdateMemory(profileDir));
  return beginTrial({ memory, version, vaultFolder: path.join(profileDir, 'vault'), installer: installer() });
}
const memory = () => unwrap(openUpdateMemory(profileDir)).read();
const vaultOf = (schema: number) => writeFileSync(path.join(profileDir, 'vault', `vault-${schema}.db`), '');

describe('a version that never comes to work', () => {
  it('has two starts; at the third the one before is back, and it is never taken again', async () => {
    vaultOf(2);
    await switched();
    expect(startsOnTrial).toBe(2);
    expect([start(), start()]).toEqual(['on-trial', 'on-trial']);
    expect(memory().trying?.attempts).toBe(2);
    expect(start()).toBe('rolled-back');
    expect(readFileSync(program).equals(before)).toBe(true);
    expect(start()).toBe('usual');
    expect(memory()).toMatchObject({ givenUp: ['1.1.0'], rolledBack: { version: '1.1.0', to: '1.0.0' } });
    expect(memory().trying).toBeUndefined();
  });

  it('stays where the vault went on with it: no program that can’t read the customers comes back', async () => {
    vaultOf(3);
    await switched();
    expect([start(), start(), start(), start()]).toEqual(['on-trial', 'on-trial', 'kept', 'kept']);
    expect(readFileSync(program).equals(after)).toBe(true);
    expect(memory().givenUp).toEqual(['1.1.0']);
  });

  it('stays where there is nothing to go back to', async () => {
    vaultOf(2);
    await switched();
    rmSync(`${program}.previous`);
    expect([start(), start(), start(), start()]).toEqual(['on-trial', 'on-trial', 'kept', 'kept']);
  });

  it('counts a start before anything of it can fail: a power cut is one', async () => {
    await switched();
    start();
    expect(memory().trying?.attempts).toBe(1);
  });
});

it('a switch that the power cut off before its rename is no fault of the version', async () => {
  await switched();
  writeFileSync(program, before);
  expect(start()).toBe('usual');
  expect(memory()).toMatchObject({ givenUp: [] });
  expect(memory().trying).toBeUndefined();
});

function watched(isVaultOpen: () => boolean, isPageWell = () => true, version = '1.1.0') {
  const clock = createFakeClock();
  const written: string[] = [];
  const health = watchHealth({
    memory: unwrap(openUpdateMemory(profileDir)),
    ...{ version, isVaultOpen, isPageWell, clock },
    audit: { write: (event, fields) => written.push(`${event} ${JSON.stringify(fields)}`) },
  });
  const run = (ms: number) => {
    for (let passed = 0; passed < ms; passed += 30_000) {
      clock.advance(30_000);
      health.look();
    }
  };
  return { health, run, written };
}

describe('health', () => {
  it('is window, vault and five minutes; then its trial is over', async () => {
    await switched();
    start();
    const { health, run, written } = watched(() => true);
    health.windowShown();
    run(healthyAfterMs - 30_000);
    expect([health.isOnTrial(), written]).toEqual([true, []]);
    run(30_000);
    expect(health.isOnTrial()).toBe(false);
    expect(written).toEqual(['update.healthy {"version":"1.1.0","starts":1}']);
    expect([start(), start(), start()]).toEqual(['usual', 'usual', 'usual']);
  });

  it.each<[string, boolean, boolean]>([
    ['window', false, true],
    ['vault', true, false],
  ])('does not come without its %s, however long it runs', async (_, shows, opens) => {
    await switched();
    start();
    const { health, run, written } = watched(() => opens);
    if (shows) health.windowShown();
    run(10 * healthyAfterMs);
    expect([health.isOnTrial(), written]).toEqual([true, []]);
  });
});

describe('health is not told of', () => {
  it('a version that was switched to and has never run, by the one that still runs', async () => {
    await switched();
    const { health, run, written } = watched(
      () => true,
      () => true,
      '1.0.0',
    );
    health.windowShown();
    run(10 * healthyAfterMs);
    expect(written).toEqual([]);
    expect([memory().trying?.attempts, health.isOnTrial()]).toEqual([0, false]);
    expect([start(), start(), start()]).toEqual(['on-trial', 'on-trial', 'rolled-back']);
  });

  it('a page that had to be rescued, before it was well for five minutes on end', async () => {
    await switched();
    start();
    let isWell = true;
    const { health, run, written } = watched(
      () => true,
      () => isWell,
    );
    health.windowShown();
    run(healthyAfterMs - 60_000);
    isWell = false;
    run(30_000);
    isWell = true;
    run(healthyAfterMs - 60_000);
    expect(written).toEqual([]);
    run(120_000);
    expect(written).toHaveLength(1);
  });
});

describe('the switch of an AppImage', () => {
  it('keeps the one before beside it, and only its owner may run either', async () => {
    await switched();
    expect(readFileSync(`${program}.previous`).equals(before)).toBe(true);
    expect(statSync(program).mode & 0o777).toBe(0o700);
    expect(existsSync(`${program}.new`)).toBe(false);
  });

  it('copies first and looks at the copy: what was not signed is not switched to', async () => {
    const staged = path.join(folder, 'staged');
    writeFileSync(staged, makeAppImage('// 6.6.6'));
    expect(await installer().switchTo(staged, signed())).toEqual({ ok: false, error: 'hash-mismatch' });
    expect(readFileSync(program).equals(before)).toBe(true);
    expect(existsSync(`${program}.new`)).toBe(false);
  });

  it.each<[string, () => string | undefined]>([
    ['nothing', () => undefined],
    ['a relative path', () => 'Vestibule.AppImage'],
    ['a file that is none', () => path.join(folder, 'none')],
    [
      'a file without the mark',
      () => {
        writeFileSync(path.join(folder, 'notes.txt'), 'somebody’s notes, longer than eleven bytes');
        return path.join(folder, 'notes.txt');
      },
    ],
    [
      'a link to one',
      () => {
        symlinkSync(program, path.join(folder, 'link'));
        return path.join(folder, 'link');
      },
    ],
    ['a folder', () => folder],
  ])('does not believe %s from the environment', (_, place) => {
    expect(createAppImageInstaller(place())).toBeUndefined();
  });

  it.skipIf(process.getuid?.() === 0)('is not tried where the folder may not be written', () => {
    const found = installer();
    expect(found.maySwitch()).toBe(true);
    chmodSync(folder, 0o500);
    expect(found.maySwitch()).toBe(false);
    chmodSync(folder, 0o700);
  });
});
