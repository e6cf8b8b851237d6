/** The sign-in waits for its own code only. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltFile, buildRenderer, firstLoadOf } from '../bench/renderer/built-renderer.ts';
import { findWorkInFirstLoad } from './checks/first-load.ts';

let files: readonly BuiltFile[];
beforeAll(async () => {
  files = await buildRenderer();
});

describe('in the built renderer', () => {
  it('the sign-in waits for nothing of the work behind it', () => {
    const first = firstLoadOf(files);
    expect(first.flatMap(({ modules }) => modules)).toContain('renderer/areas/staff/sign-in-screen.tsx');
    expect(findWorkInFirstLoad(first)).toEqual([]);
  });

  it('all of that work is there, in files of its own', () => {
    const found = findWorkInFirstLoad(files).map(({ file }) => file);
    expect(found).toEqual(
      expect.arrayContaining([
        'renderer/areas/journey/journey-shell.tsx',
        'renderer/areas/home/home-screen.tsx',
        'renderer/areas/outbox/outbox.tsx',
        'renderer/stores/visit-store.ts',
        'shared/contract/applications-contract.ts',
        'shared/domain/application.ts',
        'shared/journeys/shipped.ts',
      ]),
    );
  });

  it('no file that the sign-in waits for waits for itself: its code would run before what it stands on', () => {
    const first = firstLoadOf(files);
    const alone = (file: BuiltFile) => firstLoadOf(first.map((one) => ({ ...one, isEntry: one === file })));
    for (const file of first) {
      const behind = file.imports.flatMap((name) => first.filter((one) => one.name === name));
      for (const one of behind) expect(alone(one).map(({ name }) => name)).not.toContain(file.name);
    }
  });
});

describe('refuses', () => {
  it.each([
    'renderer/areas/journey/send/send-step.tsx',
    'renderer/stores/visit-store.ts',
    'shared/journeys/gold-account.ts',
    'renderer/areas/outbox/list-view.tsx',
    'shared/contract/work-contract.ts',
    'shared/domain/application.ts',
  ])('%s', (module) => {
    const first = [{ name: 'index.js', modules: ['renderer/app.tsx', module] }];
    expect(findWorkInFirstLoad(first)).toMatchObject([{ file: module }]);
  });
});

it('follows what is imported at once, and nothing else', () => {
  const file = (name: string, imports: readonly string[], isEntry = false): BuiltFile => ({
    name,
    imports,
    isEntry,
    code: '',
    modules: [],
  });
  const built = [
    file('index', ['a'], true),
    file('a', ['b', 'index']),
    file('b', ['a']),
    file('later', ['b']),
  ];
  expect(firstLoadOf(built).map(({ name }) => name)).toEqual(['index', 'a', 'b']);
});
