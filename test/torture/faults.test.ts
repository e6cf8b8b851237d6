/** What else can go wrong around a terminal, while it is killed: its clock, its keychain, its disk. */
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { fingerprint } from '../electron/vault/support/vault-folder.ts';
import { makeSmallDisk } from '../support/small-disk.ts';
import { type BuiltTerminal, buildTerminal } from './build-terminal.ts';
import { type EpisodeResult, liveEpisode, refusal } from './episode.ts';
import { findingLines } from './torture.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 });

const dayMs = 24 * 60 * 60 * 1000;
const disk = makeSmallDisk('140m');
let built: BuiltTerminal;
beforeAll(async () => {
  built = await buildTerminal();
});
afterAll(() => built.remove());

const findingsOf = (result: EpisodeResult) => findingLines({ ...result, oddities: new Map(), profiles: 1 });

it('a clock that jumps a day each way between two starts loses and doubles nobody', async () => {
  const offsets = [0, dayMs, -dayMs, 0, -dayMs, dayMs];
  const result = await liveEpisode({
    ...{ built, seed: 31, kills: 6 },
    clockOffsetOf: (run) => offsets[run % offsets.length] ?? 0,
  });
  expect(findingsOf(result)).toEqual([]);
  expect(result.counts.accepted).toBeGreaterThan(0);
});

it('a keychain that is locked at start: nothing is opened, nothing is changed, and nobody is lost', async () => {
  let seen: unknown;
  const result = await liveEpisode({
    ...{ built, seed: 32, kills: 2 },
    beforeSettling: async ({ profile, lockKeychain }, start) => {
      const folder = path.join(profile, 'vault');
      const before = fingerprint(folder);
      lockKeychain(true);
      const { code, errors } = await start('work');
      lockKeychain(false);
      seen = { code, errors, isSame: JSON.stringify(fingerprint(folder)) === JSON.stringify(before) };
      // The control: with the key it does change.
      const { code: opened } = await start('settle');
      const isChanged = JSON.stringify(fingerprint(folder)) !== JSON.stringify(before);
      return opened === 0 && isChanged ? [] : [{ what: 'an unlocked keychain did not open the vault' }];
    },
  });
  expect(seen).toEqual({ code: refusal, errors: expect.stringContaining('keychain-locked'), isSame: true });
  expect(findingsOf(result)).toEqual([]);
});

it.skipIf(disk.reason)(
  'a disk that is full while people are captured and sent: nobody who was promised is lost, and nothing was sent that was not kept',
  () => {
    const program = path.join(import.meta.dirname, 'full-disk-program.ts');
    const printed = disk.run(process.execPath, program, disk.folder, built.program, built.workerPath);
    const result = JSON.parse(printed) as EpisodeResult & { readonly oddities: [string, number][] };
    const { lost, duplicated, violations, hits, captured, counts, oddities } = result;
    expect({ lost, duplicated, violations, hits }).toEqual({
      lost: [],
      duplicated: [],
      violations: [],
      hits: [],
    });
    expect(captured).toBeGreaterThan(0);
    expect(counts.accepted).toBeGreaterThan(0);
    // It was full, and the terminal met it.
    expect(JSON.stringify(oddities)).toContain('storage-full');
  },
);
