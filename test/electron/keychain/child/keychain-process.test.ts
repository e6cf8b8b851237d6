import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../../electron/clock.ts';
import type { KeychainChild } from '../../../../electron/keychain/child/keychain-child.ts';
import {
  createKeychainProcess,
  keychainTimeLimitMs,
} from '../../../../electron/keychain/child/keychain-process.ts';
import type { KeychainCall, KeychainReply } from '../../../../electron/keychain/child/keychain-protocol.ts';

const at = { adapter: 'keytar', service: 'vestibule-live' } as const;
const read: KeychainCall = { operation: 'read', ...at, name: 'quantum-metal/apiKey' };
const value: KeychainReply = { kind: 'value', value: 'specimen' };
const refused = (why: string) => ({ kind: 'refused', why });

/** A child that does what the test says, and nothing by itself. */
class PuppetChild implements KeychainChild {
  readonly heard: { id: number; call: KeychainCall }[] = [];
  killed = false;
  say: (message: unknown) => void = () => {};
  exit: () => void = () => {};

  send(message: unknown): void {
    this.heard.push(message as PuppetChild['heard'][number]);
  }

  onMessage(listener: (message: unknown) => void): void {
    this.say = listener;
  }

  onExit(listener: () => void): void {
    this.exit = listener;
  }

  kill(): void {
    this.killed = true;
  }

  reply(reply: unknown): void {
    this.say({ message: 'reply', id: this.heard.at(-1)?.id, reply });
  }
}

let children: PuppetChild[];
const child = (index: number): PuppetChild => {
  const found = children[index];
  if (!found) throw new Error(`child ${index} was not started`);
  return found;
};
const settle = () => vi.advanceTimersByTimeAsync(0);

function start() {
  const spawn = () => {
    const puppet = new PuppetChild();
    children.push(puppet);
    return puppet;
  };
  return createKeychainProcess({ spawn, clock: systemClock });
}

