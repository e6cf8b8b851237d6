/** The short form of `npm run hostile`, as far as it needs no window; the part with one is `test/e2e/security/hostile-run.e2e.ts`. */
import { afterAll, expect, it, vi } from 'vitest';
import type { MethodName } from '../../shared/contract/contract.ts';
import { createBoundary } from '../security/support/boundary.ts';
import { type HostileResult, lastLine, runFamily, together } from './escape.ts';
import { attackMain } from './main-run.ts';

vi.setConfig({ testTimeout: 120_000 });

const parts: HostileResult[] = [];
afterAll(() => console.log(lastLine(together(parts))));

it('nothing that is sent to main, answered to it or laid before it gets through', async () => {
  const result = await attackMain({ everyNth: 25 });
  parts.push(result);
  expect(result.through).toEqual([]);
  expect(result.tried).toBeGreaterThan(600);
});

it('negative control: a boundary that trusts every sender lets each one through, and the run says so', async () => {
  const boundary = await createBoundary({ isTrustedSender: () => () => true });
  const methods: readonly MethodName[] = ['staff.list', 'staff.read-session'];
  const weak = await runFamily({
    name: 'control',
    escapes: methods.map((method) => ({
      name: method,
      attempt: async () => {
        await boundary.call(method, {}, { ...boundary.ownPage(), senderFrame: null });
        return boundary.handled.length > 0 && 'it reached its handler';
      },
    })),
  });
  expect(weak.through).toHaveLength(methods.length);
  expect(lastLine(weak)).toBe('hostile: 2 escapes tried, 2 through');
});

it('negative control: an attempt that throws where it should have been refused is through', async () => {
  const escapes = [{ name: 'x', attempt: () => Promise.reject(new Error('x')) }];
  expect((await runFamily({ name: 'control', escapes })).through).toEqual(['control: x: threw Error: x']);
});
