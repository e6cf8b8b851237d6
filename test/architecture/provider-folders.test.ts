/** The five providers look alike from outside; a folder that lacks one of its files is not finished. */
import { describe, expect, it } from 'vitest';
import { findIncompleteProviders } from './checks/provider-folders.ts';
import { listFiles } from './source/source-file.ts';

const complete = [
  'electron/providers/provider.ts',
  ...['adapter.ts', 'wire.ts', 'README.md', 'signing.ts'].map((file) => `electron/providers/noah/${file}`),
  ...['server.ts', 'expected-request.ts', 'verify-signature.ts', 'sample-data.ts'].map(
    (file) => `electron/training/noah/${file}`,
  ),
];

it('holds in the whole project', () => {
  const files = listFiles(['electron/providers', 'electron/training']);
  expect(files).not.toEqual([]);
  expect(findIncompleteProviders(files)).toEqual([]);
});

describe('a provider', () => {
  it('with all its files passes', () => {
    expect(findIncompleteProviders(complete)).toEqual([]);
  });

  it.each(complete.slice(1))('without %s fails', (missing) => {
    const rest = complete.filter((file) => file !== missing);
    expect(findIncompleteProviders(rest)).toEqual([{ file: missing, line: 1, problem: 'is missing' }]);
  });

  it('without a twin fails', () => {
    const rest = complete.filter((file) => !file.startsWith('electron/training/'));
    expect(findIncompleteProviders(rest).map(({ file }) => file)).toEqual(['electron/training/noah/']);
  });

  it('that keeps a session has session.ts instead of signing.ts', () => {
    const yativo = complete.map((file) => file.replace('noah', 'yativo'));
    expect(findIncompleteProviders(yativo).map(({ file }) => file)).toEqual([
      'electron/providers/yativo/session.ts',
    ]);
  });
});
