import type { utilityProcess } from 'electron';
import { expect, it, vi } from 'vitest';
import { workerEnvironment } from '../../../../electron/keychain/child/keychain-child.ts';
import {
  type UtilityProcessModule,
  utilityKeychainChild,
} from '../../../../electron/keychain/child/utility-keychain-child.ts';

it("fits Electron's own utilityProcess", () => {
  // Fails to compile if Electron's types move away.
  const fits = (electrons: typeof utilityProcess): UtilityProcessModule => electrons;
  expect(fits).toBeTypeOf('function');
});

it('starts a utility process without arguments, and passes what crosses', () => {
  const listeners = new Map<string, (message: unknown) => void>();
  const posted: unknown[] = [];
  const fork = vi.fn(() => ({
    postMessage: (message: unknown) => posted.push(message),
    kill: vi.fn(() => true),
    on: (event: string, listener: (message: unknown) => void) => listeners.set(event, listener),
  }));
  const utility = { fork } as unknown as UtilityProcessModule;
  const spawn = utilityKeychainChild({
    utilityProcess: utility,
    workerPath: '/out/keychain-worker.js',
    env: {},
  });
  const child = spawn();
  expect(fork).toHaveBeenCalledWith('/out/keychain-worker.js', [], {
    serviceName: 'Vestibule keychain',
    stdio: 'ignore',
    env: { LC_ALL: 'C' },
  });

  const heard: unknown[] = [];
  child.onMessage((message) => heard.push(message));
  child.onExit(() => heard.push('exit'));
  child.send({ id: 1 });
  listeners.get('message')?.('hello');
  listeners.get('error')?.('FatalError');
  listeners.get('exit')?.(0);
  child.kill();
  expect(posted).toEqual([{ id: 1 }]);
  expect(heard).toEqual(['hello', 'exit']);
  expect(fork.mock.results[0]?.value.kill).toHaveBeenCalledOnce();
});

it('gives the child no display to start a bus of its own on, and no translated errors', () => {
  const env = {
    DISPLAY: ':0',
    WAYLAND_DISPLAY: 'wayland-0',
    NODE_OPTIONS: '--require /tmp/x.js',
    LC_ALL: 'ms_MY.UTF-8',
    LANGUAGE: 'ms',
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus',
    EMPTY: undefined,
  };
  expect(workerEnvironment(env)).toEqual({
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus',
    LC_ALL: 'C',
  });
});
