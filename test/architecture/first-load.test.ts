/** The sign-in waits for its own code only. */
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { string, toJSONSchema } from 'zod';
import { type BuiltFile, buildRenderer, firstLoadOf } from '../bench/app/built-renderer.ts';
import { findWorkInFirstLoad } from './checks/first-load.ts';

/** Stores, bridge, screens and the contract of the staff's window, and the schemas. */
const staffsOwn =
  /^renderer\/(stores|bridge|areas)\/|^shared\/contract\/(?!customer-bridge)|node_modules\/zod\//;

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

it('no window carries what describes a schema as JSON Schema, though zod ties it to every schema', () => {
  const described = (file: BuiltFile) => file.code.includes('json-schema.org');
  expect(files.some(({ modules }) => modules.includes('node_modules/zod/v4/core/to-json-schema.js'))).toBe(
    true,
  );
  expect(files.filter(described).map(({ name }) => name)).toEqual([]);
  // A control: the library does say that address, and zod as it comes would fail this.
  expect(JSON.stringify(toJSONSchema(string()))).toContain('json-schema.org');
});

describe('the customer’s own window', () => {
  const kB = (bytes: number) => bytes / 1000;
  const weightOf = (loaded: readonly BuiltFile[]) =>
    kB(loaded.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0));

  it('waits for 90 kB at most, and for nothing of the staff’s', () => {
    const first = firstLoadOf(files, 'customer');
    const modules = first.flatMap((file) => file.modules);
    expect(modules).toContain('renderer/customer/customer-app.tsx');
    expect(modules.filter((module) => staffsOwn.test(module))).toEqual([]);
    expect(findWorkInFirstLoad(first)).toEqual([]);
    expect(weightOf(first)).toBeLessThan(90);
  });

  it('what staff load for it, when they turn their screen, is 4 kB and what the customer’s window has anyway', () => {
    const turned = files.filter((file) => file.modules.includes('renderer/areas/customer/turned-screen.tsx'));
    expect(turned).toHaveLength(1);
    expect(weightOf(turned)).toBeLessThan(4);
    // Before the sign-in nothing of it is loaded.
    const early = firstLoadOf(files).flatMap(({ modules }) => modules);
    expect(early.filter((module) => /renderer\/(areas\/)?customer\//.test(module))).toEqual([]);
  });

  it('a control: the staff’s first screen is found to hold what the customer’s window may not', () => {
    const modules = firstLoadOf(files).flatMap((file) => file.modules);
    expect(modules.some((module) => staffsOwn.test(module))).toBe(true);
    expect(weightOf(firstLoadOf(files))).toBeGreaterThan(90);
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
