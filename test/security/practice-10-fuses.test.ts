/**
 * Practice 10: nine fuses, each stated, strict, and read again from what is released. The parts are proved one by one in
 * `test/packaging/fuses.test.ts`, the finished pack in `packed-app.test.ts` beside it, and what a fuse does in `real-electron.test.ts`
 * (not run where Electron's binary is not installed).
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fuseNames } from '../../packaging/checks/fuse-policy.mjs';
import { checkFuses, readFuseWires } from '../../packaging/checks/read-fuse-wire.mjs';
import { setFuses } from '../../packaging/hooks/after-pack.mjs';
import { makeFusedBytes } from '../../packaging/stand-in-electron/make-stand-in.mjs';
import { projectRoot } from '../architecture/source/source-file.ts';

const platforms = ['linux', 'win32'] as const;
const x64 = 1;
/** As Electron delivers it, and a tenth fuse behind. */
const tenFuses = '1011000110';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-practice-10-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function binaryOf(options: Parameters<typeof makeFusedBytes>[0] = {}): string {
  const file = path.join(folder, 'vestibule');
  writeFileSync(file, makeFusedBytes(options));
  return file;
}

it.each(platforms)('the packing leaves 9 of 9 fuses as they were decided: %s', async (platform) => {
  const binary = binaryOf();
  await setFuses(binary, platform, x64);
  expect(checkFuses(binary, platform)).toEqual([]);
  expect(readFuseWires(readFileSync(binary))[0]?.fuses).toHaveLength(9);
});

it('a fuse that nobody has decided about fails the build, and the gate', async () => {
  const binary = binaryOf({ wire: tenFuses });
  await expect(setFuses(binary, 'linux', x64)).rejects.toThrow(/strictlyRequireAllFuses/);
  expect(checkFuses(binary, 'linux').join()).toContain('fuse 9: off, and nobody has decided');
});

it('every installer goes through the hook that sets them', () => {
  const settings = readFileSync(path.join(projectRoot, 'electron-builder.yml'), 'utf8');
  expect(settings).toMatch(/^afterPack: \.?\/?packaging\/hooks\/after-pack\.mjs$/m);
  // electron-builder's own setting knows eight of the nine, and would set them a second time.
  expect(settings).not.toMatch(/^\s*electronFuses:/m);
});

it('negative control: a binary as Electron delivers it is refused, for each fuse that is not ours', () => {
  expect(checkFuses(binaryOf(), 'linux')).toHaveLength(6);
  expect(checkFuses(binaryOf(), 'win32')).toHaveLength(7);
});

it('negative control: without the strict flag the tenth fuse goes through the packing unseen; the gate sees it', async () => {
  const binary = binaryOf({ wire: tenFuses });
  const decided = Object.fromEntries(fuseNames.map((name) => [FuseV1Options[name], false]));
  await flipFuses(binary, { version: FuseVersion.V1, strictlyRequireAllFuses: false, ...decided } as never);
  expect(checkFuses(binary, 'linux').join()).toContain('fuse 9: off, and nobody has decided');
});