beforeEach(() => {
  children = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

it('asks once the child listens, and keeps the child for the next call', async () => {
  const keychain = start();
  const first = keychain.call(read);
  await settle();
  expect(child(0).heard).toEqual([]);
  child(0).say({ message: 'ready' });
  expect(child(0).heard).toEqual([{ id: 1, call: read }]);
  child(0).reply(value);
  expect(await first).toEqual(value);

  const second = keychain.call(read);
  await settle();
  child(0).reply({ kind: 'absent' });
  expect(await second).toEqual({ kind: 'absent' });
  expect(children).toHaveLength(1);
});

it('makes one call at a time', async () => {
  const keychain = start();
  const calls = [keychain.call(read), keychain.call(read)];
  await settle();
  child(0).say({ message: 'ready' });
  await settle();
  expect(child(0).heard).toHaveLength(1);
  child(0).reply(value);
  await settle();
  expect(child(0).heard).toHaveLength(2);
  child(0).reply(value);
  expect(await Promise.all(calls)).toEqual([value, value]);
});

describe('the time limit', () => {
  it('is 3 s', () => expect(keychainTimeLimitMs).toBe(3000));

  it('kills a child that hangs; a keychain that had answered before hangs on its prompt, so it is locked', async () => {
    const call = start().call(read);
    await settle();
    child(0).say({ message: 'ready' });
    child(0).say({ message: 'answering', id: 1 });
    await vi.advanceTimersByTimeAsync(2999);
    expect(child(0).killed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await call).toEqual(refused('locked'));
    expect(child(0).killed).toBe(true);
  });

  it('without any answer of the keychain it is unavailable', async () => {
    const call = start().call(read);
    await settle();
    child(0).say({ message: 'ready' });
    await vi.advanceTimersByTimeAsync(3000);
    expect(await call).toEqual(refused('unavailable'));
  });

  it('counts from the start of a call, not from its place in the queue', async () => {
    const keychain = start();
    const [first, second] = [keychain.call(read), keychain.call(read)];
    await vi.advanceTimersByTimeAsync(3000);
    expect(await first).toEqual(refused('unavailable'));
    await vi.advanceTimersByTimeAsync(2000);
    child(1).say({ message: 'ready' });
    child(1).reply(value);
    expect(await second).toEqual(value);
  });

  it('a late reply of a killed child answers nobody', async () => {
    const keychain = start();
    const first = keychain.call(read);
    await vi.advanceTimersByTimeAsync(3000);
    await first;
    const second = keychain.call(read);
    await settle();
    child(0).reply({ kind: 'absent' });
    child(0).say({ message: 'reply', id: 2, reply: { kind: 'absent' } });
    child(1).say({ message: 'ready' });
    child(1).reply(value);
    expect(await second).toEqual(value);
  });
});

describe('a refusal', () => {
  const serveOnce = async (keychain: ReturnType<typeof start>) => {
    const call = keychain.call(read);
    await settle();
    child(0).say({ message: 'ready' });
    child(0).reply(value);
    await call;
  };

  it.each(['locked', 'denied', 'adapter-missing'])(
    '%s: ends the child; the next call starts a new one',
    async (why) => {
      const keychain = start();
      await serveOnce(keychain);
      const call = keychain.call(read);
      await settle();
      child(0).reply(refused(why));
      expect(await call).toEqual(refused(why));
      expect(child(0).killed).toBe(true);
      expect(children).toHaveLength(1);
    },
  );

  it('unavailable, from a child that had served: a new child is asked within the same call', async () => {
    const keychain = start();
    await serveOnce(keychain);
    const call = keychain.call(read);
    await settle();
    child(0).reply(refused('unavailable'));
    await settle();
    child(1).say({ message: 'ready' });
    child(1).reply(value);
    expect(await call).toEqual(value);
  });

  it('unavailable, from a new child: that is the answer', async () => {
    const call = start().call(read);
    await settle();
    child(0).say({ message: 'ready' });
    child(0).reply(refused('unavailable'));
    expect(await call).toEqual(refused('unavailable'));
    expect(children).toHaveLength(1);
  });

  it('a child that dies is unavailable, and the next call starts a new one', async () => {
    const keychain = start();
    const call = keychain.call(read);
    await settle();
    child(0).exit();
    expect(await call).toEqual(refused('unavailable'));
    const next = keychain.call(read);
    await settle();
    child(1).say({ message: 'ready' });
    child(1).reply(value);
    expect(await next).toEqual(value);
  });
});

describe('a child that talks nonsense', () => {
  it.each([
    undefined,
    'reply',
    { message: 'reply', id: 1 },
    { message: 'reply', id: 1, reply: { kind: 'value' } },
    { message: 'reply', id: 1, reply: { kind: 'value', value: 'x', extra: 1 } },
    { message: 'reply', id: 7, reply: value },
  ])('%j is no answer', async (message) => {
    const call = start().call(read);
    await settle();
    child(0).say({ message: 'ready' });
    child(0).say(message);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await call).toEqual(refused('unavailable'));
  });

  it('a reply that does not fit the call is no answer: a read can not be done', async () => {
    const call = start().call(read);
    await settle();
    child(0).say({ message: 'ready' });
    child(0).reply({ kind: 'done' });
    expect(await call).toEqual(refused('unavailable'));
  });
});

it('refuses a call that its schema forbids, without repeating the secret', () => {
  const value = `SECRET${'x'.repeat(5000)}`;
  const call = () => start().call({ operation: 'write', ...at, name: 'quantum-metal/apiKey', value });
  expect(call).toThrow(/4096/);
  expect(call).not.toThrow(/SECRET/);
});

it('closed: ends the child and says unavailable from then on', async () => {
  const keychain = start();
  const call = keychain.call(read);
  await settle();
  child(0).say({ message: 'ready' });
  child(0).reply(value);
  await call;
  keychain.close();
  expect(child(0).killed).toBe(true);
  expect(await keychain.call(read)).toEqual(refused('unavailable'));
  expect(children).toHaveLength(1);
});
