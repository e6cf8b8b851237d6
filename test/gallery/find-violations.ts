import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

/**
 * While a list of suggestions is open, the library takes everything but it and its field away from screen readers, and keeps the focus in
 * the field. These rules take that for a page without a heading, and for hidden places that could be gone to.
 */
const untrueOfOpenList = ['aria-hidden-focus', 'page-has-heading-one', 'region'];

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong on a page, a line each, by all of its rules. The page keeps axe until it is left, and answers with what failed alone:
 * to bring it anew and to carry everything else over takes three times as long as looking.
 */
export async function findViolations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const isListOpen = (await page.locator('.list-popover').count()) > 0;
  const { violations, passes } = await page.evaluate(runAxe, isListOpen ? untrueOfOpenList : []);
  // Whoever looks at nothing finds nothing.
  if (passes === 0) throw new Error('axe found nothing on the page that it could look at');
  return violations;
}

async function runAxe(withoutRules: readonly string[]) {
  const { axe: here } = window as unknown as { readonly axe: typeof axe };
  const { violations, passes } = await here.run(document, {
    resultTypes: ['violations'],
    rules: Object.fromEntries(withoutRules.map((id) => [id, { enabled: false }])),
  });
  return {
    violations: violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    ),
    passes: passes.length,
  };
}
