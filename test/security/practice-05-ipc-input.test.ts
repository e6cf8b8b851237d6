/** Practice 5: schema, size, rate and state on every method: whatever arrives, the answer is typed and nothing has changed. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contract, type MethodName } from '../../shared/contract/contract.ts';
import { Failure } from '../../shared/failure.ts';
import { ok } from '../../shared/result.ts';
import {
  type BoundaryOptions,
  createBoundary,
  failureOf,
  methodNames,
  sessions,
} from './support/boundary.ts';
import { sampleValue } from './support/schema-walk.ts';

const runsPerMethod = 1000;
/** Of these, so many were made from a valid input of the method. */
const almostRightPerMethod = 400;

const nested = (depth: number) => {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = { value };
  return value;
};
const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;

const hostile: readonly unknown[] = [
  JSON.parse('{"__proto__":{"polluted":true}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
  JSON.parse('{"applicationId":{"__proto__":{"polluted":true}},"hasOwnProperty":1,"toString":null}'),
  nested(500),
  cyclic,
  'x'.repeat(1_000_000),
  { text: 'x'.repeat(1_000_000) },
  Object.assign([], { length: 2 ** 32 - 1 }),
  new Uint8Array(1_000_000),
  [Number.NaN, Number.POSITIVE_INFINITY, -0, 2n ** 5000n],
  new Map<unknown, unknown>([['__proto__', { polluted: true }]]),
  new Error('text'),
  new Date(Number.NaN),
  undefined,
  null,
];
const anything = fc.anything({
  ...{ withBigInt: true, withBoxedValues: true, withDate: true, withMap: true, withSet: true },
  ...{ withNullPrototype: true, withSparseArray: true, withTypedArray: true, maxDepth: 4 },
});

/** What any method may be given: made once, since making it costs more than a call does. Each method has 1,000 inputs of its own all the same. */
function makePool(): readonly unknown[] {
  const made = fc.sample(anything, { numRuns: runsPerMethod - almostRightPerMethod - hostile.length });
  return [...hostile, ...made];
}

/** Close to right: a valid input of the method with some fields replaced, dropped or added. */
function almostRight(method: MethodName, pool: readonly unknown[]): fc.Arbitrary<unknown> {
  const valid = sampleValue(contract[method].input) as Record<string, unknown>;
  const names = [...Object.keys(valid), '__proto__', 'extra'];
  const value = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pool) }, fc.constantFrom(...hostile));
  const change = fc.tuple(fc.constantFrom(...names), value);
  return fc.array(change, { maxLength: 3 }).map((changes) => {
    const input = structuredClone(valid);
    for (const [name, value] of changes) {
      Object.defineProperty(input, name, { value, enumerable: true, configurable: true, writable: true });
    }
    return input;
  });
}

type Call = (method: MethodName, input: unknown) => Promise<unknown>;

/** The methods that answer some input with anything but a success or a declared failure, or not at all. */
async function untyped(call: Call): Promise<readonly string[]> {
  const pool = makePool();
  const found: string[] = [];
  for (const method of methodNames) {
    const own = fc.sample(almostRight(method, pool), { numRuns: almostRightPerMethod });
    const inputs = [...pool, ...own];
    expect(inputs).toHaveLength(runsPerMethod);
    for (const input of inputs) {
      if (await isTyped(call, method, input)) continue;
      found.push(method);
      break;
    }
  }
  return found;
}

async function isTyped(call: Call, method: MethodName, input: unknown): Promise<boolean> {
  try {
    const answer = (await call(method, input)) as { ok: unknown; error?: unknown };
    return answer.ok === true || Failure.safeParse(answer.error).success;
  } catch {
    return false;
  }
}

/** A boundary in which time passes between calls, so that the rate limit does not hide what lies behind it. */
async function unhurried(options: BoundaryOptions = {}) {
  const boundary = await createBoundary(options);
  const call: Call = (method, input) => {
    boundary.clock.advance(60_000);
    return boundary.call(method, input);
  };
  return { boundary, call };
}

