/**
 * Practice 19: nothing that would keep a secret less safely than the system's keychain can be reached: not Electron's safeStorage
 * (which on an unknown desktop encrypts with a fixed password), not the calls of the libraries that can't be pinned, no
 * file, and memory in training only.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createMemorySecretStore } from '../../electron/keychain/memory-secret-store.ts';

const root = path.join(import.meta.dirname, '../..');

const forbidden = [
  /safeStorage/,
  /\bfindCredentials(Async)?\s*\(/,
  /@napi-rs\/keyring\/keytar/,
  /password-store/,
  /keyutils/,
];

interface Source {
  readonly file: string;
  readonly text: string;
}

function sourcesBelow(folder: string): Source[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|js|cjs|mjs)$/.test(name))
    .map((name) => ({
      file: `${folder}/${name.replaceAll('\\', '/')}`,
      text: readFileSync(path.join(root, folder, name), 'utf8'),
    }));
}

const findWeaker = (sources: readonly Source[]) =>
  sources.flatMap(({ file, text }) =>
    forbidden.filter((pattern) => pattern.test(text)).map((pattern) => `${file}: ${pattern}`),
  );

it('no weaker store in the sources of main', () => {
  const sources = sourcesBelow('electron');
  expect(sources.length).toBeGreaterThan(20);
  expect(findWeaker(sources)).toEqual([]);
});

const bundle = ['out/main', 'out/preload'].filter((folder) => existsSync(path.join(root, folder)));

it.skipIf(bundle.length === 0)('no weaker store in the bundle (where it has been built)', () => {
  expect(findWeaker(bundle.flatMap(sourcesBelow))).toEqual([]);
});

it.each([
  "import { safeStorage } from 'electron';",
  'const all = await keytar.findCredentials(service);',
  "import { getPassword } from '@napi-rs/keyring/keytar.js';",
  "app.commandLine.appendSwitch('password-store', 'basic');",
  "new AsyncEntry(service, name, { linux: { store: 'keyutils' } });",
])('negative control: %s is found', (text) => {
  expect(findWeaker([{ file: 'electron/fixture.ts', text }])).toHaveLength(1);
});

/** Who names the in-memory store. */
const whoImports = (sources: readonly Source[], name: string) =>
  sources.filter(({ text }) => new RegExp(`from '[^']*${name}\\.ts'`).test(text)).map(({ file }) => file);

it('only the opening of the store, which looks at the mode, can reach the one in memory', () => {
  const opener = 'electron/keychain/open-secret-store.ts';
  const fixture = {
    file: 'electron/staff/fixture.ts',
    text: "import { createMemorySecretStore } from '../../../electron/keychain/memory-secret-store.ts';",
  };
  const sources = sourcesBelow('electron');
  expect(whoImports(sources, 'memory-secret-store')).toEqual([opener]);
  expect(whoImports([...sources, fixture], 'memory-secret-store')).toHaveLength(2);
});

it('making one for live work does not compile', () => {
  // @ts-expect-error: live has no store in memory
  expect(createMemorySecretStore('live').adapter).toBe('memory');
});

it('every entry of the prebuilt library is pinned', () => {
  const unpinned = /new (Async)?Entry\((?!service, name, pinned\))/;
  const sources = sourcesBelow('electron').filter(({ text }) => /new (Async)?Entry\(/.test(text));
  expect(sources.map(({ file }) => file)).toEqual(['electron/keychain/worker/napi-keyring-adapter.ts']);
  expect(sources.filter(({ text }) => unpinned.test(text))).toEqual([]);
  expect(unpinned.test('new AsyncEntry(service, name)')).toBe(true);
});
