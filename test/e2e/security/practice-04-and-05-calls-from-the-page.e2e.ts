/** Practices 4 and 5 in the running app: whatever the page sends, it gets a typed answer, and main goes on. */
import { expect, type Page, test } from '@playwright/test';
import type { MethodName } from '../../../shared/contract/contract.ts';
import { Failure } from '../../../shared/failure.ts';
import { callMain } from './support/bridge.ts';
import { shareKiosk } from './support/running-kiosk.ts';

const kiosk = shareKiosk();

interface Answer {
  readonly ok: boolean;
  readonly error?: unknown;
  readonly value?: unknown;
}

/** Calls main from the page with an input that is made there: what can't be copied would not get through the driver either. */
const callWith = (page: Page, method: string, input: string) =>
  page.evaluate(
    ([name, source]) => {
      const shapes: Record<string, () => unknown> = {
        nothing: () => undefined,
        nul: () => null,
        text: () => 'text',
        huge: () => ({ text: 'x'.repeat(2_000_000) }),
        bytes: () => new Uint8Array(2_000_000),
        deep: () => {
          let value: unknown = 'x';
          for (let level = 0; level < 200; level += 1) value = { value };
          return value;
        },
        cyclic: () => {
          const value: Record<string, unknown> = {};
          value.self = value;
          return value;
        },
        polluting: () =>
          JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
        extra: () => ({ extra: 1 }),
        listener: () => ({ listener: () => {} }),
        symbol: () => ({ symbol: Symbol('x') }),
        numbers: () => [Number.NaN, Number.POSITIVE_INFINITY, 2n ** 200n],
        map: () => new Map([['__proto__', 1]]),
        error: () => new Error('text'),
      };
      // The bridge itself may refuse to carry a shape; that is an exception in the page, and no call.
      return Promise.resolve()
        .then(() => window.kiosk?.call(name as MethodName, shapes[source]?.()))
        .catch(() => ({ ok: false, error: { code: 'malformed-input', paths: ['input'] } }));
    },
    [method, input] as const,
  ) as Promise<Answer>;

const shapes = [
  ...[
    'nothing',
    'nul',
    'text',
    'huge',
    'bytes',
    'deep',
    'cyclic',
    'polluting',
    'extra',
    'listener',
    'symbol',
    'numbers',
  ],
  ...['map', 'error'],
];

test('every shape of bad input is refused with a typed failure', async () => {
  for (const method of ['staff.sign-in', 'staff.unlock', 'settings.change', 'applications.save-details']) {
    for (const shape of shapes) {
      const answer = await callWith(kiosk().page, method, shape);
      expect({ method, shape, ok: answer.ok }).toEqual({ method, shape, ok: false });
      expect(Failure.safeParse(answer.error).success).toBe(true);
    }
  }
});

test('a method that does not exist is refused', async () => {
  for (const method of ['secrets.read', 'toString', '__proto__', 'kiosk:call:staff.list', '']) {
    expect(await callWith(kiosk().page, method, 'nothing')).toEqual({
      ok: false,
      error: { code: 'malformed-input', paths: ['method'] },
    });
  }
});

test('signed out, the page reaches only what is open to anyone', async () => {
  const { page } = kiosk();
  const refused = { ok: false, error: { code: 'not-signed-in' } };
  expect(await callMain(page, 'applications.read-open')).toEqual(refused);
  expect(await callMain(page, 'training.read-inbox')).toEqual(refused);
  expect(await callMain(page, 'staff.read-session')).toEqual({ ok: true, value: { state: 'signed-out' } });
});

test('a listener is given the payload and nothing that leads to main', async () => {
  const { page } = kiosk();
  const heard = await page.evaluate(async () => {
    const args = new Promise<unknown[]>((resolve) => {
      window.kiosk?.subscribe('session.changed', (...given: unknown[]) => resolve(given));
    });
    await window.kiosk?.call('staff.sign-in', { staffId: 'nur-aina', pin: '2468' });
    return args;
  });
  expect(heard).toEqual([expect.objectContaining({ state: 'signed-in' })]);
});

test('after all this main still answers', async () => {
  expect(await callWith(kiosk().page, 'no-such', 'nothing')).toMatchObject({ ok: false });
  expect(kiosk().log()).not.toMatch(/TypeError|Unhandled|uncaught/i);
});
