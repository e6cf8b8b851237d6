/**
 * Practice 21, its negative control: the same count over terminals that are broken on purpose: what finds nothing in a whole one must
 * find it here. One that doubles and one that loses; `test/torture/broken-on-purpose.all.test.ts` has the rest.
 */
import { expect, it, vi } from 'vitest';
import { findingsOf } from '../torture/findings-of.ts';

vi.setConfig({ testTimeout: 900_000 });

it('negative control: a customer id that is made anew for each attempt: registered twice', async () => {
  const found = await findingsOf('identity-at-send', ({ duplicated }) => duplicated);
  expect(found).toContainEqual({ what: expect.stringContaining('done twice for one person') });
});

it('negative control: a call that is made before what it is about is on the disk: lost', async () => {
  const found = await findingsOf('sends-before-kept', ({ lost }) => lost);
  expect(found).toContainEqual(expect.objectContaining({ what: 'sent, and not kept' }));
});