it(`${runsPerMethod} inputs at each method: every answer is typed, no bug, and handlers see only what their schema allows`, async () => {
  const { boundary, call } = await unhurried();
  expect(await untyped(call)).toEqual([]);
  expect(boundary.bugs).toEqual([]);
  // Some inputs were right, or the handlers' side would have been tested with nothing.
  expect(boundary.handled.length).toBeGreaterThan(100);
  for (const { method, input } of boundary.handled) {
    expect(contract[method].input.safeParse(input).success).toBe(true);
  }
  expect({}).not.toHaveProperty('polluted');
  expect(Object.prototype).not.toHaveProperty('extra');
}, 120_000);

it('a valid input of every method gets through, so that the refusals mean something', async () => {
  const { boundary, call } = await unhurried();
  for (const method of methodNames) await call(method, sampleValue(contract[method].input));
  expect(boundary.refused).toEqual([]);
  expect(boundary.handled.map(({ method }) => method)).toEqual(methodNames);
});

it('handlers that answer nonsense: still every answer is typed', async () => {
  for (const method of methodNames) {
    for (const answer of fc.sample(fc.oneof(anything, anything.map(ok)), 20)) {
      const { call } = await unhurried({ answer: () => answer });
      const answered = (await call(method, sampleValue(contract[method].input))) as {
        ok: boolean;
        error: unknown;
      };
      expect(answered.ok || Failure.safeParse(answered.error).success).toBe(true);
    }
  }
});

it('no refusal repeats anything that was sent', async () => {
  const { boundary, call } = await unhurried();
  const marker = 'S1234567D';
  for (const method of methodNames) {
    const valid = sampleValue(contract[method].input) as object;
    const spoilt = Object.fromEntries(
      Object.keys(valid).map((name) => [name, [marker, { [marker]: marker }]]),
    );
    await call(method, { ...spoilt, [marker]: marker });
    await call(method, marker);
  }
  expect(boundary.refused).toHaveLength(2 * methodNames.length);
  expect(JSON.stringify(boundary.refused)).not.toContain(marker);
});

it('every method has its size limit and its rate limit', async () => {
  for (const method of methodNames) {
    const { maxBytes, perMinute, input } = contract[method];
    const boundary = await createBoundary();
    const tooLarge = await boundary.call(method, new Uint8Array(maxBytes + 1));
    expect(failureOf(tooLarge)).toEqual({ code: 'too-large', maxBytes });
    const valid = sampleValue(input);
    for (let call = 0; call < perMinute; call += 1) await boundary.call(method, valid);
    expect(failureOf(await boundary.call(method, valid)).code).toBe('too-many-calls');
    expect(boundary.handled).toHaveLength(perMinute);
  }
});

it('every method minds who is at the terminal, and the mode', async () => {
  for (const method of methodNames) {
    const { access, trainingOnly, input } = contract[method];
    for (const mode of ['live', 'training'] as const) {
      for (const [name, session] of Object.entries(sessions)) {
        const boundary = await createBoundary({ session, mode });
        await boundary.call(method, sampleValue(input));
        const people = {
          anyone: Object.keys(sessions),
          staff: ['staff', 'supervisor'],
          supervisor: ['supervisor'],
        };
        const isAllowed = people[access].includes(name) && (mode === 'training' || !trainingOnly);
        expect({ method, mode, name, reached: boundary.handled.length }).toEqual({
          ...{ method, mode, name },
          reached: isAllowed ? 1 : 0,
        });
      }
    }
  }
});

it('negative control: a boundary that trusts its input, or lets errors through, is caught', async () => {
  const { boundary } = await unhurried();
  const trusting: Call = async (_method, input) =>
    ok((input as { staffId: { length: number } }).staffId.length);
  expect(await untyped(trusting)).toEqual(methodNames);
  const chatty: Call = async (method, input) => {
    try {
      contract[method].input.parse(input);
      return await boundary.call(method, input);
    } catch (error) {
      return { ok: false, error: String(error) };
    }
  };
  expect(await untyped(chatty)).toEqual(methodNames);
}, 120_000);
