import type { App } from 'electron';
import { expect, it } from 'vitest';
import { installShutdown, type StoppableModule } from '../../../electron/app/shutdown.ts';
import { AppDouble } from '../../support/electron-double/app-double.ts';

function shuttingDown(modules: StoppableModule[]) {
  const app = new AppDouble();
  const told: unknown[] = [];
  const limit = Promise.withResolvers<void>();
  installShutdown({
    app: app as unknown as App,
    modules,
    delay: (ms) => {
      told.push(`limit ${ms}`);
      return limit.promise;
    },
    onBegin: () => told.push('begun'),
    onUnstopped: (names) => told.push(names),
  });
  return { app, told, passLimit: limit.resolve };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const never = () => new Promise<void>(() => {});

it('lets the window go, stops every module, then exits', async () => {
  const stopped: string[] = [];
  const modules = ['twin', 'settings'].map((name) => ({
    name,
    stop: () => {
      stopped.push(name);
    },
  }));
  const { app, told } = shuttingDown(modules);
  app.quit();
  expect(told[0]).toBe('begun');
  await settled();
  expect(stopped).toEqual(['twin', 'settings']);
  expect(app.exitCodes).toEqual([0]);
  expect(told).toEqual(['begun', 'limit 5000']);
});

it('waits five seconds for a module that hangs, not longer, and names it', async () => {
  const { app, told, passLimit } = shuttingDown([
    { name: 'hangs', stop: never },
    { name: 'stops', stop: async () => {} },
  ]);
  app.quit();
  await settled();
  expect(app.exitCodes).toEqual([]);
  passLimit();
  await settled();
  expect(app.exitCodes).toEqual([0]);
  expect(told.at(-1)).toEqual(['hangs']);
});

it('exits past a module that throws, naming it and not its error', async () => {
  const { app, told } = shuttingDown([
    {
      name: 'breaks',
      stop: () => {
        throw new Error('s3cr3t');
      },
    },
  ]);
  app.quit();
  await settled();
  expect(app.exitCodes).toEqual([0]);
  expect(told.at(-1)).toEqual(['breaks']);
});

it('happens once, however often it is asked for', async () => {
  const { app, told } = shuttingDown([]);
  app.quit();
  app.quit();
  await settled();
  expect(told.filter((entry) => entry === 'begun')).toHaveLength(1);
  expect(app.exitCodes).toEqual([0]);
});

it('begins when the last window is gone', () => {
  const { app, told } = shuttingDown([]);
  app.emit('window-all-closed');
  expect(told[0]).toBe('begun');
});
