/** Everybody installs the same bytes, from whichever registry is theirs. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { findLooseVersions, findUnlockedOptional, findUnpinnedContent } from './checks/locked-packages.ts';
import { projectRoot } from './source/source-file.ts';

const readJson = (file: string) => JSON.parse(readFileSync(path.join(projectRoot, file), 'utf8'));

it('package.json pins every version exactly', () => {
  expect(findLooseVersions(readJson('package.json'))).toEqual([]);
});

it.each(['^1.2.3', '~1.2.3', '1.x', '*', 'latest', '>=1.2.3', 'git+https://a.example/b.git', 'file:../b'])(
  'the version %s would be found',
  (version) => {
    expect(findLooseVersions({ devDependencies: { fine: '1.2.3', loose: version } })).toEqual([
      `loose: ${version}`,
    ]);
  },
);

it('package-lock.json names no host and pins every content', () => {
  expect(findUnpinnedContent(readJson('package-lock.json'))).toEqual([]);
});

it('a host or a missing integrity would be found', () => {
  const integrity = 'sha512-AAAA';
  const packages = {
    '': {},
    'node_modules/fine': { integrity },
    'node_modules/hosted': { integrity, resolved: 'https://registry.example/hosted.tgz' },
    'node_modules/open': {},
  };
  expect(findUnpinnedContent({ packages })).toEqual(['node_modules/hosted', 'node_modules/open']);
});

it('package-lock.json has what every system needs, not only the one it was made on', () => {
  expect(findUnlockedOptional(readJson('package-lock.json'))).toEqual([]);
});

it('a part that only another system needs would be missed', () => {
  const packages = {
    '': { optionalDependencies: { top: '1.0.0' } },
    'node_modules/top': {},
    'node_modules/tool': {
      optionalDependencies: { 'tool-linux': '1.0.0', 'tool-nested': '1.0.0', 'tool-mac': '1.0.0' },
    },
    'node_modules/tool-linux': {},
    'node_modules/tool/node_modules/tool-nested': {},
  };
  expect(findUnlockedOptional({ packages })).toEqual(['tool-mac']);
});

it('no install script runs and the lock file stays without hosts', () => {
  const settings = readFileSync(path.join(projectRoot, '.npmrc'), 'utf8').split('\n');
  expect(settings).toEqual(
    expect.arrayContaining(['ignore-scripts=true', 'omit-lockfile-registry-resolved=true']),
  );
});
