/** The preload is small enough to be read in one go: call, subscribe, and the contract's names. */
import { describe, expect, it } from 'vitest';
import { findPreloadWeight } from './checks/preload-weight.ts';
import { readSources } from './source/source-file.ts';

const preload = 'electron/preload.ts';
const problems = (files: Record<string, string>) =>
  findPreloadWeight(
    preload,
    Object.entries(files).map(([path, text]) => ({ path, text })),
  ).map(({ problem }) => problem);

it.each([preload, 'electron/customer-preload.ts'])('holds in the whole project: %s', (each) => {
  expect(findPreloadWeight(each, readSources(['electron', 'shared']))).toEqual([]);
});

describe('refuses', () => {
  it('a schema behind a harmless name', () => {
    const files = {
      [preload]: "import { eventChannel } from '../shared/contract/bridge.ts';",
      'shared/contract/bridge.ts': "export { contract } from './contract.ts';",
      'shared/contract/contract.ts': "import { z } from 'zod';",
    };
    expect(problems(files)).toEqual(['the preload would load zod']);
  });

  it.each(["import 'node:fs';", "import './clock.ts';", "import '../shared/failure.ts';", 'import(name);'])(
    '%s',
    (text) => {
      expect(problems({ [preload]: text })).toHaveLength(1);
    },
  );
});

it('allows the bridge, constants of the contract, and types of anything', () => {
  const files = {
    [preload]: `import { contextBridge } from 'electron';
      import type { Failure } from '../shared/failure.ts';
      import { methodChannel } from '../shared/contract/bridge.ts';`,
    'shared/contract/bridge.ts': "import type { MethodName } from './contract.ts';",
  };
  expect(problems(files)).toEqual([]);
});
