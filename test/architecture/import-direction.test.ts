/** Imports point one way. ARCHITECTURE.md draws the arrows; `checks/arrows.ts` is the same as a table. */
import { describe, expect, it } from 'vitest';
import { findWrongImports } from './checks/import-direction.ts';
import { findImports } from './source/find-imports.ts';
import { readSources } from './source/source-file.ts';

const problems = (path: string, text: string) =>
  findWrongImports([{ path, text }]).map(({ problem }) => problem);

it('holds in the whole project', () => {
  const sources = readSources(['shared', 'electron', 'renderer', 'scripts']);
  expect(sources.length).toBeGreaterThan(50);
  expect(findWrongImports(sources)).toEqual([]);
});

describe('refuses', () => {
  it.each([
    ['shared/domain/a.ts', "import '../../electron/clock.ts';"],
    ['shared/domain/a.ts', "import type { Clock } from '../../electron/clock.ts';"],
    ['shared/domain/a.ts', "import 'node:fs';"],
    ['shared/domain/a.ts', "import 'undici';"],
    ['renderer/app.tsx', "import '../electron/main.ts';"],
    ['renderer/app.tsx', "import 'electron';"],
    ['renderer/app.tsx', "import 'node:path';"],
    ['renderer/app.tsx', "const app = await import('../electron/staff/staff-handlers.ts');"],
    ['renderer/app.tsx', "export * from '../electron/staff/staff-handlers.ts';"],
    ['renderer/app.tsx', "new Worker(new URL('../electron/keychain/worker.ts', import.meta.url));"],
    ['renderer/app.tsx', "type Staff = import('../electron/staff/staff-handlers.ts').Staff;"],
    ['electron/preload.ts', "import './ipc/channels.ts';"],
    ['electron/preload.ts', "import 'zod';"],
    ['electron/http/client.ts', "import '../outbox/outbox.ts';"],
    ['electron/http/client.ts', "import type { Outbox } from '../outbox/outbox.ts';"],
    ['electron/clock.ts', "import './window/kiosk-window.ts';"],
    ['electron/window/kiosk-window.ts', "import '../staff/session.ts';"],
    ['electron/staff/session.ts', "import '../outbox/outbox.ts';"],
    ['electron/staff/session.ts', "import { type Outbox } from '../outbox/outbox.ts';"],
    ['electron/staff/session.ts', "export { Outbox } from '../outbox/outbox.ts';"],
    ['electron/staff/session.ts', "import '../main.ts';"],
    ['electron/training/noah/server.ts', "import type { Wire } from '../../providers/noah/wire.ts';"],
    ['electron/training/noah/server.ts', "import '../../providers/provider.ts';"],
    ['electron/providers/noah/adapter.ts', "import '../kybio/signing.ts';"],
    ['electron/providers/noah/adapter.ts', "import '../../training/noah/server.ts';"],
    ['electron/main.ts', "import './providers/noah/wire.ts';"],
    ['electron/main.ts', "import './providers/noah/customer-mapping.ts';"],
    ['electron/reference/subdivisions.ts', "import '../providers/enrolment.ts';"],
    ['electron/main.ts', "import '../test/support/clock.ts';"],
    ['electron/main.ts', "import '../renderer/app.tsx';"],
    ['electron/main.ts', 'await import(name);'],
    ['electron/main.ts', "import.meta.glob('./*.ts');"],
    ['electron/settings/store.ts', "import 'keytar';"],
    ['electron/staff/a.ts', "const load = createRequire(import.meta.url);\nload('keytar');"],
    ['scripts/start.mjs', "import 'vite';"],
    ['scripts/start.mjs', "import '../shared/result.ts';"],
  ])('%s: %s', (path, text) => {
    expect(problems(path, text)).toHaveLength(1);
  });
});

describe('allows', () => {
  it.each([
    ['shared/domain/a.ts', "import { z } from 'zod';\nimport { ok } from '../result.ts';"],
    ['renderer/app.tsx', "import type { Client } from '../shared/contract/contract.ts';\nimport 'react';"],
    [
      'electron/preload.ts',
      "import { contextBridge } from 'electron';\nimport { a } from '../shared/contract/bridge.ts';",
    ],
    ['electron/staff/session.ts', "import type { Outbox } from '../outbox/outbox.ts';\nimport './pin.ts';"],
    ['electron/staff/session.ts', "import '../clock.ts';\nimport '../vault/vault.ts';"],
    ['electron/ipc/register.ts', "import type { Staff } from '../staff/session.ts';"],
    [
      'electron/providers/noah/adapter.ts',
      "import './wire.ts';\nimport type { Provider } from '../provider.ts';",
    ],
    ['electron/main.ts', "import './providers/noah/enrolment.ts';"],
    ['electron/providers/noah/enrolment.ts', "import '../../reference/subdivisions.ts';"],
    ['electron/main.ts', "import './providers/noah/adapter.ts';\nimport './training/noah/server.ts';"],
    ['electron/keychain/keytar-store.ts', "await import('keytar');"],
    ['electron/main.ts', "// import '../test/a.ts'\nconst text = \"import '../test/a.ts'\";"],
  ])('%s: %s', (path, text) => {
    expect(problems(path, text)).toEqual([]);
  });
});

it('does not take a file that it cannot parse for a clean one', () => {
  expect(() => findImports({ path: 'shared/a.ts', text: 'import {' })).toThrow('cannot be parsed');
});
