/** Practice 10 of the security list: nine fuses, explicit and strict, set by the packing and read again by a gate of its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fuseNames, fusesFor } from '../../packaging/checks/fuse-policy.mjs';
import { checkFuses, findWrongFuses, readFuseWires } from '../../packaging/checks/read-fuse-wire.mjs';
import { setFuses } from '../../packaging/hooks/after-pack.mjs';
import { makeFusedBytes } from '../../packaging/stand-in-electron/make-stand-in.mjs';

const platforms = ['linux', 'win32', 'darwin'] as const;
const x64 = 1;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'vestibule-fuses-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A file with a wire, such as `000111…`; without one, as Electron delivers it. */
function binaryWith(options: Parameters<typeof makeFusedBytes>[0] = {}, name = 'vestibule'): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, makeFusedBytes(options));
  return file;
}

/** The wire that the policy wants, written by hand here so that a slip in the policy is seen. */
const wanted = { linux: '010001001', win32: '010011001', darwin: '010011001' } as const;

describe('the policy', () => {
  it('names every fuse that @electron/fuses knows, in the order of the wire', () => {
    const known = Object.entries(FuseV1Options).filter(([, index]) => typeof index === 'number');
    expect(known.sort(([, one], [, other]) => Number(one) - Number(other)).map(([name]) => name)).toEqual([
      ...fuseNames,
    ]);
    expect(fuseNames).toHaveLength(9);
  });

  it.each(platforms)('on %s is the decided one', (platform) => {
    const wire = fuseNames.map((name) => (fusesFor(platform)[name] ? '1' : '0')).join('');
    expect(wire).toBe(wanted[platform]);
  });
});

describe('the packing', () => {
  it.each(['linux', 'win32'] as const)('sets all nine for %s, whatever they were', async (platform) => {
    for (const wire of ['101100011', '000000000', '111111111']) {
      const binary = binaryWith({ wire });
      await setFuses(binary, platform, x64);
      expect(checkFuses(binary, platform)).toEqual([]);
      expect(readFuseWires(readFileSync(binary))[0]?.fuses).toHaveLength(9);
    }
  });

  it('sets both halves of a universal binary of macOS', async () => {
    const inner = 'Vestibule.app/Contents/Frameworks/Electron Framework.framework/Electron Framework';
    binaryWith({ wires: 2 }, inner);
    const app = path.join(folder, 'Vestibule.app');
    expect(checkFuses(app, 'darwin')).not.toEqual([]);
    await setFuses(app, 'darwin', x64);
    expect(checkFuses(app, 'darwin')).toEqual([]);
  });

  it('fails where Electron has one fuse more than anybody has decided about', async () => {
    const binary = binaryWith({ wire: '1011000110' });
    await expect(setFuses(binary, 'linux', x64)).rejects.toThrow(/strictlyRequireAllFuses/);
    expect(readFuseWires(readFileSync(binary))[0]?.fuses.slice(0, 9)).toEqual(
      [...'101100011'].map((state) => (state === '1' ? 'on' : 'off')),
    );
  });

  it.each([
    ['one less', { wire: '10110001' }],
    ['another version', { version: 2 }],
    ['no wire', { wires: 0 }],
  ])('fails where there is %s', async (_, options) => {
    await expect(setFuses(binaryWith(options), 'linux', x64)).rejects.toThrow();
  });
});

describe('the gate', () => {
  const read = (options: Parameters<typeof makeFusedBytes>[0]) => readFuseWires(makeFusedBytes(options));

  it.each(platforms.flatMap((platform) => fuseNames.map((name, index) => [platform, name, index] as const)))(
    'on %s finds %s where it alone is wrong',
    (platform, name, index) => {
      const right = wanted[platform];
      const other = right[index] === '1' ? '0' : '1';
      const wire = `${right.slice(0, index)}${other}${right.slice(index + 1)}`;
      expect(findWrongFuses(read({ wire: right }), platform)).toEqual([]);
      const must = other === '1' ? 'off' : 'on';
      expect(findWrongFuses(read({ wire }), platform)).toEqual([
        `${name}: ${other === '1' ? 'on' : 'off'}, must be ${must}`,
      ]);
    },
  );

  it.each([
    ['a fuse that is removed', { wire: '01000100r' }, /WasmTrapHandlers: removed/],
    ['a state that nobody knows', { wire: '01000100x' }, /unknown \(120\)/],
    ['a fuse too few', { wire: '01000100' }, /WasmTrapHandlers: missing/],
    ['a fuse too many', { wire: '0100010010' }, /fuse 9: off, and nobody has decided/],
    ['another version', { wire: wanted.linux, version: 2 }, /version is 2/],
    ['no wire', { wires: 0 }, /not the binary of Electron/],
    ['two wires where one may be', { wire: wanted.linux, wires: 2 }, /2 fuse wires where 1 may be/],
  ])('finds %s', (_, options, words) => {
    expect(findWrongFuses(read(options), 'linux').join('\n')).toMatch(words);
  });

  it('finds the second half of a universal binary left as it was', () => {
    const [right] = read({ wire: wanted.darwin });
    const [delivered] = read({});
    if (!right || !delivered) throw new Error('no wire');
    expect(findWrongFuses([right, right], 'darwin')).toEqual([]);
    expect(findWrongFuses([right, delivered], 'darwin').length).toBeGreaterThan(4);
  });
});

describe('npm run check-fuses', () => {
  const gate = path.join(import.meta.dirname, '../../packaging/checks/check-fuses.mjs');
  const check = (...files: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [gate, ...files], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  it('passes a released binary and fails beside one that is wrong', () => {
    const right = binaryWith({ wire: wanted.linux }, 'right');
    const wrong = binaryWith({}, 'wrong');
    expect(check(right)).toEqual({
      status: 0,
      stdout: `${right}: 9 of 9 fuses as they must be\n`,
      stderr: '',
    });
    const both = check(right, wrong);
    expect(both.status).toBe(1);
    expect(both.stderr).toContain('RunAsNode: on, must be off');
  });

  it.each([[[]], [['/nowhere/at/all']], [[import.meta.filename]]])('is not passed by %j', (files) => {
    expect(check(...files).status).toBe(1);
  });

  const noDpkg = spawnSync('dpkg-deb', ['--version']).error ? ' (not run: there is no dpkg-deb here)' : '';
  it.skipIf(noDpkg !== '')(`looks into a .deb${noDpkg}`, () => {
    const make = (name: string, wire: string) => {
      const tree = path.join(folder, name);
      binaryWith({ wire }, `${name}/opt/Vestibule/vestibule`);
      mkdirSync(path.join(tree, 'opt/Vestibule/resources'), { recursive: true });
      writeFileSync(path.join(tree, 'opt/Vestibule/resources/app.asar'), '');
      mkdirSync(path.join(tree, 'DEBIAN'));
      const control =
        'Package: vestibule\nVersion: 0.1.0\nArchitecture: amd64\nMaintainer: nobody <nobody@vestibule.example>\nDescription: specimen\n';
      writeFileSync(path.join(tree, 'DEBIAN/control'), control);
      const file = path.join(folder, `${name}.deb`);
      execFileSync('dpkg-deb', ['--root-owner-group', '-b', tree, file], { stdio: 'ignore' });
      return file;
    };
    expect(check(make('right', wanted.linux)).status).toBe(0);
    const wrong = check(make('wrong', '101100011'));
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain('OnlyLoadAppFromAsar: off, must be on');
  });
});
