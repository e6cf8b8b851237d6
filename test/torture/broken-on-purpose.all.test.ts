/** The rest of the terminals that are broken on purpose: for `npm run test:all`, as they take minutes. */
import { expect, it, vi } from 'vitest';
import { findingsOf } from './findings-of.ts';

vi.setConfig({ testTimeout: 900_000 });

it('a lost answer that is taken for a yes: lost', async () => {
  const found = await findingsOf('unclear-is-accepted', ({ lost }) => lost);
  expect(found).toContainEqual(expect.objectContaining({ what: 'accepted, and the provider never did it' }));
});

it('a lost answer that is taken for a no: asked for again without leave', async () => {
  const found = await findingsOf('unclear-is-not-sent', ({ violations }) =>
    violations.filter(({ what }) => what.includes('repeated without leave')),
  );
  expect(found).toContainEqual(expect.objectContaining({ provider: 'kybio' }));
});

it('an answer that says "saved" before it is: lost', async () => {
  const found = await findingsOf('acknowledges-before-kept', ({ lost }) => lost);
  expect(found).toContainEqual(expect.objectContaining({ what: 'promised, and gone from the terminal' }));
});
