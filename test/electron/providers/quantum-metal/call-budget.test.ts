/** Quantum Metal's limit is kept before it has to be enforced: ten calls in any second, whoever makes them. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../../../electron/clock.ts';
import { composeProviders } from '../../../../electron/compose/providers.ts';
import type { HttpClient } from '../../../../electron/http/http-client.ts';
import { createQuantumMetal } from '../../../../electron/providers/quantum-metal/adapter.ts';
import { createCallBudget } from '../../../../electron/providers/quantum-metal/call-budget.ts';
import { ok } from '../../../../shared/result.ts';
import { QuantumMetalPolicy } from '../../../../shared/settings/policy.ts';
import { presentCustomer } from '../../../providers/present-customer.ts';
import { createFakeRandom } from '../../../support/fake-random.ts';

const anyone = () => true;
const unending = new AbortController().signal;

/** The most that fall into any stretch of one second. */
const mostInOneSecond = (times: readonly number[]) =>
  Math.max(0, ...times.map((start) => times.filter((at) => at >= start && at < start + 1000).length));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A budget, and who was let through when. */
function watched(options: { turns?: number; windowMs?: number } = {}) {
  const budget = createCallBudget({ clock: systemClock, ...options });
  const granted: { readonly name: number; readonly at: number }[] = [];
  const refused: number[] = [];
  const ask = (name: number, signal = unending, isStillWanted = anyone) =>
    budget.takeTurn(signal, isStillWanted).then((mayLeave) => {
      if (mayLeave) granted.push({ name, at: performance.now() });
      else refused.push(name);
    });
  return { ask, granted, refused, times: () => granted.map(({ at }) => at) };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('twenty-five calls at once', () => {
  it('all leave, in their order, ten at once and never more than ten in a second', async () => {
    const { ask, granted, times } = watched();
    for (const name of numbers(25)) void ask(name);
    await vi.advanceTimersByTimeAsync(0);
    expect(granted).toHaveLength(10);
    await vi.advanceTimersByTimeAsync(3000);
    expect(granted.map(({ name }) => name)).toEqual(numbers(25));
    expect(mostInOneSecond(times())).toBe(10);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('negative control: the measure finds the eleventh', async () => {
    const { ask, times } = watched({ turns: 11 });
    for (const name of numbers(25)) void ask(name);
    await vi.advanceTimersByTimeAsync(5000);
    expect(mostInOneSecond(times())).toBe(11);
  });
});

it('calls that come whenever they like: any second holds ten at most, nobody is forgotten or overtaken', async () => {
  const pauses = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 700 })), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(pauses, async (each) => {
      const { ask, granted, times } = watched();
      for (const [name, pause] of each.entries()) {
        await vi.advanceTimersByTimeAsync(pause);
        void ask(name);
      }
      await vi.advanceTimersByTimeAsync(10_000);
      expect(granted.map(({ name }) => name)).toEqual(numbers(each.length));
      expect(mostInOneSecond(times())).toBeLessThanOrEqual(10);
    }),
  );
});

describe('clocks', () => {
  it('a wall clock set back by an hour holds nobody back', async () => {
    const { ask, granted } = watched();
    for (const name of numbers(3)) void ask(name);
    await vi.advanceTimersByTimeAsync(100);
    vi.setSystemTime(Date.now() - 3_600_000);
    for (const name of numbers(8)) void ask(3 + name);
    await vi.advanceTimersByTimeAsync(1500);
    expect(granted).toHaveLength(11);
  });

  it('timers that fire late let no more through', async () => {
    const onTime = setTimeout;
    // The process was busy: what is due after 1,100 ms comes 300 ms later, and what follows comes when it should.
    vi.spyOn(globalThis, 'setTimeout').mockImplementationOnce(((run: () => void, ms: number) =>
      onTime(run, ms + 300)) as typeof setTimeout);
    const { ask, granted, times } = watched();
    for (const name of numbers(10)) void ask(name);
    await vi.advanceTimersByTimeAsync(0);
    for (const name of numbers(20)) void ask(10 + name);
    await vi.advanceTimersByTimeAsync(6000);
    expect(granted).toHaveLength(30);
    expect(mostInOneSecond(times())).toBe(10);
  });
});

