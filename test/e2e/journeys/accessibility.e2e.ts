import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { guideThroughProviders } from '../support/guided-providers.ts';
import { guideThroughVisit } from '../support/guided-visit.ts';
import { test } from '../support/kiosk-test.ts';

/** axe on a screen: the rules that failed and where, as text that explains itself in a report. */
async function violations(page: Parameters<typeof guideThroughVisit>[0]['page']): Promise<string[]> {
  // Legacy mode: axe otherwise opens a page of its own, and a kiosk has one window.
  const found = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`,
  );
}

// In `npm test` axe looks at every scene of the gallery instead (`test/gallery`), which are these screens and more.
test('every screen of the first journey is free of axe violations', { tag: '@all' }, async ({ clerk }) => {
  test.setTimeout(120_000);
  const found: Record<string, string[]> = {};
  await guideThroughVisit(clerk, async ({ id }) => {
    found[id] = await violations(clerk.page);
  });
  expect(Object.keys(found).length).toBeGreaterThanOrEqual(9);
  expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
});

test('every screen of the other journeys is free of axe violations', { tag: '@all' }, async ({ clerk }) => {
  test.setTimeout(180_000);
  await clerk.signIn();
  const found: Record<string, string[]> = {};
  await guideThroughProviders(clerk, async ({ id }) => {
    found[id] = await violations(clerk.page);
  });
  expect(Object.keys(found).length).toBeGreaterThanOrEqual(20);
  expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
});

test('the check itself finds a picture without words', async ({ clerk }) => {
  await clerk.heading('Who is at the counter?').waitFor();
  await clerk.page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
  expect(await violations(clerk.page)).toContainEqual(expect.stringContaining('image-alt'));
});