describe('a call that waits', () => {
  it('stops at once when it is called off, and its turn goes to the next', async () => {
    const { ask, granted, refused } = watched();
    const controller = new AbortController();
    for (const name of numbers(10)) void ask(name);
    void ask(10, controller.signal);
    void ask(11);
    await vi.advanceTimersByTimeAsync(500);
    controller.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(refused).toEqual([10]);
    await vi.advanceTimersByTimeAsync(700);
    expect(granted.at(-1)?.name).toBe(11);
  });

  it('leaves nothing behind when everybody has given up', async () => {
    const { ask } = watched();
    const controller = new AbortController();
    const removed = vi.spyOn(controller.signal, 'removeEventListener');
    for (const name of numbers(12)) void ask(name, controller.signal);
    controller.abort();
    expect(vi.getTimerCount()).toBe(0);
    expect(removed).toHaveBeenCalledTimes(12);
  });

  it('for a customer who has left is let go at the next turn, and uses none up', async () => {
    const { ask, granted, refused } = watched();
    let here = true;
    for (const name of numbers(10)) void ask(name);
    for (const name of numbers(10)) void ask(10 + name, unending, () => here);
    for (const name of numbers(10)) void ask(20 + name);
    here = false;
    await vi.advanceTimersByTimeAsync(1200);
    expect(refused).toEqual(numbers(10).map((name) => 10 + name));
    expect(granted.map(({ name }) => name)).toEqual([
      ...numbers(10),
      ...numbers(10).map((name) => 20 + name),
    ]);
  });

  it('that is called off before it asks is refused', async () => {
    const { ask, refused } = watched();
    await ask(1, AbortSignal.abort());
    expect(refused).toEqual([1]);
  });
});

describe('the adapter', () => {
  /** Two adapters that share a budget, as two parts of the kiosk would. */
  function sharing() {
    const left: { readonly at: number; readonly path: string }[] = [];
    const http: HttpClient = {
      send: async ({ url }) => {
        left.push({ at: performance.now(), path: url.pathname });
        return { kind: 'unclear', failure: { code: 'answer-lost' } };
      },
      close: async () => undefined,
    };
    const budget = createCallBudget({ clock: systemClock });
    const build = () =>
      createQuantumMetal({
        http,
        policy: QuantumMetalPolicy.parse({ baseUrl: 'https://gateway.example' }),
        readCredentials: async () => ok({ apiKey: 'key-1', secretKey: 'test-secret-0001' }),
        allowLoopback: () => false,
        budget,
      });
    return { left, build };
  }
  const identity = { identityNumber: '1' };

  it('makes all its calls from one budget, whatever they ask for', async () => {
    const { left, build } = sharing();
    const [one, other] = [build(), build()];
    for (const _ of numbers(7)) {
      void one.bind.send(identity, presentCustomer(), unending);
      void other.requestOneTimeLink.send(identity, presentCustomer(), unending);
    }
    await vi.advanceTimersByTimeAsync(100);
    expect(left).toHaveLength(10);
    await vi.advanceTimersByTimeAsync(2000);
    expect(left).toHaveLength(14);
    expect(mostInOneSecond(left.map(({ at }) => at))).toBe(10);
  });

  it('says not sent, and sends nothing, for a call that was called off or whose visit closed while it waited', async () => {
    const { left, build } = sharing();
    const { bind } = build();
    for (const _ of numbers(10)) void bind.send(identity, presentCustomer(), unending);
    await vi.advanceTimersByTimeAsync(0);
    const controller = new AbortController();
    let open = true;
    const calledOff = bind.send(identity, presentCustomer(), controller.signal);
    const closed = bind.send(
      identity,
      presentCustomer(() => open),
      unending,
    );
    await vi.advanceTimersByTimeAsync(200);
    controller.abort();
    expect(await calledOff).toEqual({ kind: 'not-sent', failure: { code: 'provider-down' } });
    open = false;
    await vi.advanceTimersByTimeAsync(2000);
    expect(await closed).toEqual({ kind: 'not-sent', failure: { code: 'wrong-state' } });
    expect(left).toHaveLength(10);
  });
});

it('the product gives all its calls to Quantum Metal one budget, the credentials check too', async () => {
  const left: string[] = [];
  const providers = composeProviders({
    policies: { 'quantum-metal': QuantumMetalPolicy.parse({ baseUrl: 'https://gateway.example' }) },
    http: {
      send: async ({ url }) => {
        left.push(url.pathname);
        return { kind: 'unclear', failure: { code: 'answer-lost' } };
      },
      close: async () => undefined,
    },
    clock: systemClock,
    random: createFakeRandom(),
    allowLoopback: () => false,
    memberNumberCounter: { next: () => 1 } as never,
    readCredentials: async () => ok({ apiKey: 'key-1', secretKey: 'test-secret-0001' }) as never,
  });
  for (const _ of numbers(8)) {
    void providers.quantumMetal?.bind.send({ identityNumber: '1' }, presentCustomer(), unending);
    void providers.checkQuantumMetal?.send({}, unending);
  }
  await vi.advanceTimersByTimeAsync(500);
  expect(left).toHaveLength(10);
  await vi.advanceTimersByTimeAsync(1000);
  expect(left).toHaveLength(16);
});
